// The queues by keyboard: j and k walk, a r s e decide on the comment that has the focus, u takes it back. Everything is a button too.
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

  // One decision is one request, however often the button is pressed.
  document.addEventListener('submit', event => {
    const form = event.target.closest('.decide, .undo');
    if (!form) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
  });
  const refused = document.querySelector('.comment .alarm');
  const first = refused ? refused.closest('.comment') : comments()[0];
  if (first && (refused || document.querySelector('.said'))) first.focus({ preventScroll: !refused });
})();
