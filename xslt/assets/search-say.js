// What the search page says, and where. Its words come with the page.
(() => {
  const { search } = tei;
  const language = document.documentElement.lang;
  const words = JSON.parse(document.querySelector('form.search').dataset.words);
  const status = document.querySelector('.search-status');
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);

  const say = (key, values = {}) => {
    const forms = words[key];
    const text = typeof forms === 'string' ? forms : (forms[plural.select(values.n)] ?? forms.other);
    return text.replace(/\{([a-z-]+)\}/g, (_, name) =>
      typeof values[name] === 'number' ? number.format(values[name]) : (values[name] ?? ''),
    );
  };

  /** @param typed what the reader has typed, where the sentence holds it: it may be of another direction */
  const tell = (text, typed = '') => {
    const pieces = search.isolated(text, [typed]) ?? [{ text }];
    status.replaceChildren(
      ...pieces.map((piece) => (piece.isolated ? search.element('bdi', {}, piece.text) : piece.text)),
    );
  };

  Object.assign(search, {
    say,
    tell,
    number,
    status,
    results: document.querySelector('.search-results'),

    /** Says how many records were found, by now where some are left. */
    tellFound({ note, query }, { total, left }) {
      const sure = total > 0 ? say('found', { n: total }) : say('none');
      const yet = total > 0 ? say('found-so-far', { n: total }) : say('none-so-far');
      const text = left > 0 ? `${yet} ${say('not-examined', { n: left })}` : sure;
      tell(total > 0 && note ? `${note} ${text}` : text, query.q);
    },

    tellProgress({ total, examined, all }) {
      const text = say('examining', { n: examined, all });
      tell(total > 0 ? `${say('found-so-far', { n: total })} ${text}` : text);
    },
  });
})();
