// Starts the app, and speaks for it when it can't.
//
// Three jobs, all of them outside the wasm, because a wasm that panicked, ran out of memory or never arrived can't do
// them: (1) fetch and start the app; (2) say in words why it can't start; (3) after a crash, freeze the page and show
// what happened. It is an ordinary script, not a module, so that it also runs from file:// and in old browsers, to say
// that these won't do. It makes elements, never HTML from strings.
//
// What the app may use:
//   window.amiLabCrash(message)   shows the crash screen; call it from the panic hook
//   window.amiLabCrashed          true from then on: stop writing
//   window.__amiLabReport         set this to a function that returns more text for the report
//   window.amiLabBuild            the build's id
//   window.amiLabTexts()          a promise of the texts beside the wasm; after a failure it asks the server again
//   window.amiLabDoing            what the app does now: a record's number while it is taken up, "clock", or null
//   <html data-state>             "loading", then "ready", "failed" or "crashed"
(function () {
  'use strict';

  const settings = document.currentScript.dataset;
  const build = settings.build;
  const root = document.documentElement;
  const RELOADED = 'ami-lab:reloaded-for';
  const CRASHES = 'ami-lab.crashes';
  let refused = '';
  root.dataset.state = 'loading';
  window.amiLabBuild = build;
  window.amiLabCrashed = false;

  // ---- 1. Start -------------------------------------------------------------------------------------------------

  // Lessons, words for errors, help: the app takes them up when it runs. They are small, so the wasm goes first.
  let texts = null;
  function fetchTexts() {
    const options = { priority: 'low' };
    if (settings.proseIntegrity) options.integrity = settings.proseIntegrity;
    return fetch(settings.prose, options).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
  }
  window.amiLabTexts = () => {
    const asked = texts || fetchTexts();
    texts = null;
    return asked;
  };

  // The first frame has the tab of the start; the address may say another.
  for (const tab of document.querySelectorAll('#app .console .tabs a')) {
    if (location.hash && location.hash.split('?')[0] === tab.getAttribute('href')) {
      document.querySelector('#app .console .tabs [aria-current]').removeAttribute('aria-current');
      tab.setAttribute('aria-current', 'page');
    }
  }

  async function start() {
    if (location.protocol === 'file:') throw new Cause('file');
    if (typeof WebAssembly !== 'object' || !WebAssembly.instantiate) throw new Cause('wasm');
    const options = settings.wasmIntegrity ? { integrity: settings.wasmIntegrity } : {};
    const wasm = fetch(settings.wasm, options).then(
      (answer) => (answer.ok ? answer : Promise.reject(new Cause('missing', settings.wasm + ': ' + answer.status))),
      (error) => explainFetch(settings.wasm, error));
    // If the module fails first, nobody else listens to the other promise.
    wasm.catch(() => {});
    texts = fetchTexts();
    texts.catch(() => {});
    let module;
    try {
      module = await import(new URL(settings.module, document.baseURI).href);
    } catch (error) {
      await explainFetch(settings.module, error);
    }
    try {
      await module.default({ module_or_path: wasm });
    } catch (error) {
      throw error instanceof Cause ? error : explainStart(error);
    }
    if (root.dataset.state === 'loading') root.dataset.state = 'ready';
    forget(RELOADED);
  }

  // ---- 2. Say why it can't start --------------------------------------------------------------------------------

  class Cause extends Error {
    constructor(name, detail) {
      super(detail || name);
      this.cause = name;
    }
  }

  const WORDS = {
    file: ['AMI Lab can’t run from a file',
      'Browsers don’t let a page that was opened from a file load WebAssembly. Put this folder on any web server, ' +
      'for example with “python3 -m http.server”, and open the address it prints.'],
    wasm: ['This browser can’t run AMI Lab',
      'It has no WebAssembly, or it is switched off. Any Firefox, Chrome, Edge or Safari of the last years has it.'],
    old: ['This browser is too old for AMI Lab',
      'It has WebAssembly, but not all of what AMI Lab uses. Please update it. Any Firefox, Chrome, Edge or Safari of ' +
      'the last years will do.'],
    policy: ['A security policy stops AMI Lab',
      'The policy of this site or of an extension refused WebAssembly or a script. Whoever runs the site has to allow ' +
      '“script-src \'self\' \'wasm-unsafe-eval\'”.'],
    missing: ['A part of AMI Lab is missing',
      'The server doesn’t have one of the files of this version. A new version may just have been published: reload in a ' +
      'minute. If this stays, the copy on the server isn’t complete.'],
    type: ['The server sends AMI Lab under a wrong type',
      'Scripts must be sent as “text/javascript” and .wasm files as “application/wasm”. Whoever runs the site has to set ' +
      'this up.'],
    changed: ['A part of AMI Lab isn’t what was published',
      'One of its files was changed or mixed with another version on the way, so it wasn’t run. Reload. If this stays, ' +
      'tell whoever runs the site.'],
    offline: ['AMI Lab can’t be reached',
      'The network or the server didn’t answer. Check the connection, then reload. What you did here before is still ' +
      'safe in this browser.'],
    other: ['AMI Lab didn’t start', 'Something went wrong that AMI Lab has no name for.'],
  };

  // A fetch or an import that failed says almost nothing. Asking once more, plainly, tells the causes apart.
  async function explainFetch(address, error) {
    if (refused) throw new Cause('policy', refused);
    let answer;
    try {
      answer = await fetch(address, { cache: 'reload' });
    } catch (_) {
      throw new Cause('offline', String(error));
    }
    if (!answer.ok) throw new Cause('missing', address + ': ' + answer.status);
    const type = answer.headers.get('content-type') || 'none';
    if (/\.js$/.test(address) && !/javascript/.test(type)) throw new Cause('type', address + ': ' + type);
    if (error instanceof SyntaxError) throw new Cause('old', String(error));
    throw new Cause(/\.js$/.test(address) && !(error instanceof TypeError) ? 'other' : 'changed', address + ': ' + error);
  }

  function explainStart(error) {
    const text = String(error);
    if (refused || /Content Security Policy|unsafe-eval/i.test(text)) return new Cause('policy', refused || text);
    if (error instanceof WebAssembly.LinkError) return new Cause('changed', text);
    if (error instanceof WebAssembly.CompileError) {
      return new Cause(/magic|expected|bytes|length|section/i.test(text) ? 'changed' : 'old', text);
    }
    if (error instanceof WebAssembly.RuntimeError) crash(text, error.stack);
    return new Cause('other', text);
  }

  function fail(error) {
    if (root.dataset.state === 'crashed') return;
    const name = error instanceof Cause ? error.cause : 'other';
    // After a new version was published, an old page asks for files that are gone. One reload gets the new page.
    if ((name === 'missing' || name === 'changed') && remember(RELOADED, build)) return location.reload();
    root.dataset.state = 'failed';
    root.dataset.cause = name;
    const words = WORDS[name];
    const status = document.getElementById('boot-status');
    const place = status || document.body.appendChild(document.createElement('div'));
    place.className = 'empty';
    place.setAttribute('role', 'alert');
    place.replaceChildren(element('strong', words[0]), element('p', words[1]),
      element('small', 'Build ' + build + '. ' + (error && error.message ? error.message : error)));
    if (name !== 'file' && name !== 'wasm') place.append(button('Reload', () => location.reload()));
  }

  document.addEventListener('securitypolicyviolation', (event) => {
    if (root.dataset.state === 'loading' && /script|connect|default/.test(event.effectiveDirective)) {
      refused = event.effectiveDirective + ' refused ' + (event.blockedURI || 'inline');
    }
  });

  // ---- 3. After a crash -----------------------------------------------------------------------------------------

  function crash(message, stack) {
    if (window.amiLabCrashed) return;
    window.amiLabCrashed = true;
    root.dataset.state = 'crashed';
    note();
    freeze();
    try {
      show(report(message, stack));
    } catch (_) {
      // Better a plain box than nothing.
      alert('AMI Lab stopped. Your work up to the last command is safe in this browser. Reload the page.');
    }
  }

  // What was under way, and how often in a row it crashed: the app, when it starts again, does not do it a third time.
  function note() {
    const doing = window.amiLabDoing;
    if (doing === undefined || doing === null) return;
    try {
      const [before, times] = JSON.parse(localStorage.getItem(CRASHES)) || [null, 0];
      localStorage.setItem(CRASHES, JSON.stringify([doing, before === doing ? times + 1 : 1]));
    } catch (_) {
      // Storage is blocked: nothing is restored either.
    }
  }

  // The wasm is in an unknown state, but its listeners and timers are still there: keep them from running.
  function freeze() {
    const kinds = ['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup', 'pointermove', 'mousedown',
      'mouseup', 'mousemove', 'touchstart', 'touchend', 'touchmove', 'wheel', 'scroll', 'keydown', 'keyup', 'keypress',
      'beforeinput', 'input', 'change', 'paste', 'cut', 'copy', 'drop', 'dragover', 'submit', 'focusin', 'focusout',
      'hashchange', 'popstate', 'storage', 'message', 'visibilitychange', 'pagehide', 'pageshow', 'resize', 'online',
      'offline', 'beforeunload'];
    for (const kind of kinds) {
      window.addEventListener(kind, (event) => {
        const inside = event.target instanceof Element && event.target.closest('.crash');
        if (!inside) event.stopImmediatePropagation();
      }, true);
    }
    const last = setTimeout(() => {}, 0);
    for (let timer = Math.max(1, last - 20000); timer <= last; timer += 1) clearTimeout(timer);
    const app = document.getElementById('app');
    if (app) app.inert = true;
  }

  function report(message, stack) {
    let more = '';
    try {
      more = typeof window.__amiLabReport === 'function' ? String(window.__amiLabReport()) : '';
    } catch (error) {
      more = 'The app could not add to this report: ' + error;
    }
    return [
      'AMI Lab stopped', 'Build: ' + build,
      // Without what follows a "?": a shared link carries somebody's work.
      'Route: ' + location.hash.split('?')[0].slice(0, 80),
      'Browser: ' + navigator.userAgent, '', String(message), '',
      String(stack || '').split('\n').slice(0, 20).join('\n'), '', more,
    ].join('\n').trim();
  }

  function show(text) {
    const dialog = element('dialog');
    dialog.className = 'crash';
    const title = element('h1', 'AMI Lab stopped');
    title.id = 'crash-title';
    dialog.setAttribute('aria-labelledby', title.id);
    const box = element('textarea');
    box.value = text;
    box.readOnly = true;
    box.rows = 10;
    box.cols = 60;
    box.setAttribute('aria-label', 'Report');
    const details = element('details');
    details.append(element('summary', 'The report'), box);
    const said = element('p');
    said.setAttribute('role', 'status');
    const copy = button('Copy report', () => copyText(box, details).then((words) => { said.textContent = words; }));
    const reload = button('Reload', () => location.reload());
    const buttons = element('p');
    buttons.className = 'crash-buttons';
    reload.classList.add('primary');
    buttons.append(reload, ' ', copy);
    dialog.append(title,
      element('p', 'This is a mistake in AMI Lab, not in what you did. The page is frozen, so that nothing gets worse.'),
      element('p', 'Your work up to the last command is safe in this browser. Reload to go on from there.'),
      buttons, said, details);
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(dialog);
    if (dialog.showModal) dialog.showModal(); else dialog.setAttribute('open', '');
    reload.focus();
  }

  async function copyText(box, details) {
    try {
      await navigator.clipboard.writeText(box.value);
      return 'The report is on the clipboard.';
    } catch (_) {
      // No clipboard on plain http, or not allowed: select it for the person.
      details.open = true;
      box.focus();
      box.select();
      return 'The report is selected: copy it with Ctrl+C or ⌘C.';
    }
  }

  // A panic's hook calls amiLabCrash first; running out of memory or stack runs no hook and only shows up here.
  function isCrash(error) {
    if (error instanceof WebAssembly.RuntimeError) return true;
    // Too much recursion inside the wasm: the page's own scripts don't recurse.
    return (error instanceof RangeError || (error && error.name === 'InternalError')) && /wasm/.test(error.stack || '');
  }
  window.addEventListener('error', (event) => {
    if (typeof WebAssembly === 'object' && isCrash(event.error)) crash(event.message, event.error.stack);
  });
  window.addEventListener('unhandledrejection', (event) => {
    if (typeof WebAssembly === 'object' && isCrash(event.reason)) crash(String(event.reason), event.reason.stack);
  });
  window.amiLabCrash = (message) => crash(message, new Error().stack);

  // ---- Small helpers --------------------------------------------------------------------------------------------

  function element(name, text) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function button(text, action) {
    const made = element('button', text);
    made.type = 'button';
    made.className = 'button';
    made.addEventListener('click', action);
    return made;
  }

  // Notes a value for this tab; false when it was noted before, or can't be: then there is no reloading for ever.
  function remember(key, value) {
    try {
      if (sessionStorage.getItem(key) === value) return false;
      sessionStorage.setItem(key, value);
      return true;
    } catch (_) {
      return false;
    }
  }

  function forget(key) {
    try {
      sessionStorage.removeItem(key);
    } catch (_) {
      // Storage is blocked; nothing was noted either.
    }
  }

  start().catch(fail);
})();
