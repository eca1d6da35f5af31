import type { Source } from './rule.ts';

const BASE = 'https://tei-c.org/release/doc/tei-p5-doc/en/html/';

/** A section of the TEI Guidelines with its address: `guidelines('2.4.1', 'HD#HD4C')`. */
export function guidelines(section: string, place: string): Source {
  const [page, anchor] = place.split('#');
  return {
    name: `TEI Guidelines, ${section}`,
    url: `${BASE}${page}.html${anchor === undefined ? '' : `#${anchor}`}`,
  };
}
