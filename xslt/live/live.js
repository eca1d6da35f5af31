// Follows an edition while it is edited: the page loads anew as soon as it has changed, at the place where it was, and shows what
// was found in its source. Its words come from the server.
(() => {
  const { path, key } = document.currentScript.dataset;
  const PLACE = `tei-live-place:${path}`;
  const CLOSED = 'tei-live-closed';
  let source;

  function connect() {
    if (source) return;
    source = new EventSource(`/~live?${new URLSearchParams({ path, key })}`);
    source.addEventListener('reload', reload);
    source.addEventListener('findings', ({ data }) => show(JSON.parse(data)));
  }

  /** A browser holds few connections to one server: only pages that are seen have one. */
  function disconnect() {
    source?.close();
    source = undefined;
  }

  function reload() {
    disconnect();
    keepPlace();
    location.reload();
  }

  /** The first thing with a name that begins on the screen, and where: words before it may have changed. */
  function keepPlace() {
    const named = [...document.querySelectorAll('main [id]')];
    const first = named.find(
      (each) => each.getClientRects().length > 0 && each.getBoundingClientRect().top >= 0,
    );
    const place = { y: scrollY, id: first?.id, top: first?.getBoundingClientRect().top };
    sessionStorage.setItem(PLACE, JSON.stringify(place));
  }

  function restorePlace() {
    const kept = sessionStorage.getItem(PLACE);
    if (kept === null) return;
    sessionStorage.removeItem(PLACE);
    history.scrollRestoration = 'manual';
    const { y, id, top } = JSON.parse(kept);
    const back = () => {
      const named = y > 0 && id ? document.getElementById(id) : null;
      scrollTo({ top: named ? scrollY + named.getBoundingClientRect().top - top : y, behavior: 'instant' });
      history.scrollRestoration = 'auto';
    };
    if (document.readyState === 'complete') back();
    else addEventListener('load', () => requestAnimationFrame(back), { once: true });
  }

  function make(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  let shown;

  function begin(title) {
    const summary = make('span', 'live-summary');
    summary.setAttribute('role', 'status');
    const button = make('button', 'live-toggle', summary);
    button.type = 'button';
    button.setAttribute('aria-controls', 'live-list:');
    const list = make('div', 'live-list');
    list.id = 'live-list:';
    // What is scrolled has to be reached by keyboard.
    list.tabIndex = 0;
    list.setAttribute('role', 'group');
    list.setAttribute('aria-label', title);
    const aside = make('aside', 'live furniture', button, list);
    aside.lang = 'en';
    aside.dir = 'ltr';
    aside.setAttribute('aria-label', title);
    button.addEventListener('click', () => toggle(list.hidden));
    aside.addEventListener('keydown', ({ key: pressed }) => {
      if (pressed !== 'Escape' || list.hidden) return;
      toggle(false);
      button.focus();
    });
    document.body.append(aside);
    shown = { summary, button, list };
  }

  function toggle(isOpen) {
    sessionStorage.setItem(CLOSED, String(!isOpen));
    unfold(isOpen);
  }

  function unfold(isOpen) {
    shown.list.hidden = !isOpen;
    shown.button.setAttribute('aria-expanded', String(isOpen));
    document.documentElement.classList.toggle('has-live-list', isOpen);
  }

  function show({ title, summary, groups }) {
    if (!shown) begin(title);
    shown.summary.textContent = summary;
    shown.list.replaceChildren(...groups.map(group));
    shown.button.disabled = groups.length === 0;
    unfold(groups.length > 0 && sessionStorage.getItem(CLOSED) !== 'true');
  }

  function group({ file, href, summary, findings }) {
    const name = href ? make('a', '', file) : file;
    if (href) name.href = href;
    const made = make('section', '', make('h2', '', name, ...(summary ? [`: ${summary}`] : [])));
    if (findings.length > 0) made.append(make('ul', '', ...findings.map(finding)));
    return made;
  }

  function finding({ severity, place, anchor, message, hint, codes }) {
    const made = make('li', severity, make('b', '', severity), ' ');
    if (place) made.append(link(place, anchor), ': ');
    made.append(make('span', 'live-message', message), ' ', make('code', '', codes));
    if (hint) made.append(make('span', 'live-hint', hint));
    return made;
  }

  /** Where the page has the block, the place leads to it; a view need not show everything. */
  function link(place, anchor) {
    if (!anchor || !document.getElementById(anchor)) return place;
    const made = make('a', '', place);
    made.href = `#${encodeURIComponent(anchor)}`;
    made.addEventListener('click', () => mark(anchor));
    return made;
  }

  function mark(anchor) {
    for (const marked of document.querySelectorAll('.live-place')) marked.classList.remove('live-place');
    const block = document.getElementById(anchor);
    block.classList.add('live-place');
    if (!block.matches('a, button, input')) block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }

  restorePlace();
  if (document.visibilityState === 'visible') connect();
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'visible' ? connect() : disconnect(),
  );
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', ({ persisted }) => persisted && connect());
})();
