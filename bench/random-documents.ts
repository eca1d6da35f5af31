/** Numbers by chance, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TEI = 'http://www.tei-c.org/ns/1.0';
/** Of others the rules would fail. */
const NUMBERS = /^(?:min|max)Occurs$|^(?:rows|cols)$/;
const TOP = ['teiHeader', 'text', 'body', 'standOff'];

/**
 * TEI documents of the elements, the attributes and the words that the rules of a schema speak of, put together by chance: no
 * grammar would accept them, and many rules find something in them.
 */
export function randomDocuments(schema: string, count: number, seed: number): readonly string[] {
  const next = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const all = (pattern: RegExp) =>
    [...new Set(Array.from(schema.matchAll(pattern), ([, found = '']) => found))].sort();
  const names = all(/\btei:([A-Za-z]\w*)/g);
  const attributes = all(/@((?:xml:)?[A-Za-z]\w*)\b(?!:)/g).filter((name) => !/^xmlns/.test(name));
  const words = [...all(/'([\w./# -]{1,20})'/g), '', '1', '#id1', '#id2 #id3', '1960-06-28', 'unknown', 'x'];
  let ids = 0;

  function attribute(name: string): string {
    if (NUMBERS.test(name)) return ` ${name}="${Math.floor(next() * 4)}"`;
    if (name === 'validUntil') return ` ${name}="${pick(['1999-01-01', '2999-01-01'])}"`;
    const value = name === 'xml:id' ? `id${++ids}` : pick(words).replace(/[<&"]/g, '');
    return ` ${name}="${value}"`;
  }
  function element(name: string, depth: number): string {
    const own = new Set(Array.from({ length: Math.floor(next() * 5) }, () => pick(attributes)));
    const children = Array.from({ length: depth === 0 ? 0 : Math.floor(next() * 5) }, () =>
      next() < 0.3 ? pick(words).replace(/[<&]/g, '') : element(pick(names), depth - 1),
    );
    return `<${name}${Array.from(own, attribute).join('')}>${children.join(next() < 0.3 ? '\n' : '')}</${name}>`;
  }
  return Array.from({ length: count }, () => {
    ids = 0;
    const parts = TOP.map((name) => element(name, 5));
    return `<TEI xmlns="${TEI}" type="archival-record">${parts.join('\n')}</TEI>`;
  });
}
