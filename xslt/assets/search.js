// The search page: reads the form and its address, and answers.
(() => {
  const { search } = tei;
  const { ON_PAGE, STEP, say, tell, results } = search;
  const form = document.querySelector('form.search');
  const FILTERS = ['from', 'to', 'kind', 'person', 'place'];
  const FIELDS = ['q', ...FILTERS, 'sort'];
  let latest = 0;

  const asked = () =>
    Object.fromEntries(FIELDS.map((name) => [name, form.elements[name]?.value.trim() ?? '']));

  /** Says something, and shows no hits. */
  function only(text, typed) {
    tell(text, typed);
    results.replaceChildren();
  }

  /** Does what the form says; an answer that comes too late is not shown. */
  search.run = async ({ typing = false, page = 1, looked = STEP } = {}) => {
    const turn = ++latest;
    const query = asked();
    const task = { query, page, looked, typing, isLatest: () => turn === latest };
    search.keepAddress(task);
    const wrong = ['from', 'to'].filter((name) => query[name] && !search.daysOf(query[name]));
    for (const name of ['from', 'to'])
      form.elements[name].setAttribute('aria-invalid', String(wrong.includes(name)));
    const date = query[wrong[0]];
    if (date) return only(say('bad-date', { date }), date);

    const begun = search.begun(query.q);
    const typed = typing ? begun : query.q;
    const isWordless = search.readQuery(typed).length === 0;
    const note = isWordless && query.q && !typing ? say('no-words') : '';
    if (isWordless && !FILTERS.some((name) => query[name])) return only(note);
    tell(say('searching'));
    try {
      const isDone = await answer({ ...task, typed, note });
      if (isDone || begun === typed || !task.isLatest()) return;
      await answer({ ...task, typed: begun, note: say('beginnings', { words: query.q }) });
    } catch {
      if (task.isLatest()) only(say('failed'));
    }
  };

  /** Shows what was found; false where nothing was, and nothing is left to be looked into. */
  async function answer(task) {
    const wanted = search.readQuery(task.typed);
    const candidates = await search.candidates(wanted, task.query);
    if (!task.isLatest()) return true;
    const total = candidates.length;
    if (total > 0 && wanted.some(({ sequence }) => sequence))
      return search.lookThrough(task, candidates, wanted);
    const page = Math.max(1, Math.min(task.page, Math.ceil(total / ON_PAGE)));
    const first = (page - 1) * ON_PAGE;
    const texts = await search.openAll(candidates.slice(first, first + ON_PAGE), wanted);
    if (!task.isLatest()) return true;
    const list = search.listOfHits(first);
    list.append(...texts.map((text) => search.itemOf(text, task)));
    results.replaceChildren(...(total > 0 ? [list, ...search.pageLinks({ ...task, page }, total)] : []));
    search.tellFound(task, { total, left: 0 });
    return total > 0;
  }

  search.listOfHits = (first) => search.element('ol', { class: 'hits', start: first + 1 });

  search.itemOf = (text, { typed }) => search.recordWithHits(text, typed, (n) => say('more-places', { n }));

  const parameters = new URLSearchParams(location.search);
  for (const name of FIELDS) fill(form.elements[name], parameters.get(name) ?? '');
  const filters = form.querySelector('details');
  filters.open = FIELDS.some((name) => name !== 'q' && asked()[name]);

  /** What an address asks for is looked for, also where the form does not offer it. */
  function fill(field, value) {
    if (!field) return;
    field.value = value;
    if (field.localName !== 'select' || field.value === value) return;
    if (field.name === 'sort') field.value = '';
    else field.add(new Option(value, value, false, true));
  }

  let waiting;
  form.elements.q.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search.run({ typing: true }), 150);
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== form.elements.q) search.run();
  });
  // An address with nothing in it that was not asked.
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));

  const numberOf = (name, least) => Math.max(least, Number.parseInt(parameters.get(name) ?? '', 10) || 0);
  search.run({
    page: numberOf('page', 1),
    looked: numberOf('looked', STEP),
    typing: history.state?.typing === true,
  });
})();
