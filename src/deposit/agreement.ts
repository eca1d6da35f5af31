import { type Diagnostic, reasonOf } from '../diagnostic.ts';
import { citationCff } from './formats/citation-cff.ts';
import { datacite } from './formats/datacite.ts';
import type { Facts } from './formats/format.ts';
import { readers } from './formats/formats.ts';
import { RO_CRATE } from './formats/ro-crate.ts';

/** A file of a package that says something of the whole: its path, and its text. */
export interface Telling {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads again what files of a package say of its title, date, licence, DOI and creators, and compares each with what
 * datacite.xml says, or the first of them where that is missing. A file that says nothing of a fact contradicts nobody.
 *
 * @returns `deposit/disagreement` for each fact that differs, `deposit/unreadable-metadata` for a file that can’t be read again
 */
export function agreement(files: readonly Telling[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const read = files.flatMap(({ path, text }) => {
    const reader = readers.get(path.slice(path.lastIndexOf('/') + 1));
    if (!reader) return [];
    try {
      return [{ path, facts: reader(text) }];
    } catch (error) {
      found.push(unreadable(path, error));
      return [];
    }
  });
  const first = read.find(({ path }) => path.endsWith(datacite.name)) ?? read[0];
  if (!first) return found;
  for (const { path, facts } of read) {
    if (path === first.path) continue;
    for (const [fact, same, said] of FACTS) {
      if (!same(first.facts, facts))
        found.push(differs(fact, path, said(facts), first.path, said(first.facts)));
    }
  }
  return found;
}

type Same = (a: Facts, b: Facts) => boolean;

const FACTS: readonly (readonly [string, Same, (facts: Facts) => string | undefined])[] = [
  [
    'title',
    (a, b) => silent(a.title, b.title) || plain(a.title) === plain(b.title) || longer(b, a) || longer(a, b),
    ({ title }) => title,
  ],
  ['date', (a, b) => silent(a.date, b.date) || begins(a.date ?? '', b.date ?? ''), ({ date }) => date],
  ['licence', sameLicence, ({ licence }) => licence?.spdx ?? licence?.target],
  ['DOI', (a, b) => silent(a.doi, b.doi) || a.doi?.toLowerCase() === b.doi?.toLowerCase(), ({ doi }) => doi],
  [
    'creators',
    (a, b) =>
      a.creators.length === 0 || b.creators.length === 0 || a.creators.join('\n') === b.creators.join('\n'),
    ({ creators }) => creators.join('; '),
  ],
];

const silent = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined;
const begins = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
const plain = (title = '') => title.normalize('NFC').replace(/\s+/g, ' ').trim();
/** Dublin Core has no element for a subtitle, which follows the title there. */
const longer = (a: Facts, b: Facts) => plain(a.title).startsWith(`${plain(b.title)}: `);

/** By the identifier or the address, whichever both tell; small letters are what InvenioRDM writes. */
function sameLicence({ licence: a }: Facts, { licence: b }: Facts): boolean {
  if (!a || !b) return true;
  if (a.spdx !== undefined && b.spdx !== undefined) return a.spdx.toLowerCase() === b.spdx.toLowerCase();
  if (a.target !== undefined && b.target !== undefined) return a.target === b.target;
  // One has an identifier, the other an address: both agree with datacite.xml, which has both, or are told there.
  return true;
}

function differs(
  fact: string,
  file: string,
  said: string | undefined,
  other: string,
  expected: string | undefined,
): Diagnostic {
  return {
    code: 'deposit/disagreement',
    severity: 'error',
    message: `The ${fact} is “${said ?? ''}” here and “${expected ?? ''}” in ${other}`,
    location: { file },
    hint: 'Both are made from the same settings: make the package again, and change none of its files by hand.',
  };
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    code: 'deposit/unreadable-metadata',
    severity: 'error',
    message: `This file can’t be read again: ${reasonOf(error)}`,
    location: { file },
    hint: `Make the package again, and change none of its files by hand; ${citationCff.name} and ${RO_CRATE} are read as this program writes them.`,
  };
}
