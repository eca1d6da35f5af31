// A card beside a name, by pointer and keyboard: who it is, and the way to all mentions. It is made of the entry in “Names in this
// record”, stays while the pointer or the keyboard is in it, and Esc closes it (WCAG 2.2, 1.4.13).
(() => {
  const WAIT = 250;
  const HIDE = 300;
  let shown;
  let timer;

  const nameAt = (target) => (target instanceof Element ? target.closest('a.name[data-entry]') : null);

  function later(then, after) {
    clearTimeout(timer);
    timer = setTimeout(then, after);
  }

  function open(name) {
    clearTimeout(timer);
    if (shown?.name === name) return;
    close();
    const entry = document.getElementById(name.dataset.entry);
    if (!entry) return;
    const card = document.createElement('span');
    card.className = 'card furniture';
    card.lang = document.documentElement.lang;
    const [heading, ...lines] = [...entry.querySelectorAll('dt, dd')];
    const about = part('card-about', lines.filter((line) => !line.matches('.mentions')).slice(0, 2), entry);
    about.prepend(words('strong', heading, entry));
    about.id = 'card:';
    const mentions = part('card-mentions', [], entry);
    mentions.append(...(entry.querySelector('.mentions')?.cloneNode(true).childNodes ?? []));
    card.append(about, mentions);
    name.after(card);
    name.setAttribute('aria-describedby', 'card:');
    shown = { name, card };
    place(name, card);
  }

  function part(className, lines, entry) {
    const made = document.createElement('span');
    made.className = className;
    made.append(...lines.map((line) => words('span', line, entry)));
    return made;
  }

  /** The words of a line of the entry, in the language in which they stand there. */
  function words(element, line, entry) {
    const made = document.createElement(element);
    made.textContent = line.textContent.trim();
    const language = line.closest('[lang]');
    if (language && entry.parentElement.contains(language)) made.lang = language.lang;
    return made;
  }

  /** Below the name, or above it where there is no room; never over the edge of the page. */
  function place(name, card) {
    const [line] = name.getClientRects();
    if (!line) return;
    const { width, height } = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(4, Math.min(line.left, clientWidth - width - 4));
    const isBelow = line.bottom + height < clientHeight || line.top < height;
    const from = card.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
    card.style.left = `${left - from.left}px`;
    card.style.top = `${(isBelow ? line.bottom : line.top - height) - from.top}px`;
  }

  function close() {
    clearTimeout(timer);
    if (!shown) return;
    const { name, card } = shown;
    shown = undefined;
    name.removeAttribute('aria-describedby');
    if (card.contains(document.activeElement)) name.focus({ preventScroll: true });
    card.remove();
  }

  const isIn = (target) =>
    target instanceof Node && (shown?.card.contains(target) || shown?.name.contains(target));

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const name = nameAt(target);
    if (isIn(target)) clearTimeout(timer);
    else if (name) later(() => open(name), WAIT);
    else if (shown && !isIn(document.activeElement)) later(close, HIDE);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    const name = nameAt(target);
    if (name?.matches(':focus-visible')) open(name);
    else if (!isIn(target)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !shown) return;
    const { name, card } = shown;
    const inside = card.contains(document.activeElement);
    close();
    // The name has the focus again, and no card.
    if (inside && shown?.name === name) close();
  });
  addEventListener('resize', close);
})();
