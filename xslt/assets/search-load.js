// Parts of the index, and texts of records: each is a script that calls a function of ours, for a page that is opened from a
// disk may load nothing else.
(() => {
  const arrived = new Map();
  const loading = new Map();
  const texts = [];
  const MOST_TEXTS = 300;

  /** Loads a script once, and promises what it brought under its key. */
  function load(path, key) {
    const known = loading.get(key);
    if (known) return known;
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = path;
      script.onload = () => {
        script.remove();
        if (arrived.has(key)) resolve(arrived.get(key));
        else reject(new Error(path));
        arrived.delete(key);
      };
      script.onerror = () => {
        script.remove();
        loading.delete(key);
        reject(new Error(path));
      };
      document.head.append(script);
    });
    loading.set(key, promise);
    return promise;
  }

  const address = (path) => path.split('/').map(encodeURIComponent).join('/');

  Object.assign(tei.search, {
    // What the scripts call.
    index: (value) => arrived.set('index', value),
    records: (shard, value) => arrived.set(`records ${shard}`, value),
    names: (shard, value) => arrived.set(`names ${shard}`, value),
    part: (shard, first, lines) => arrived.set(`part ${shard} ${first}`, lines),
    text: (stem, value) => arrived.set(`text ${stem}`, value),

    // What the page asks for.
    loadIndex: () => load('search/index.js', 'index'),
    loadRecords: (shard) => load(`search/${shard}/records.js`, `records ${shard}`),
    loadNames: (shard) => load(`search/${shard}/names.js`, `names ${shard}`),
    loadPart: (shard, first) =>
      load(`search/${shard}/${tei.search.partName(first)}.js`, `part ${shard} ${first}`),
    /** Texts are many: only the latest are kept. */
    loadText(stem) {
      const key = `text ${stem}`;
      if (!loading.has(key)) texts.push(key);
      if (texts.length > MOST_TEXTS) loading.delete(texts.shift());
      return load(`search/text/${address(stem)}.js`, key);
    },
  });
})();
