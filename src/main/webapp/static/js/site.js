// What the public pages do beyond HTML: tell of a view, fill in a remembered guest and find their comments, name who is signed in,
// put a form under the comment that it answers, and say at a field what is wrong with it. Nothing else.
(() => {
  'use strict';

  const MOST_OWN = 50;
  const VIEWED_AFTER = 3000;
  const GUEST = 'broadsheet-guest';
  const OWN = 'broadsheet-comments';
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
          localStorage.removeItem(OWN);
        }
      } catch (full) {
        // A browser that keeps nothing posts all the same.
      }
    });
  }

  /** By the same consent: the address of a guest's last comment on a story, so that one that waits is found again. */
  function findOwn(path, query) {
    try {
      if (!localStorage.getItem(GUEST)) {
        return;
      }
      const own = JSON.parse(localStorage.getItem(OWN)) || {};
      if (query.get('mine') && document.querySelector(location.hash || '#none')) {
        own[path] = '?mine=' + encodeURIComponent(query.get('mine')) + location.hash;
        localStorage.setItem(OWN, JSON.stringify(Object.fromEntries(Object.entries(own).slice(-MOST_OWN))));
      }
      const note = document.getElementById('mine');
      if (note && own[path]) {
        note.querySelector('a').href = own[path];
        note.hidden = false;
      }
    } catch (unreadable) {
      // What this browser keeps is not ours, or it keeps nothing.
    }
  }

  /** Without a script the form stands under the whole conversation; with one, under the comment that it is about. */
  function putUnderItsComment(form) {
    const item = document.getElementById('comment-' + form.dataset.of);
    const comment = item && item.querySelector('article');
    if (comment) {
      comment.after(form);
    }
    return comment;
  }

  /** Where the reader goes on: at what was refused, else at the field that waits for him. */
  function goOn(form, comment) {
    const place = form.querySelector('#problems');
    const first = form.querySelector('textarea, select');
    const wanted = place || (comment && location.hash === '#reply');
    if (!wanted || form.contains(document.activeElement)) {
      return;
    }
    const top = !place && comment.offsetHeight < window.innerHeight / 2 ? comment : form;
    top.scrollIntoView({ behavior: 'instant' });
    (place || first).focus({ preventScroll: true });
  }

  /** What is wrong with a field in the house's words, where it has any; empty when nothing is. */
  function wrong(field) {
    // Blanks are nothing to the server, though a browser takes them.
    const blank = field.required && field.dataset.missing && !field.value.trim();
    if (field.validity.valid && !blank) {
      return '';
    }
    const own = blank || field.validity.valueMissing ? field.dataset.missing : field.dataset.wrong;
    return own || field.validationMessage;
  }

  /** Says what is wrong at the field itself, as the server does, instead of in a bubble that goes away. */
  function checkHere(form) {
    const fields = [...form.elements].filter((field) => field.id && document.getElementById(field.id + '-problem'));
    const say = (field) => {
      const words = wrong(field);
      document.getElementById(field.id + '-problem').textContent = words;
      if (words) {
        field.setAttribute('aria-invalid', 'true');
      } else {
        field.removeAttribute('aria-invalid');
      }
      return words;
    };
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      const first = fields.filter(say)[0];
      if (first) {
        event.preventDefault();
        event.stopImmediatePropagation();
        first.focus();
      }
    });
    form.addEventListener('input', (event) => {
      if (fields.includes(event.target) && event.target.getAttribute('aria-invalid') === 'true') {
        say(event.target);
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
    checkHere(form);
    const comment = putUnderItsComment(form);
    // Not before the browser has gone to the address's own place, for that takes the focus away again.
    window.addEventListener('load', () => requestAnimationFrame(() => goOn(form, comment)));
    if (form.elements.remember) {
      rememberGuest(form);
    }
  });
  findOwn(location.pathname, new URLSearchParams(location.search));
  const signIn = document.getElementById('sign-in');
  if (signIn && /(?:^|;\s*)bs_in=1/.test(document.cookie)) {
    nameReader(signIn);
  }
})();
