// Marks the words that a search was for on the page that it led to: reading.html#b12/search:kim%20il
(() => {
  const APART =
    'p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, div, section, address, blockquote, figcaption';
  const NOT_OF_TEXT = '.generated, .note-sign';
  const source = document.currentScript.src;

  function arrive() {
    const [, anchor, typed] = /^#(.*?)\/search:(.*)$/.exec(location.hash) ?? [];
    if (typed === undefined) return;
    // The address that stays is that of the place alone; to go there is the browser’s work.
    location.replace(`#${anchor}`);
    if (document.readyState !== 'complete')
      addEventListener('load', () => setTimeout(() => stayAt(anchor)), { once: true });
    const query = decoded(typed);
    if (globalThis.tei?.search?.readQuery) mark(query, anchor);
    else {
      const script = document.createElement('script');
      script.src = new URL('search-words.js', source).href;
      script.onload = () => mark(query, anchor);
      document.head.append(script);
    }
  }

  /** Firefox forgets the place as soon as all of the page is there that was asked for by the other address. */
  function stayAt(anchor) {
    if (location.hash !== `#${anchor}` || document.querySelector(':target')) return;
    const { scrollX, scrollY } = globalThis;
    location.replace(`#${anchor}`);
    scrollTo(scrollX, scrollY);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function mark(query, anchor) {
    const { readQuery, placesOf, closedUp, joined } = tei.search;
    const wanted = readQuery(query);
    const begun = readQuery(query, true);
    const groups = [...groupsOfText()];
    // A word whose letters stand apart was found closed up.
    const placesIn = (text, asked) => {
      const closed = closedUp(text);
      const onPage = ({ start, end }) => ({ start: closed.at[start], end: closed.at[end - 1] + 1 });
      const spaced = closed ? placesOf(closed.text, asked).map((places) => places.map(onPage)) : [];
      return joined([...placesOf(text, asked), ...spaced]);
    };
    const find = (asked) =>
      groups.map((nodes) => ({ nodes, places: placesIn(nodes.map(({ data }) => data).join(''), asked) }));
    const exact = find(wanted);
    const found = exact.some(({ places }) => places.length > 0) ? exact : find(begun);
    for (const { nodes, places } of found) for (const place of places.toReversed()) wrap(nodes, place);
    const home = document.getElementById(decoded(anchor));
    const first =
      home?.querySelector('mark.found') ?? (home ? undefined : document.querySelector('mark.found'));
    first?.scrollIntoView({ block: 'center' });
  }

  /** The texts of the page, without what views add, in groups that no block parts. */
  function* groupsOfText() {
    const places = document.querySelectorAll('main article, main .notes, main .names, main .panel');
    for (const place of places) {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      let group = [];
      let block = place;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const breaks = node.nodeType === Node.ELEMENT_NODE && node.localName === 'br';
        const here = parent.closest(APART) ?? place;
        if (group.length > 0 && (breaks || here !== block)) {
          yield group;
          group = [];
        }
        block = here;
        if (node.nodeType === Node.TEXT_NODE && !parent.closest(NOT_OF_TEXT)) group.push(node);
      }
      if (group.length > 0) yield group;
    }
  }

  /** Puts a mark round a place of a text that may lie in several nodes. */
  function wrap(nodes, { start, end }) {
    let at = 0;
    for (const node of nodes) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.data.length);
      at += node.data.length;
      if (from >= to) continue;
      const marked = node.splitText(from);
      marked.splitText(to - from);
      const made = document.createElement('mark');
      made.className = 'found';
      marked.replaceWith(made);
      made.append(marked);
    }
  }

  function clear({ key }) {
    if (key !== 'Escape') return;
    for (const made of document.querySelectorAll('mark.found')) {
      const parent = made.parentNode;
      made.replaceWith(...made.childNodes);
      parent.normalize();
    }
  }

  addEventListener('hashchange', arrive);
  addEventListener('keydown', clear);
  arrive();
})();
