// Where there is room, the notes of the edition stand beside their places: the list below the text stays the one that it is, and only
// looks as if it stood there. Without scripts, on narrow screens and on paper it is below.
(() => {
  const WIDE = matchMedia('screen and (min-width: 75em)');
  const GAP = 10;
  const list = document.querySelector('main > .notes');
  const article = document.querySelector('main > article');
  const main = article?.parentElement;
  if (!list || !main) return;

  function arrange() {
    const notes = [...list.querySelectorAll('ol > li[id]')];
    list.classList.toggle('beside', WIDE.matches);
    main.style.minHeight = '';
    for (const note of notes) note.style.top = '';
    if (!WIDE.matches) return;
    const top = list.getBoundingClientRect().top;
    const taken = [...article.querySelectorAll('.margin-note.right')].map((box) =>
      box.getBoundingClientRect(),
    );
    const boxes = notes.map((note) => {
      const sign = document.getElementById(note.id.replace('note:', 'sign:'));
      return {
        note,
        // The note on a note stands below it.
        wanted: sign && !list.contains(sign) ? sign.getBoundingClientRect().top : 0,
        height: note.getBoundingClientRect().height,
      };
    });
    let free = article.getBoundingClientRect().top;
    for (const { note, wanted, height } of boxes) {
      let at = Math.max(wanted, free);
      for (const box of taken) if (at < box.bottom + GAP && at + height > box.top) at = box.bottom + GAP;
      note.style.top = `${at - top}px`;
      free = at + height + GAP;
    }
    // Many notes go on beside what follows the text, and the page ends below the last one.
    const { bottom, height } = main.getBoundingClientRect();
    if (free > bottom) main.style.minHeight = `${height + free - bottom}px`;
  }

  // Images and fonts that come late may move the text; in a long record it takes seconds to lay it out once more for nothing.
  const BELOW = 'below';
  let laidOut = BELOW;
  function arrangeAnew() {
    const now = WIDE.matches ? `${article.offsetWidth} ${article.offsetHeight}` : BELOW;
    if (now === laidOut) return;
    laidOut = now;
    arrange();
  }

  function start() {
    arrangeAnew();
    WIDE.addEventListener('change', arrangeAnew);
    addEventListener('resize', arrangeAnew);
    addEventListener('load', arrangeAnew);
    document.fonts?.ready.then(arrangeAnew);
  }

  // The text comes first: to move thousands of notes takes a second.
  if (list.classList.contains('long')) addEventListener('load', () => setTimeout(start), { once: true });
  else start();
})();
