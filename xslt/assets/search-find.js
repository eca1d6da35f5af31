// From what was asked to the records that have it.
(() => {
  const { search } = tei;

  /** For each shard the postings of a term, or of all terms that begin so. */
  const lookUp = (lookup, { shards }) =>
    Promise.all(
      shards.map(async (firsts, shard) => {
        const either = lookup.or ? [lookup, lookup.or] : [lookup];
        const found = await Promise.all(
          either.map(async (each) => {
            const parts = search.partsFor(each, firsts).map((first) => search.loadPart(shard, first));
            return (await Promise.all(parts)).flatMap((part) => search.inPart(part, each));
          }),
        );
        return found.flat().map(search.readPostings);
      }),
    );

  /** Whether a record may be shown, by date, kind, person and place. */
  async function filter({ from, to, kind, person, place }, tables) {
    const names = person || place ? await Promise.all(tables.map((_, shard) => search.loadNames(shard))) : [];
    const having = (column, id) =>
      names.map(
        (shard) =>
          new Set(
            search
              .readPostings(Object.hasOwn(shard[column], id) ? shard[column][id] : '')
              .map(({ record }) => record),
          ),
      );
    const people = person ? having('people', person) : undefined;
    const places = place ? having('places', place) : undefined;
    return (shard, record) => {
      const table = tables[shard];
      return (
        search.isWithin(table.when[record], from, to) &&
        (!kind || table.kindsOf[record].some((number) => table.kinds[number] === kind)) &&
        (!people || people[shard].has(record)) &&
        (!places || places[shard].has(record))
      );
    };
  }

  /** The records in whose index everything stands, in the order that was asked for; phrases are not yet looked for. */
  search.candidates = async (wanted, asked) => {
    const index = await search.loadIndex();
    const tables = await Promise.all(index.shards.map((_, shard) => search.loadRecords(shard)));
    const lookups = wanted.flatMap((each) => each.lookups);
    const [found, accepts] = await Promise.all([
      Promise.all(lookups.map((lookup) => lookUp(lookup, index))),
      filter(asked, tables),
    ]);
    const hits = search.rank(found, tables, accepts);
    return asked.sort === 'date' || wanted.length === 0 ? hits.toSorted(search.byDate) : hits;
  };

  search.openAll = (hits, wanted) => Promise.all(hits.map((hit) => search.open(hit, wanted)));

  /** A record’s text with its hits; undefined where a phrase does not stand in it. */
  search.open = async (hit, wanted) => {
    const text = await search.loadText(hit.stem);
    const blocks = search.blocksWithHits(text.blocks, wanted);
    const inTitle = search.placesOf(text.title, wanted);
    const lost = wanted.some(
      ({ sequence }, i) =>
        sequence && inTitle[i].length === 0 && !blocks.some(({ found }) => found.includes(i)),
    );
    return lost ? undefined : { ...text, hits: blocks, titlePlaces: search.joined(inTitle) };
  };
})();
