// Where there is room, the notes of the edition stand beside their places: the list below the text stays the one that it is, and only
// looks as if it stood there. Without scripts, on narrow screens and on paper it is below. In a long text, which stands in parts, only
// notes on what is in view stand beside it, so that the others need not be laid out; they are in the list below.
(() => {
  const WIDE = matchMedia('screen and (min-width: 75em)');
  const GAP = 10;
  const list = document.querySelector('main > .notes');
  const article = document.querySelector('main > article');
  const main = article?.parentElement;
  if (!list || !main) return;

  const topOf = (element) => element.getBoundingClientRect().top;
  const noteOf = (sign) => document.getElementById(sign.id.replace('sign:', 'note:'));
  const signOf = (note) => document.getElementById(note.id.replace('note:', 'sign:'));

  /** Puts notes beside their places, none over another nor over a marginal note of the text; returns where the last one ends. */
  function place(notes, marginal, start) {
    const top = topOf(list);
    const edge = article.getBoundingClientRect().right;
    const taken = marginal.map((box) => box.getBoundingClientRect()).filter(({ left }) => left >= edge);
    const boxes = notes.map((note) => {
      const sign = signOf(note);
      return {
        note,
        // The note on a note stands below it.
        wanted: sign && !list.contains(sign) ? topOf(sign) : start,
        height: note.getBoundingClientRect().height,
      };
    });
    let free = start;
    for (const { note, wanted, height } of boxes) {
      let at = Math.max(wanted, free);
      for (const box of taken) if (at < box.bottom + GAP && at + height > box.top) at = box.bottom + GAP;
      note.style.top = `${at - top}px`;
      free = at + height + GAP;
    }
    return free;
  }

  const marginalIn = (element) => [...element.querySelectorAll('.margin-note.right')];

  function arrangeAll() {
    const notes = [...list.querySelectorAll(':scope > ol > li[id]')];
    list.classList.toggle('beside', WIDE.matches);
    main.style.minHeight = '';
    for (const note of notes) note.style.top = '';
    if (!WIDE.matches) return;
    const free = place(notes, marginalIn(article), topOf(article));
    // Many notes go on beside what follows the text, and the page ends below the last one.
    const { bottom, height } = main.getBoundingClientRect();
    if (free > bottom) main.style.minHeight = `${height + free - bottom}px`;
  }

  // Images and fonts that come late may move the text.
  const BELOW = 'below';
  let laidOut = BELOW;
  function arrangeAnew() {
    const now = WIDE.matches ? `${article.offsetWidth} ${article.offsetHeight}` : BELOW;
    if (now === laidOut) return;
    laidOut = now;
    arrangeAll();
  }

  function followPage() {
    arrangeAnew();
    WIDE.addEventListener('change', arrangeAnew);
    addEventListener('resize', arrangeAnew);
    addEventListener('load', arrangeAnew);
    document.fonts?.ready.then(arrangeAnew);
  }

  function followParts(parts) {
    const seen = new Set();
    const known = new Map();
    // How far below the beginning of its part the first note stood when the part before it was in view.
    let starts = new Map();

    function notesIn(part) {
      const notes =
        known.get(part) ?? [...part.querySelectorAll('.note-sign a[id]')].map(noteOf).filter(Boolean);
      known.set(part, notes);
      return notes;
    }

    function arrange() {
      const inView = WIDE.matches ? parts.filter((part) => seen.has(part)) : [];
      const notes = inView.flatMap(notesIn);
      const wanted = new Set(notes);
      for (const note of list.querySelectorAll('li.beside'))
        if (!wanted.has(note)) note.classList.remove('beside');
      for (const note of notes) note.classList.add('beside');
      if (notes.length === 0) return;
      place(notes, inView.flatMap(marginalIn), topOf(inView[0]) + (starts.get(inView[0]) ?? 0));
      for (const part of inView) {
        const [first] = notesIn(part);
        if (first) starts.set(part, topOf(first) - topOf(part));
      }
    }

    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) seen[isIntersecting ? 'add' : 'delete'](target);
        arrange();
      },
      { rootMargin: '50% 0px' },
    );
    for (const part of parts) watch.observe(part);
    // A part has another height as soon as it is laid out.
    new ResizeObserver(arrange).observe(article);
    WIDE.addEventListener('change', arrange);
    addEventListener('resize', () => {
      starts = new Map();
    });
  }

  const parts = [...article.querySelectorAll('.text-part')];
  if (parts.length > 0) followParts(parts);
  // The text comes first: to move thousands of notes takes a second.
  else if (list.classList.contains('long'))
    addEventListener('load', () => setTimeout(followPage), { once: true });
  else followPage();
})();
