// What was found, as elements of the search page.
(() => {
  const { search } = tei;
  /** Places of a record that are shown without asking. */
  const PLACES = 3;
  /** Blocks that hold names and facts side by side, in whatever language. */
  const LISTS = ['panel:', 'names:'];
  const BETWEEN = ' · ';

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** Words of another direction are kept apart, so that numbers and marks beside them stay where they are (UAX #9). */
  const apart = (words, nodes) => (search.runsLeftwards(words) ? [element('bdi', {}, ...nodes)] : nodes);

  const pieces = (all) => all.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

  /** An excerpt of a list, each of its members by itself. */
  function members(all) {
    const groups = [[]];
    for (const piece of all) {
      const [first, ...others] = piece.hit ? [piece.text] : piece.text.split(BETWEEN);
      groups.at(-1).push({ ...piece, text: first });
      for (const text of others) groups.push([{ ...piece, text }]);
    }
    return groups.flatMap((group, i) => [
      ...(i > 0 ? [BETWEEN] : []),
      ...apart(group.map(({ text }) => text).join(''), pieces(group)),
    ]);
  }

  /** A place in a record; the words travel in the address, so that the record’s page can mark them. */
  function place({ anchor, side, text: words, places }, { href, originalHref, language }, typed) {
    const page = side === 'original' ? (originalHref ?? href) : href;
    const link = `${page}#${encodeURIComponent(anchor)}/search:${encodeURIComponent(typed)}`;
    const isList = LISTS.includes(anchor);
    const excerpt = search.excerpt(words, places);
    const shown = isList ? members(excerpt) : pieces(excerpt);
    const lang = isList ? undefined : language;
    return element(
      'p',
      { class: 'hit', dir: isList ? undefined : 'auto' },
      element('a', { href: link, lang }, ...shown),
    );
  }

  /** Places of a record that are made when they are asked for: there may be thousands. */
  function otherPlaces(rest, label, make) {
    const details = element('details', {}, element('summary', {}, label));
    details.addEventListener('toggle', () => details.append(...rest.map(make)), { once: true });
    return details;
  }

  function facts({ date, sender, kinds = [] }) {
    const known = [date, sender, ...kinds].filter(Boolean);
    const shown = known.flatMap((fact, i) => [...(i > 0 ? [BETWEEN] : []), ...apart(fact, [fact])]);
    return shown.length > 0 ? [element('p', { class: 'hit-facts' }, ...shown)] : [];
  }

  /**
   * A record with its hits, the best places first.
   *
   * @param typed the query, as its words are to be marked on the record’s page
   * @param more says how many other places there are
   */
  search.recordWithHits = (text, typed, more) => {
    const title = apart(text.title, pieces(search.excerpt(text.title, text.titlePlaces)));
    const make = (hit) => place(hit, text, typed);
    const ranked = text.hits.toSorted((a, b) => b.found.length - a.found.length);
    const rest = ranked.splice(PLACES);
    return element(
      'li',
      {},
      element('h2', {}, element('a', { href: text.href }, ...title)),
      ...facts(text),
      ...ranked.map(make),
      ...(rest.length > 0 ? [otherPlaces(rest, more(rest.length), make)] : []),
    );
  };

  search.element = element;
})();
