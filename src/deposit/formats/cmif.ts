import { createHash } from 'node:crypto';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { xmlbuilder } from '../../xml/xmlbuilder.ts';
import type { Letter, Named, Side } from '../letters.ts';
import type { Metadata } from '../metadata.ts';
import { type Deposit, UNKNOWN } from './format.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const SCHEMA =
  'https://raw.githubusercontent.com/TEI-Correspondence-SIG/CMIF/master/schema/cmi-customization.rng';

/** Where it lies in the payload, and on the web beside the first page. */
export const CMIF = 'cmif.xml';

/** The two licences that it may stand under, by their identifiers, with the addresses that it names them by. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** Whether there can be such a file: of letters, freely licensed, on pages whose address is known, of a known date. */
export function mayHaveCmif({ metadata: { letters, licence, url, date }, day }: Deposit): boolean {
  const known = url !== undefined && (day ?? date) !== undefined;
  return letters && LICENCES[licence?.spdx ?? ''] !== undefined && known;
}

/**
 * An index of letters in the Correspondence Metadata Interchange Format 1.1, for correspSearch. It belongs beside the first page
 * of the edition on the web, for its address is its identifier.
 */
export function cmif({ metadata, day }: Deposit, letters: readonly Letter[]): string {
  const { title, creators, licence, url = '', publisher } = metadata;
  const target = LICENCES[licence?.spdx ?? ''] ?? '';
  const xml = xmlbuilder().create({ version: '1.0', encoding: 'UTF-8' });
  xml.ins(
    'xml-model',
    `href="${SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"`,
  );
  const header = xml.ele(NAMESPACE, 'TEI').ele('teiHeader');
  const file = header.ele('fileDesc');
  const statement = file.ele('titleStmt');
  statement.ele('title').txt(`${title}: index of letters`);
  const editors = creators.map(({ name }) => name);
  for (const name of editors.length > 0 ? editors : [publisher ?? UNKNOWN]) statement.ele('editor').txt(name);
  const publication = file.ele('publicationStmt');
  publication
    .ele('publisher')
    .ele('ref', { target: url })
    .txt(publisher ?? title);
  publication.ele('idno', { type: 'url' }).txt(url + CMIF);
  // Of a month or year no day is invented.
  publication.ele('date', { when: day === undefined ? (metadata.date ?? '') : `${day}T00:00:00Z` });
  publication
    .ele('availability')
    .ele('licence', { target })
    .txt(`This file is licensed under the terms of ${licence?.name}`);
  const source = identifier(metadata);
  const bibl = file.ele('sourceDesc').ele('bibl', { type: 'online', 'xml:id': source });
  bibl.txt(`${[editors.join('; '), title].filter(Boolean).join(': ')}, `);
  bibl.ele('ref', { target: url }).txt(url);
  const profile = header.ele('profileDesc');
  for (const { key, url: ref, sent, received } of letters) {
    const description = profile.ele('correspDesc', { key, ref, source: `#${source}` });
    side(description.ele('correspAction', { type: 'sent' }), sent);
    side(description.ele('correspAction', { type: 'received' }), received);
  }
  xml.root().ele('text').ele('body').ele('p');
  return `${xml.end({ prettyPrint: true })}\n`;
}

/** The order is that of the examples; a date without a value in numbers is left out. */
function side(to: XMLBuilder, { parties, places, dating }: Side): void {
  if (parties.length === 0) to.ele('persName').txt('Unknown');
  for (const each of [...parties, ...places]) named(to, each);
  const attributes = Object.entries(dating ?? {}).flatMap(([name, value]) => {
    const day = /^\d{4}(?:-\d\d){0,2}/.exec(value ?? '')?.[0];
    return day === undefined ? [] : [[name, day] as const];
  });
  if (attributes.length > 0) to.ele('date', Object.fromEntries(attributes));
}

function named(to: XMLBuilder, { kind, name, ref, doubtful }: Named): void {
  to.ele(kind, { ...(ref !== undefined && { ref }), ...(doubtful && { cert: 'low' }) }).txt(name);
}

/** The same for each version of the edition: a UUID of its address (RFC 9562, 5.8), which begins with a letter as names in XML must. */
function identifier({ url = '' }: Metadata): string {
  const digits = createHash('sha256').update(url).digest('hex');
  const first = 'abcdef'.charAt(Number.parseInt(digits.charAt(0), 16) % 6);
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  return [
    first + digits.slice(1, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}
