// Picks out the marks of one hand: a button for each in the list of hands; Esc clears.
(() => {
  const list = document.querySelector('section.hands');
  const article = document.querySelector('main article');
  if (!list || !article) return;
  const buttons = [...list.querySelectorAll('dl > div[id]')].map((entry) => {
    const number = entry.id.replace('hand:', '');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = list.dataset.pick;
    button.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-label', `${list.dataset.pick} ${entry.querySelector('dt').textContent.trim()}`);
    button.addEventListener('click', () =>
      pick(button.getAttribute('aria-pressed') === 'true' ? undefined : number),
    );
    const cell = entry.querySelector('dd');
    cell.append(' ', button);
    return { number, button };
  });

  function pick(picked) {
    for (const { number, button } of buttons) button.setAttribute('aria-pressed', String(number === picked));
    for (const mark of article.querySelectorAll('[data-hand]')) {
      const is = picked !== undefined && mark.dataset.hand.split(' ').includes(picked);
      mark.classList.toggle('picked', is);
    }
  }

  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') pick(undefined);
  });
})();
