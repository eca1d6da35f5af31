import { isTei } from '../../document/tei.ts';
import { attribute, childElements, elements, type XmlElement } from '../../xml/tree.ts';
import { isName, words } from './names.ts';

/** How the addresses of authority files hold their numbers. */
const ADDRESSES: readonly (readonly [file: string, address: RegExp])[] = [
  ['gnd', /^https?:\/\/d-nb\.info\/(?:gnd\/)?([\dx-]+)$/],
  ['viaf', /^https?:\/\/(?:www\.)?viaf\.org\/viaf\/(\d+)$/],
  ['wikidata', /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(q\d+)$/],
  ['geonames', /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/.*)?$/],
  ['orcid', /^https?:\/\/orcid\.org\/([\dx-]+)$/],
  ['isni', /^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?([\dx]+)$/],
  ['lccn', /^https?:\/\/id\.loc\.gov\/authorities\/(?:names|subjects)\/([a-z]+\d+)(?:\.html)?$/],
];

const SAME_FILE: Readonly<Record<string, string>> = {
  pnd: 'gnd',
  gkd: 'gnd',
  wd: 'wikidata',
  lcnaf: 'lccn',
  lc: 'lccn',
};

/** Numbers that tell nothing outside their own list. */
const OWN_NUMBERS = new Set([
  '',
  'id',
  'internal',
  'local',
  'reference',
  'registry',
  'file',
  'unresolved',
  'number',
  'no',
  'page',
  'shelfmark',
]);

/**
 * The numbers of authority files by which an entry of a register says who or what is meant: `gnd:118540238`, of its idno
 * (TEI Guidelines, 14.3.1) and of the addresses that it or its names point to.
 */
export function authorities(entry: XmlElement): readonly string[] {
  const found = new Set<string>();
  for (const child of childElements(entry)) {
    if (!isTei(child, 'idno')) continue;
    for (const idno of elements(child)) {
      if (idno.children.some(({ kind }) => kind === 'element')) continue;
      const number = ofIdno(attribute(idno, 'type') ?? attribute(child, 'type') ?? '', words(idno));
      if (number !== undefined) found.add(number);
    }
  }
  for (const element of [entry, ...childElements(entry).filter(isName)]) {
    for (const name of ['ref', 'sameAs']) {
      for (const token of attribute(element, name)?.split(/\s+/) ?? []) {
        const number = ofAddress(token);
        if (number !== undefined) found.add(number);
      }
    }
  }
  return [...found];
}

/** The authority file of a number that `authorities` gave. */
export function authorityFile(number: string): string {
  return number.slice(0, number.indexOf(':'));
}

function ofIdno(type: string, value: string): string | undefined {
  // Without a digit it names a list, not one that stands in it.
  if (!/\d/.test(value)) return undefined;
  const address = ofAddress(value);
  if (address !== undefined) return address;
  const bare = value.toLowerCase().replace(/\s+/g, '');
  if (/^https?:/.test(bare)) return `address:${bare.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}`;
  const written = type.toLowerCase();
  if (OWN_NUMBERS.has(written)) return undefined;
  const file = SAME_FILE[written] ?? written;
  return `${file}:${bare.replace(/^\(.*?\)/, '').replace(new RegExp(`^${file.replace(/\W/g, '')}:?`), '')}`;
}

function ofAddress(value: string): string | undefined {
  const address = value.trim().toLowerCase().replace(/\/$/, '');
  for (const [file, pattern] of ADDRESSES) {
    const number = pattern.exec(address)?.[1];
    if (number !== undefined) return `${file}:${number}`;
  }
  return undefined;
}
