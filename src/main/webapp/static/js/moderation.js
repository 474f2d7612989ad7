// Keys for moderators: j and k walk through the queue, the other letters press the button of the comment one is at.
(() => {
  'use strict';
  const items = () => [...document.querySelectorAll('.queue > .item')];
  const here = () => document.activeElement.closest('.queue > .item');
  const walk = step => {
    const all = items();
    const now = all.indexOf(here());
    const next = all[Math.min(all.length - 1, Math.max(0, now + step))];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    if (event.key === 'j') walk(1);
    else if (event.key === 'k') walk(-1);
    else if (/^[arse]$/.test(event.key) && here()) {
      const button = here().querySelector(`[data-key=${event.key}]`);
      if (button) {
        event.preventDefault();
        button.click();
      }
    }
  });
  const wrong = items().find(item => item.querySelector('.problem').textContent);
  const first = wrong || items()[0];
  if (first && (wrong || document.querySelector('.said'))) first.focus();
})();
