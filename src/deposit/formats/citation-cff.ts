import type { Agent, Metadata } from '../metadata.ts';
import { byFamily, type Deposit, type Format, known, UNKNOWN } from './format.ts';
import { type Original, originals, whereKept } from './originals.ts';

/**
 * CITATION.cff (Citation File Format 1.2.0): YAML in which every text is a JSON string, as YAML 1.2 takes them too
 * (section 1.2 there), so that none is read as a number, a date or a truth value.
 */
export const citationCff: Format = {
  name: 'CITATION.cff',
  write({ metadata, draft }: Deposit): string {
    const { licence, date } = metadata;
    const isPlain = PLAIN_DOI.test(metadata.doi ?? '');
    const entries: readonly (readonly [string, unknown])[] = [
      ['cff-version', '1.2.0'],
      ['message', draft ? OF_DRAFT : 'If you use this edition, please cite it as below.'],
      ['type', 'dataset'],
      ['title', metadata.title || UNKNOWN],
      ['abstract', metadata.description],
      ['authors', metadata.creators.length > 0 ? metadata.creators.map(author) : [{ name: UNKNOWN }]],
      ['version', metadata.version],
      // The schema knows whole days only.
      ['date-released', date?.length === 'YYYY-MM-DD'.length ? date : undefined],
      ['doi', isPlain ? metadata.doi : undefined],
      [
        'identifiers',
        isPlain || metadata.doi === undefined ? undefined : [{ type: 'other', value: `doi:${metadata.doi}` }],
      ],
      ['url', metadata.url],
      ['license', licence?.spdx],
      ['license-url', licence && licence.spdx === undefined ? licence.target : undefined],
      ['keywords', [...new Set(metadata.keywords)]],
      ['references', referencesOf(metadata)],
    ];
    return entries.map(([key, value]) => yaml(key, value)).join('');
  },
  read(text) {
    const lines = text.split('\n');
    const value = (key: string, from: readonly string[] = lines) => {
      const line = from.find((each) => each.startsWith(`${key}: `));
      return line === undefined ? undefined : (JSON.parse(line.slice(key.length + 2)) as string);
    };
    const spdx = value('license');
    const target = value('license-url');
    return {
      title: known(value('title')),
      date: value('date-released'),
      licence: spdx !== undefined ? { spdx } : target !== undefined ? { target } : undefined,
      doi: value('doi'),
      creators: authorsIn(lines).flatMap((of) => {
        const given = value('given-names', of);
        const family = value('family-names', of);
        return known(family === undefined ? value('name', of) : byFamily({ name: '', family, given })) ?? [];
      }),
    };
  },
};

/** The schema knows fewer characters than DOIs may have. */
const PLAIN_DOI = /^10\.\d{4,9}(?:\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/;

const OF_DRAFT = 'This is a draft, not a publication: please do not cite it.';

function author({ name, family, given, orcid, affiliation, kind }: Agent): object {
  if (kind === 'organisation') return { name };
  return {
    ...(family === undefined ? { name } : { 'family-names': family, 'given-names': given }),
    ...(family !== undefined && { affiliation }),
    orcid,
  };
}

function referencesOf({ sources }: Metadata): readonly object[] {
  const all = originals(sources).map((original) => ({
    type: 'historical-work',
    title: original.title ?? whereKept(original) ?? UNKNOWN,
    authors: (original.authors.length > 0 ? original.authors : [UNKNOWN]).map((name) => ({ name })),
    institution: institution(original),
    notes: original.shelf,
    url: original.url,
  }));
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function institution({ repository, settlement }: Original): object | undefined {
  return repository === undefined ? undefined : { name: repository, city: settlement };
}

/** A key with its value, nothing where there is none; `indent` columns from the left. */
function yaml(key: string, value: unknown, indent = ''): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  if (typeof value === 'string') return `${indent}${key}: ${text(value)}\n`;
  if (!Array.isArray(value)) return `${indent}${key}:\n${entries(value as object, `${indent}  `)}`;
  const items = value.map((item) =>
    typeof item === 'string'
      ? `${indent}  - ${text(item)}\n`
      : entries(item as object, `${indent}    `).replace(/^( *) {2}/, '$1- '),
  );
  return `${indent}${key}:\n${items.join('')}`;
}

const entries = (value: object, indent: string) =>
  Object.entries(value)
    .map(([key, each]) => yaml(key, each, indent))
    .join('');

/** What JSON leaves as it is, and YAML 1.1 does not know within quotation marks, is written by its number. */
function text(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The lines of each author, without their indent. */
function authorsIn(lines: readonly string[]): readonly (readonly string[])[] {
  const first = lines.indexOf('authors:') + 1;
  if (first === 0) return [];
  const rest = lines.slice(first);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  const found: string[][] = [];
  for (const line of rest.slice(0, end < 0 ? rest.length : end)) {
    if (line.startsWith('  - ')) found.push([]);
    found.at(-1)?.push(line.slice(4));
  }
  return found;
}
