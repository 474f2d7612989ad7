// The queues by keyboard: j and k walk, a r s e decide on the comment that has the focus, u takes it back. Everything is a button too.
// A decision brings the page anew: where one was, and what one typed on other comments, is kept in this tab until then.
(() => {
  'use strict';
  const comments = () => [...document.querySelectorAll('.comment')];
  const here = () => document.activeElement && document.activeElement.closest('.comment');
  const help = document.getElementById('moderation-keys');
  // A key that has nothing to press here is not offered.
  help.querySelectorAll('[data-needs]').forEach(line => {
    line.hidden = !document.querySelector('main ' + line.dataset.needs);
  });

  const walk = step => {
    const all = comments();
    if (!all.length) return;
    const now = all.indexOf(here());
    const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + step))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const decide = key => {
    const comment = here() || comments()[0];
    const button = comment && comment.querySelector('[data-key="' + key + '"]');
    if (button) button.click();
  };
  const keys = {
    j: () => walk(1),
    k: () => walk(-1),
    a: () => decide('a'),
    r: () => decide('r'),
    s: () => decide('s'),
    e: () => decide('e'),
    u: () => {
      const undo = document.querySelector('.undo button');
      if (undo) undo.click();
    },
    '?': () => (help.open ? help.close() : help.showModal()),
  };

  // Before the desk's own keys, of which some are the same.
  document.addEventListener('keydown', event => {
    const key = keys[event.key];
    const typing = event.target.closest('input, textarea, select');
    const asked = event.key !== '?' && document.querySelector('dialog[open]');
    const held = event.repeat && 'arseu'.includes(event.key);
    if (!key || typing || asked || held || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    key();
  }, true);

  const button = document.getElementById('moderation-help');
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());

  // Drafts by comment, and where the last decision was; of nobody else who signs in here.
  const list = document.querySelector('.comments');
  const who = list && list.dataset.of;
  const PLACE = 'broadsheet-moderation-place';
  const DRAFT = 'broadsheet-moderation-draft-' + who + '-';
  const take = name => {
    try {
      return JSON.parse(sessionStorage.getItem(name));
    } catch (unreadable) {
      return null;
    }
  };
  const keep = (name, what) => {
    try {
      if (what) sessionStorage.setItem(name, JSON.stringify(what)); else sessionStorage.removeItem(name);
    } catch (full) {
      // A browser that keeps nothing decides all the same.
    }
  };
  const about = form => form.elements.comment.value;
  const draftOf = form => DRAFT + about(form);
  const refused = document.querySelector('.comment .alarm');
  const said = document.querySelector('.said');
  const place = take(PLACE);
  keep(PLACE, null);
  if (place && place.draft && said && !refused) keep(place.draft, null);
  document.querySelectorAll('.decide').forEach(form => {
    const { note, reason } = form.elements;
    const draft = take(draftOf(form));
    if (draft) {
      note.value = note.value || draft.note;
      reason.value = draft.reason;
    }
    form.addEventListener('input', () => {
      keep(draftOf(form), note.value || reason.value ? { note: note.value, reason: reason.value } : null);
    });
  });

  // One decision is one request, however often the button is pressed.
  document.addEventListener('submit', event => {
    const form = event.target.closest('.decide, .undo');
    if (!form) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
    const all = comments();
    const undo = form.matches('.undo');
    const decided = undo ? here() : form.closest('.comment');
    const at = Math.max(0, all.indexOf(decided));
    const on = all.slice(undo ? at : at + 1).map(comment => comment.id);
    keep(PLACE, undo ? { ids: ['comment-' + about(form), ...on], at } : { ids: on, at, draft: draftOf(form) });
  });

  // On to what came after the comment that was decided, to the one before it where that was the last, or back to what was undone.
  const goOn = () => {
    const all = comments();
    if (!place) return all[0];
    const next = place.ids.map(id => document.getElementById(id)).find(Boolean);
    return next || all[Math.min(place.at, all.length - 1)];
  };
  const next = refused ? refused.closest('.comment') : said && goOn();
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
})();
