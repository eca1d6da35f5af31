// Hits by pages, each with an address.
(() => {
  const { search } = tei;
  const { element, say } = search;
  const ON_PAGE = 20;
  /** Records that are looked into for a phrase without asking. */
  const STEP = 300;

  /** The address of a page of hits, and of how many records were looked into for a phrase. */
  function addressOf({ query, looked }, page) {
    const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
    if (page > 1) parameters.set('page', String(page));
    if (looked > STEP) parameters.set('looked', String(looked));
    return `?${parameters}`;
  }

  /** Who comes back, or keeps the address, finds the same. */
  search.keepAddress = (task) => {
    try {
      history.replaceState({ typing: task.typing }, '', addressOf(task, task.page) + location.hash);
    } catch {
      // A browser may forbid it on a disk, or where it comes too often.
    }
  };

  /** Links to the other pages of hits, where there are any. */
  search.pageLinks = (task, total) => {
    const { page, query, typed } = task;
    const asked = { ...task, query: { ...query, q: typed } };
    const pages = Math.ceil(total / ON_PAGE);
    if (pages <= 1) return [];
    const link = (to, text, rel) => {
      const current = to === page ? 'page' : undefined;
      const href = addressOf(asked, to);
      return element('li', {}, element('a', { href, rel, 'aria-current': current }, text));
    };
    const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
      (each) => each === 1 || each === pages || Math.abs(each - page) <= 2,
    );
    const items = near.map((each) => link(each, search.number.format(each)));
    if (page > 1) items.unshift(link(page - 1, say('previous'), 'prev'));
    if (page < pages) items.push(link(page + 1, say('next'), 'next'));
    return [
      element('nav', { 'aria-label': say('pages') }, element('ul', { class: 'page-numbers' }, ...items)),
    ];
  };

  Object.assign(search, { ON_PAGE, STEP });
})();
