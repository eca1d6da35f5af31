// The search page: reads the form, shows what was found. Its words come with the page.
(() => {
  const { search } = tei;
  const form = document.querySelector('form.search');
  const status = document.querySelector('.search-status');
  const results = document.querySelector('.search-results');
  const words = JSON.parse(form.dataset.words);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const FIELDS = ['q', 'from', 'to', 'kind', 'person', 'place', 'sort'];
  const ON_PAGE = 20;
  const PLACES = 3;
  /** Records that are opened without asking, to look for a phrase. */
  const EXAMINED = 300;
  const AT_ONCE = 8;
  let latest = 0;

  function say(key, values = {}) {
    const forms = words[key];
    const text = typeof forms === 'string' ? forms : (forms[plural.select(values.n)] ?? forms.other);
    return text.replace(/\{([a-z-]+)\}/g, (_, name) =>
      typeof values[name] === 'number' ? number.format(values[name]) : (values[name] ?? ''),
    );
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const asked = () =>
    Object.fromEntries(FIELDS.map((name) => [name, form.elements[name]?.value.trim() ?? '']));

  function tell(text) {
    status.textContent = text;
  }

  /** Runs what the form says; an answer that comes too late is not shown. */
  async function run({ typing = false, page = 1, most = EXAMINED } = {}) {
    const turn = ++latest;
    const query = asked();
    const wrong = ['from', 'to'].filter((name) => query[name] && !search.daysOf(query[name]));
    for (const name of ['from', 'to'])
      if (wrong.includes(name)) form.elements[name].setAttribute('aria-invalid', 'true');
      else form.elements[name].removeAttribute('aria-invalid');
    if (wrong.length > 0) return show(turn, say('bad-date', { date: query[wrong[0]] }), []);
    const wanted = search.readQuery(query.q, typing);
    const filtered = ['from', 'to', 'kind', 'person', 'place'].some((name) => query[name]);
    if (wanted.length === 0 && !filtered) return show(turn, query.q && !typing ? say('no-words') : '', []);
    tell(say('searching'));
    try {
      const found = await answer(wanted, query, { page, most, turn });
      const again = found.total === 0 && !typing && /[\p{L}\p{N}]$/u.test(query.q);
      const begun = again
        ? await answer(search.readQuery(query.q, true), query, { page, most, turn })
        : found;
      const note = begun.total > 0 && begun !== found ? `${say('beginnings', { words: query.q })} ` : '';
      if (turn === latest) present(begun, note, { query, page, turn, typing });
    } catch {
      show(turn, say('failed'), []);
    }
  }

  /** The records of one page of hits, with their texts. Phrases decide which records count, so that more must be opened. */
  async function answer(wanted, query, { page, most, turn }) {
    const candidates = await search.candidates(wanted, query);
    const first = (page - 1) * ON_PAGE;
    if (!wanted.some(({ sequence }) => sequence)) {
      const shown = candidates.slice(first, first + ON_PAGE);
      return { total: candidates.length, left: 0, shown: await openAll(shown, wanted) };
    }
    const holding = [];
    const examined = candidates.slice(0, most);
    for (let at = 0; at < examined.length && turn === latest; at += AT_ONCE) {
      const opened = await openAll(examined.slice(at, at + AT_ONCE), wanted);
      // Texts are large: those of other pages are opened again when they are asked for.
      for (const text of opened)
        if (text) holding.push(holding.length >= first && holding.length < first + ON_PAGE ? text : true);
      if (at > 0 && at % 64 === 0) tell(say('examining', { n: at, all: candidates.length }));
    }
    const left = candidates.length - examined.length;
    return { total: holding.length, left, shown: holding.slice(first, first + ON_PAGE) };
  }

  const openAll = (hits, wanted) => Promise.all(hits.map((hit) => search.open(hit, wanted)));

  function present({ total, left, shown }, note, { query, page, turn, typing }) {
    const items = shown.filter(Boolean).map((text) => element('li', {}, ...recordWithHits(text, query)));
    const list = element('ol', { class: 'hits', start: String((page - 1) * ON_PAGE + 1) }, ...items);
    const parts = items.length > 0 ? [list] : [];
    if (total > ON_PAGE) parts.push(pageLinks(query, page, Math.ceil(total / ON_PAGE)));
    if (left > 0) parts.push(moreButton(left, { page, typing }));
    const found = total > 0 ? say('found', { n: total }) : say('none');
    show(turn, note + (left > 0 ? `${found} ${say('not-examined', { n: left })}` : found), parts);
  }

  function show(turn, text, parts) {
    if (turn !== latest) return;
    tell(text);
    results.replaceChildren(...parts);
  }

  function recordWithHits(text, query) {
    const facts = [text.date, text.sender, ...(text.kinds ?? [])].filter(Boolean);
    const title = element('a', { href: text.href }, ...pieces(search.excerpt(text.title, text.titlePlaces)));
    const ranked = text.hits.toSorted((a, b) => b.found.length - a.found.length);
    const places = ranked.map((hit) => place(hit, text, query));
    const rest = places.splice(PLACES);
    const more =
      rest.length > 0
        ? [element('details', {}, element('summary', {}, say('more-places', { n: rest.length })), ...rest)]
        : [];
    return [
      element('h2', {}, title),
      ...(facts.length > 0 ? [element('p', { class: 'hit-facts' }, facts.join(' · '))] : []),
      ...places,
      ...more,
    ];
  }

  /** A place in a record; the words travel in the address, so that the record’s page can mark them. */
  function place({ anchor, side, text: words, places }, text, { q }) {
    const page = side === 'original' ? (text.originalHref ?? text.href) : text.href;
    const link = `${page}#${encodeURIComponent(anchor)}/search:${encodeURIComponent(q)}`;
    const language = text.language;
    return element(
      'p',
      { class: 'hit' },
      element('a', { href: link, lang: language, dir: 'auto' }, ...pieces(search.excerpt(words, places))),
    );
  }

  const pieces = (all) => all.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

  function pageLinks(query, page, pages) {
    const link = (to, text, rel) => {
      const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
      if (to > 1) parameters.set('page', String(to));
      return element(
        'li',
        {},
        element('a', { href: `?${parameters}`, rel, 'aria-current': to === page ? 'page' : undefined }, text),
      );
    };
    const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
      (each) => each === 1 || each === pages || Math.abs(each - page) <= 2,
    );
    const items = near.map((each) => link(each, number.format(each)));
    if (page > 1) items.unshift(link(page - 1, say('previous'), 'prev'));
    if (page < pages) items.push(link(page + 1, say('next'), 'next'));
    return element('nav', { 'aria-label': say('pages') }, element('ul', { class: 'page-numbers' }, ...items));
  }

  function moreButton(left, { page, typing }) {
    const button = element('button', { type: 'button' }, say('examine', { n: left }));
    button.addEventListener('click', () => run({ page, typing, most: Number.POSITIVE_INFINITY }));
    return element('p', {}, button);
  }

  const parameters = new URLSearchParams(location.search);
  for (const name of FIELDS) {
    const field = form.elements[name];
    if (field && parameters.has(name)) field.value = parameters.get(name);
  }
  const filters = form.querySelector('details');
  if (['from', 'to', 'kind', 'person', 'place', 'sort'].some((name) => parameters.get(name)))
    filters.open = true;

  let waiting;
  form.elements.q.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => run({ typing: true }), 150);
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== form.elements.q) run();
  });
  // An address with nothing in it that was not asked.
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
  run({ page: Math.max(1, Number.parseInt(parameters.get('page') ?? '1', 10) || 1) });
})();
