// What the public pages do beyond HTML: tell of a view, fill in a remembered guest, name who is signed in. Nothing else.
(() => {
  'use strict';

  const VIEWED_AFTER = 3000;
  const GUEST = 'broadsheet-guest';
  const REMEMBERED = ['name', 'email', 'website'];

  /** One view, once the story has been in sight for three seconds altogether. */
  function tellOfView(story) {
    const address = '/api/v1/articles/' + story.dataset.id + '/views';
    let left = VIEWED_AFTER;
    let since = 0;
    let timer = 0;

    const tell = () => {
      document.removeEventListener('visibilitychange', look);
      if (!navigator.sendBeacon || !navigator.sendBeacon(address)) {
        fetch(address, { method: 'POST', keepalive: true, credentials: 'same-origin' }).catch(() => {});
      }
    };
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        since = performance.now();
        timer = setTimeout(tell, left);
      } else if (since) {
        left = Math.max(0, left - (performance.now() - since));
        since = 0;
      }
    };
    document.addEventListener('visibilitychange', look);
    look();
  }

  /** By consent only: what a guest typed is kept in this browser and never sent before he posts. */
  function rememberGuest(form) {
    const consent = form.elements.remember;
    const fields = REMEMBERED.map((name) => form.elements[name]).filter(Boolean);
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(GUEST));
    } catch (unreadable) {
      kept = null;
    }
    if (kept) {
      consent.checked = true;
      fields.filter((field) => !field.value && typeof kept[field.name] === 'string')
        .forEach((field) => { field.value = kept[field.name]; });
    }
    form.addEventListener('submit', () => {
      try {
        if (consent.checked) {
          localStorage.setItem(GUEST, JSON.stringify(Object.fromEntries(fields.map((f) => [f.name, f.value]))));
        } else {
          localStorage.removeItem(GUEST);
        }
      } catch (full) {
        // A browser that keeps nothing posts all the same.
      }
    });
  }

  /** A page from a cache does not know who reads it; the marker says that there is somebody to ask for. */
  function nameReader(signIn) {
    fetch('/api/v1/me', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : { anonymous: true }))
      .then((me) => {
        if (!me.displayName) {
          return;
        }
        const signOut = document.createElement('a');
        signOut.href = '/account/sign-out';
        signOut.textContent = signIn.dataset.signedIn;
        const name = document.createElement('bdi');
        name.textContent = me.displayName;
        signIn.href = '/account/profile';
        signIn.replaceChildren(name);
        signIn.after(' ', signOut);
      })
      .catch(() => {});
  }

  const story = document.querySelector('article.story[data-id]');
  if (story) {
    tellOfView(story);
  }
  document.querySelectorAll('form.reply').forEach((form) => {
    if (form.elements.remember) {
      rememberGuest(form);
    }
  });
  const signIn = document.getElementById('sign-in');
  if (signIn && /(?:^|;\s*)bs_in=1/.test(document.cookie)) {
    nameReader(signIn);
  }
})();
