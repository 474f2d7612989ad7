// The editor: the rich text field, counting, lists in their order, and above all that nothing typed is ever lost.
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = $('#story');
  const facts = $('#window').dataset;
  const writable = facts.writable === 'true';
  // The address of the page is where the kept text is found again. A reload asks for it and never sends an old form once more,
  // which would put the text of that form over what was typed since.
  const here = new URL(location.href);
  if (facts.draft) here.searchParams.set('draft', facts.draft);
  history.replaceState(null, '', here);

  const show = (id, visible) => { document.getElementById(id).hidden = !visible; };

  // Rich text: PrimeFaces' field, which is Quill. Pull quotes are ours.
  let quill = null;
  const startRichText = () => {
    const Block = Quill.import('blots/block');
    class Pull extends Block {
      static formats() { return true; } // a paragraph by its tag, a pull quote by its class
    }
    Object.assign(Pull, { blotName: 'pull', tagName: 'P', className: 'pull' });
    Quill.register(Pull);
    // An address without a scheme is completed as the server does it (HtmlPolicy), so that the writer sees where it leads.
    const completed = typed => {
      const address = typed.trim();
      if (/^\/\/[^/]/.test(address)) return `https:${address}`;
      if (/^[^\s/?#@:]+@([\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(address)) return `mailto:${address}`;
      return /^([\p{L}\p{N}-]+\.)+\p{L}{2,}(:\d+)?([/?#].*)?$/u.test(address) ? `https://${address}` : address;
    };
    const Link = Quill.import('formats/link');
    const allowed = Link.sanitize.bind(Link);
    Link.sanitize = address => allowed(completed(address));
    const widget = new PrimeFaces.widget.TextEditor({
      id: 'body',
      widgetVar: 'body',
      toolbarVisible: true,
      readOnly: !writable,
      formats: ['bold', 'italic', 'strike', 'script', 'link', 'header', 'blockquote', 'list', 'indent', 'pull'],
    });
    quill = widget.editor;
    // Subheads have two levels here, whatever they had where they were copied.
    const Delta = Quill.import('delta');
    const level = deep => (node, delta) => delta.reduce((out, op) =>
      out.insert(op.insert, typeof op.insert === 'string' ? { ...op.attributes, header: deep } : op.attributes), new Delta());
    quill.clipboard.addMatcher('h1', level(2));
    ['h4', 'h5', 'h6'].forEach(tag => quill.clipboard.addMatcher(tag, level(3)));
    const field = $('#body');
    const tools = $('.ui-editor-toolbar', field);
    field.removeAttribute('role');
    tools.setAttribute('role', 'toolbar');
    tools.setAttribute('aria-labelledby', 'body-label');
    $$('button', tools).forEach(tool => tool.setAttribute('aria-label', tool.title));
    const text = quill.root;
    Object.entries({
      role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': 'body-label', 'aria-describedby': 'body-problem',
      dir: 'auto', lang: $('#language').value, class: `${text.className} prose`,
    }).forEach(([name, value]) => text.setAttribute(name, value));
    quill.on('text-change', (delta, before, source) => {
      if (source !== 'user') return;
      // PrimeFaces writes its hidden field when the change was not the user's, or when he leaves.
      widget.input.val(widget.getEditorValue());
      form.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  if (document.getElementById('body_editor')) startRichText();

  // Counting
  // Words are counted by the server alone, with the answer to each pulse: a second count would differ from the one that is kept.
  const BREAKING = /^[^\p{L}\p{N}]*(BREAKING(?![\p{L}\p{N}_])|[Bb][Rr][Ee][Aa][Kk][Ii][Nn][Gg]( [Nn][Ee][Ww][Ss])?\s*[:!|–—-])/u; // as StoryContent has it
  const count = () => {
    $$('[data-counts]').forEach(count => {
      const length = document.getElementById(count.dataset.counts).value.trim().length;
      count.textContent = length ? `${length} / ${count.dataset.limit}` : '';
      count.classList.toggle('over', length > Number(count.dataset.limit));
    });
    show('headline-breaking', BREAKING.test($('#headline').value));
  };

  // Lists in their order: the names under the headline, the tags
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  const listOf = area => {
    const say = area.dataset;
    const rows = element('ol', { class: 'rows' });
    const offers = element('datalist', { id: `${area.id}-offers` });
    const entry = element('input', {
      id: `${area.id}-entry`, list: offers.id, autocomplete: 'off', 'aria-describedby': area.getAttribute('aria-describedby'),
      'aria-invalid': area.getAttribute('aria-invalid'),
    });
    const add = element('button', { type: 'button', class: 'btn' }, say.add);
    const values = () => area.value.split('\n').map(line => line.trim()).filter(Boolean);
    const set = (next, focus) => {
      area.value = next.join('\n');
      draw();
      form.dispatchEvent(new Event('input', { bubbles: true }));
      if (focus) focus.focus();
    };
    const button = (sign, label, act) => {
      const made = element('button', { type: 'button', class: 'link', 'aria-label': label, title: label }, sign);
      made.addEventListener('click', act);
      return made;
    };
    const draw = () => {
      const all = values();
      rows.replaceChildren(...all.map((value, i) => {
        const move = to => {
          const next = all.slice();
          next.splice(to, 0, ...next.splice(i, 1));
          set(next);
        };
        const row = element('li', {}, element('bdi', {}, value));
        if (say.list === 'people' && i > 0) row.append(button('↑', `${say.up}: ${value}`, () => move(i - 1)));
        if (say.list === 'people' && i < all.length - 1) row.append(button('↓', `${say.down}: ${value}`, () => move(i + 1)));
        row.append(button('×', `${say.remove}: ${value}`, () => set(all.filter((other, at) => at !== i), entry)));
        return row;
      }));
    };
    const take = () => {
      const typed = entry.value.split(say.list === 'tags' ? ',' : '\n').map(name => name.trim()).filter(Boolean);
      const fresh = typed.filter(name => !values().includes(name));
      entry.value = '';
      if (fresh.length) set([...values(), ...fresh], entry);
    };
    let asked = 0;
    entry.addEventListener('input', async event => {
      event.stopPropagation();
      const turn = ++asked;
      const answer = await fetch(`/desk/suggestions?of=${say.list}&q=${encodeURIComponent(entry.value)}`).catch(() => null);
      if (turn !== asked || !answer || !answer.ok || answer.redirected) return;
      offers.replaceChildren(...(await answer.json()).map(value => element('option', { value })));
    });
    entry.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        take();
      }
    });
    add.addEventListener('click', take);
    form.addEventListener('submit', take);
    area.hidden = true;
    $(`label[for="${area.id}"]`).htmlFor = entry.id;
    area.after(rows, element('div', { class: 'entry' }, entry, add), offers);
    area.closest('.field').classList.add(say.list);
    draw();
  };
  if (writable) $$('textarea[data-list]').forEach(listOf);

  // What is wrong with a field is told as long as what was refused stands in it, or while it is too long.
  const summary = $('.summary');
  const textOf = id => (id === 'body' && quill ? quill.getText() : document.getElementById(id).value).trim();
  const wrongs = $$('.field > .problem:not(:empty)').map(told => {
    const id = told.id.replace(/-problem$/, '');
    return {
      id, told, refused: textOf(id), over: $(`[data-counts="${id}"]`),
      marked: $$('[aria-invalid=true]', told.parentElement), line: $$('.summary li').find(item => $('a', item).hash === `#${id}`),
    };
  });
  const mend = () => {
    wrongs.forEach(wrong => {
      const mended = textOf(wrong.id) !== wrong.refused && !(wrong.over && wrong.over.classList.contains('over'));
      wrong.told.hidden = mended;
      wrong.marked.forEach(field => field.setAttribute('aria-invalid', String(!mended)));
      if (wrong.line) wrong.line.hidden = mended;
    });
    if (wrongs.length) summary.hidden = !$('.summary li:not([hidden])');
  };

  // What is typed, and whether it differs from what was saved
  const NOT_TYPED = /^jakarta\.|^(act|draft|newest|story|story_SUBMIT)$/;
  const typed = () => Object.fromEntries([...new FormData(form)].filter(([name]) => !NOT_TYPED.test(name)));
  let saved = JSON.stringify(typed());
  let dirty = facts.dirty === 'true';
  let leaving = false; // because the form is being sent
  let staying = false; // and the editor comes again
  const status = $('#status');
  const savedText = status.textContent.trim();
  const tell = text => { status.textContent = [savedText, text].filter(Boolean).join(' · '); };
  const say = key => status.dataset[key];

  // The pulse: lock and unsaved text
  const key = `desk-lock-${facts.story || 'new'}`;
  const base = { story: facts.story ? Number(facts.story) : null, draft: facts.draft || null, base: facts.base ? Number(facts.base) : null };
  let changed = dirty;
  let busy = Promise.resolve();
  const beat = more => fetch('/desk/pulse', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...base, token: sessionStorage.getItem(key), ...more }),
  });
  // Who signs in again has another session, to which the form of this page means nothing: it takes the token of a new one.
  let signedOut = false;
  const TOKEN = 'input[name="jakarta.faces.ViewState"]';
  const renew = async () => {
    const page = await fetch(facts.story ? `/desk/edit?id=${facts.story}` : `/desk/edit?draft=${facts.draft}`);
    const fresh = $(`#story ${TOKEN}`, new DOMParser().parseFromString(await page.text(), 'text/html'));
    if (!fresh) return false;
    $$(TOKEN).forEach(input => { input.value = fresh.value; });
    return true;
  };
  const heed = async answer => {
    const out = answer.redirected || answer.status === 401;
    signedOut = out || signedOut && !(answer.ok && await renew());
    show('signed-out', signedOut);
    show('offline', !out && !answer.ok);
    if (signedOut || !answer.ok) return false;
    const state = await answer.json();
    if (state.token) sessionStorage.setItem(key, state.token);
    const away = state.mine === false;
    show('elsewhere', away && state.own);
    if (away && !state.own && $('#lost').hidden) {
      const text = $('#lost [data-lost]');
      $('#lost [data-holder]').textContent = state.holder;
      text.textContent = sessionStorage.getItem(key) ? text.dataset.lost : text.dataset.held;
    }
    if (away) sessionStorage.removeItem(key);
    show('lost', away && !state.own);
    show('newer', state.newest !== null && state.newest > Number(form.elements.basedOn.value) && !$('.stale'));
    if (state.words) $('#words').textContent = state.words;
    if (state.kept) tell(say('kept').replace('{0}', state.kept));
    return true;
  };
  const pulse = (more = {}) => {
    const text = changed ? typed() : null;
    changed = false;
    busy = busy.then(async () => {
      try {
        const good = await heed(await beat({ ...more, fields: text }));
        if (!good && text) changed = true;
        if (good && text && previewing()) reload();
        return good;
      } catch (unreachable) {
        if (text) changed = true;
        show('offline', true);
        return false;
      }
    });
    return busy;
  };

  let timer = 0;
  const noticed = () => {
    count();
    mend();
    const now = JSON.stringify(typed());
    if (now === saved) return;
    saved = now;
    dirty = changed = true;
    tell(say('unsaved'));
    clearTimeout(timer);
    timer = setTimeout(pulse, 3000);
  };

  if (writable) {
    form.addEventListener('input', noticed);
    $('#facts').addEventListener('input', noticed);
    $('#facts').addEventListener('change', noticed);
    setInterval(() => { if (!document.hidden && !leaving) pulse(); }, 30000);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) pulse(); });
    addEventListener('focus', () => { if (signedOut) pulse(); });
    addEventListener('pageshow', event => { if (event.persisted) pulse(); });
    addEventListener('pagehide', () => {
      const text = changed ? typed() : null;
      if (staying) return;
      navigator.sendBeacon('/desk/pulse', JSON.stringify({ ...base, token: sessionStorage.getItem(key), leave: true, fields: leaving ? null : text }));
    });
    addEventListener('beforeunload', event => {
      if (!dirty || leaving) return;
      event.preventDefault();
      // Before the next page is asked for: a reload shall find the last word too.
      if (changed) navigator.sendBeacon('/desk/pulse', JSON.stringify({ ...base, token: sessionStorage.getItem(key), leave: true, fields: typed() }));
    });
    pulse();
  }

  // Saving: first the text is kept, so that it is there whatever becomes of the save.
  form.addEventListener('submit', async event => {
    const button = event.submitter;
    if (leaving) return;
    event.preventDefault();
    clearTimeout(timer);
    if (dirty && !(button && 'unchecked' in button.dataset)) changed = true;
    if (await pulse()) {
      leaving = true;
      staying = !button || button.value !== 'submit';
      form.requestSubmit(button || $('#save'));
    }
  });
  // The way back: the lock is given up before the next page is asked for, so that it does not say that he is still here.
  $('#leave').addEventListener('click', async event => {
    if (!writable || leaving || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(timer);
    const fields = changed ? typed() : null;
    await busy;
    const token = sessionStorage.getItem(key);
    const kept = await beat({ token, leave: true, fields }).catch(() => null);
    if (kept && kept.ok) changed = false;
    if (!dirty) leaving = true;
    location.assign(event.target.closest('a').href);
  });
  // What is wrong leads to where it is put right.
  document.addEventListener('click', event => {
    const link = event.target.closest('.summary a[href^="#"]');
    const id = link && link.hash.slice(1);
    const field = id && (id === 'body' && quill ? quill.root : document.getElementById(`${id}-entry`) || document.getElementById(id));
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.closest('.field').scrollIntoView({ block: 'center' });
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      if ($('#save')) $('#save').click();
    }
  });
  $('#here').addEventListener('click', () => pulse({ takeOver: true }));
  $('#takeover').addEventListener('click', async () => {
    $('#ask-takeover').close();
    await pulse({ takeOver: true });
  });

  // Preview
  const frame = $('#preview iframe');
  const button = $('#preview-button');
  const previewing = () => !$('#preview').hidden;
  const reload = () => { frame.src = frame.dataset.src; };
  const preview = async on => {
    show('preview', on);
    show('facts', !on);
    document.body.classList.toggle('previewing', on);
    button.setAttribute('aria-pressed', String(on));
    if (on) {
      await pulse();
      reload();
    }
  };
  button.addEventListener('click', () => preview(!previewing()));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented || !previewing() || $('dialog[open], details.seldom[open]')) return;
    preview(false);
    button.focus();
  });

  count();
  if (summary) summary.focus();
  else if (facts.draft) $('#headline').focus();
})();
