// Looks for phrases in the texts of records: step by step, so that the page can be used meanwhile, and whoever reads may stop it.
(() => {
  const { search } = tei;
  const { ON_PAGE, STEP, element, say } = search;
  const AT_ONCE = 8;
  /** So often it is said how far the search has come. */
  const SAID = 100;
  /** Milliseconds for which other tasks of the page may have to wait. */
  const LONGEST = 25;

  const otherTasks = () => new Promise((resolve) => setTimeout(resolve));

  /**
   * Shows hits as they are found. A step ends after some hundred records, but goes on while there is nothing on the page that was
   * asked for, unless somebody is typing. False where nothing was found, and nothing is left to be looked into.
   */
  search.lookThrough = async (task, candidates, wanted) => {
    const all = candidates.length;
    const first = (task.page - 1) * ON_PAGE;
    const list = search.listOfHits(first);
    const bar = element('progress', { max: all, value: 0, 'aria-label': say('searching') });
    const button = element('button', { type: 'button' });
    const further = element('div', { class: 'search-further' });
    let [examined, total, until, isRunning, rested] = [0, 0, task.looked, false, performance.now()];
    button.addEventListener('click', () => {
      if (isRunning) isRunning = false;
      else goOn(examined + STEP);
    });
    return goOn(task.looked);

    async function goOn(end) {
      [until, isRunning] = [end, true];
      button.textContent = say('stop');
      further.replaceChildren(bar, button);
      if (list.isConnected) {
        button.focus();
        search.tellProgress({ total, examined, all });
      }
      let failed = false;
      try {
        while (isRunning && !isEnough()) await look();
      } catch {
        failed = true;
      }
      if (!task.isLatest()) return true;
      const more = pause();
      if (failed) search.tell(say('failed'));
      return more || failed;
    }

    function isEnough() {
      if (examined >= until && total <= first && !task.typing) until = examined + STEP;
      return !task.isLatest() || examined >= Math.min(until, all);
    }

    async function look() {
      const some = candidates.slice(examined, Math.min(examined + AT_ONCE, until));
      const texts = await search.openAll(some, wanted);
      if (!task.isLatest()) return;
      const before = examined;
      examined += some.length;
      bar.value = examined;
      for (const text of texts) if (text) add(text);
      if (examined >= SAID || list.children.length > 0) bringForth();
      if (Math.floor(examined / SAID) > Math.floor(before / SAID) && examined < all)
        search.tellProgress({ total, examined, all });
      if (performance.now() - rested > LONGEST) {
        await otherTasks();
        rested = performance.now();
      }
    }

    function add(text) {
      list.hidden = false;
      if (total >= first && total < first + ON_PAGE) list.append(search.itemOf(text, task));
      total++;
    }

    function bringForth() {
      if (!further.isConnected) search.results.replaceChildren(list, further);
    }

    function pause() {
      isRunning = false;
      const left = all - examined;
      const last = Math.ceil(total / ON_PAGE);
      if (left === 0 && total > 0 && task.page > last) {
        search.run({ ...task, page: last });
        return true;
      }
      const now = { ...task, looked: examined };
      search.keepAddress(now);
      const hadFocus = document.activeElement === button;
      bringForth();
      list.hidden = total === 0;
      button.textContent = say('examine', { n: Math.min(STEP, left) });
      further.replaceChildren(...search.pageLinks(now, total), ...(left > 0 ? [button] : []));
      if (hadFocus) (left > 0 ? button : search.status).focus();
      search.tellFound(task, { total, left });
      return total > 0 || left > 0;
    }
  };
})();
