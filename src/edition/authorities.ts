import type { Identifier } from '../document/register.ts';

/** A file of authorities whose numbers have addresses. */
interface Authority {
  /** As it is usually called. */
  readonly name: string;
  /** Its types in registers, in small letters without signs. */
  readonly types: readonly string[];
  /** Where its addresses begin; the number follows. */
  readonly address: string;
  readonly number: RegExp;
}

const AUTHORITIES: readonly Authority[] = [
  { name: 'GND', types: ['gnd', 'pnd'], address: 'https://d-nb.info/gnd/', number: /^[0-9X-]+$/ },
  { name: 'VIAF', types: ['viaf'], address: 'https://viaf.org/viaf/', number: /^\d+$/ },
  {
    name: 'Wikidata',
    types: ['wikidata'],
    address: 'https://www.wikidata.org/entity/',
    number: /^[QPL]\d+$/,
  },
  { name: 'GeoNames', types: ['geonames'], address: 'https://www.geonames.org/', number: /^\d+$/ },
  { name: 'ISNI', types: ['isni'], address: 'https://isni.org/isni/', number: /^\d{15}[\dX]$/ },
  { name: 'ORCID', types: ['orcid'], address: 'https://orcid.org/', number: /^(\d{4}-){3}\d{3}[\dX]$/ },
  {
    name: 'LCCN',
    types: ['lccn', 'lcnaf', 'lc'],
    address: 'https://id.loc.gov/authorities/names/',
    number: /^n[a-z]*\d+$/,
  },
  { name: 'BnF', types: ['bnf'], address: 'https://catalogue.bnf.fr/ark:/12148/', number: /^cb\d+[a-z\d]$/ },
  { name: 'DOI', types: ['doi'], address: 'https://doi.org/', number: /^10\.\d{4,}\/\S+$/ },
];

/** A number as a reader sees it: whose it is, and where it leads if that is known. */
export interface ShownIdentifier {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

/** A number of an authority with its address; a number that its authority would not give stays without one. */
export function shownIdentifier({ type, value, href }: Identifier): ShownIdentifier {
  const known = AUTHORITIES.find(
    ({ types, address }) =>
      types.includes(signless(type)) || href?.replace(/^http:/, 'https:').startsWith(address),
  );
  const label = known?.name ?? type;
  if (href !== undefined) return { label: isAddressType(label) ? hostOf(href) : label, value, href };
  const number = known?.name === 'ISNI' ? value.replaceAll(' ', '') : value;
  return known?.number.test(number) ? { label, value, href: known.address + number } : { label, value };
}

const isAddressType = (type: string) => ['', 'uri', 'url'].includes(signless(type));

const signless = (type: string) => type.toLowerCase().replace(/[^a-z]/g, '');

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/:?#].*$/s, '');
}
