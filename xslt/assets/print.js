// What is folded on the screen is unfolded on paper, also by browsers that know no ::details-content; afterwards it is as it was.
(() => {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')].filter((each) => !each.closest('form'));
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
    opened = [];
  });
})();
