// The desk: keys, questions, and choosing a story without leaving the list. Everything works without it but the questions.
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const narrow = matchMedia('(max-width: 62rem)');

  // Questions
  const open = dialog => {
    if (dialog && !dialog.open) {
      dialog.showModal();
      const wrong = $('[aria-invalid=true]', dialog);
      if (wrong) wrong.focus();
    }
  };
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener) open(document.getElementById(opener.dataset.opens));
    document.querySelectorAll('details.seldom[open]').forEach(more => {
      if (!event.target.closest('summary') && !(more.contains(event.target) && !opener)) more.open = false;
    });
    if (event.target.closest('[data-closes]')) event.target.closest('dialog').close();
    if (event.target.closest('.rail .rest')) {
      event.preventDefault();
      event.target.closest('.rail').classList.toggle('all');
    }
  });
  document.querySelectorAll('dialog[data-open]').forEach(open);
  document.addEventListener('change', event => {
    if (event.target.matches('[data-submits]')) event.target.form.requestSubmit();
  });

  // The zone beside a time has the name and the offset of the day that is in the field, as the server writes it.
  const part = (zone, style, at) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: style })
    .formatToParts(at).find(found => found.type === 'timeZoneName').value;
  const offset = (zone, at) => part(zone, 'longOffset', at).replace('GMT', '') || '+00:00';
  const minutes = text => (text[0] === '-' ? -1 : 1) * (60 * text.slice(1, 3) + +text.slice(4, 6));
  const zoned = (zone, typed) => {
    let at = new Date(`${typed}Z`);
    if (isNaN(at) || zone === 'UTC') return zone;
    const clock = +at;
    for (let i = 0; i < 2; i++) at = new Date(clock - 60000 * minutes(offset(zone, at)));
    const name = part(zone, 'short', at);
    const shift = `UTC${offset(zone, at)}`;
    return `${zone}, ${/\d/.test(name) ? shift : `${name} (${shift})`}`;
  };
  document.addEventListener('input', event => {
    const label = event.target.type === 'datetime-local' && $(`label[for="${CSS.escape(event.target.id)}"] [data-zone]`);
    if (label) label.textContent = zoned(label.dataset.zone, event.target.value);
  });

  // On a narrow screen the filters are one line that scrolls; the one in force is in view.
  document.querySelectorAll('.filters [aria-current]').forEach(chip => {
    const line = chip.closest('.filters');
    const [inner, outer] = [chip, line].map(box => box.getBoundingClientRect());
    line.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  });

  // What was done last is told once, not at every reload.
  const here = new URL(location.href);
  here.searchParams.delete('done');
  if (here.href !== location.href) history.replaceState(null, '', here);

  // The list: the chosen story comes into the side panel; where there is none, its own page opens.
  const links = () => [...document.querySelectorAll('.stories .head')];
  const choose = async link => {
    if (narrow.matches) return location.assign(link.dataset.page);
    const answer = await fetch(link.href, { credentials: 'same-origin' }).catch(() => null);
    const type = answer && answer.headers.get('Content-Type') || '';
    if (!answer || !answer.ok || answer.redirected || !type.startsWith('text/html')) return location.assign(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    $('#side').replaceWith($('#side', page));
    links().forEach(other => {
      const chosen = other === link;
      other.closest('tr').classList.toggle('chosen', chosen);
      if (chosen) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
    });
    history.replaceState(null, '', link.href);
    link.closest('tr').scrollIntoView({ block: 'nearest' });
  };
  const chosen = $('.stories tr.chosen');
  if (chosen) chosen.scrollIntoView({ block: 'nearest' });
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const row = event.target.closest('.stories tbody tr');
    if (!row || getSelection().toString()) return;
    event.preventDefault();
    choose($('.head', row));
  });

  // Keys
  const move = step => {
    const all = links();
    if (!all.length) return;
    const now = all.findIndex(link => link.hasAttribute('aria-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, now + step))];
    next.focus();
    if (!narrow.matches && !next.hasAttribute('aria-current')) choose(next);
  };
  const go = selector => {
    const link = $(selector);
    if (link) location.assign(link.href);
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    Enter: event => {
      const head = event.target.closest('.stories .head');
      if (head) return location.assign(head.dataset.page);
      if (!$('#page') || event.target.closest('a, button, summary')) return false;
      go('#page');
    },
    e: () => go('#edit'),
    n: () => go('#new'),
    '/': () => $('#seek') ? $('#seek').focus() : false,
    '?': () => open($('#keys')),
  };
  document.addEventListener('keydown', event => {
    const more = $('details.seldom[open]');
    if (event.key === 'Escape' && more) {
      more.open = false;
      $('summary', more).focus();
      return;
    }
    const typing = event.target.closest('input, textarea, select, [contenteditable=true], dialog[open]');
    const key = keys[event.key];
    if (!key || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key(event) !== false) event.preventDefault();
  });
})();
