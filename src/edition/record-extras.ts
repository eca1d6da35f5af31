import { normalize, posix } from 'node:path';
import type { Corpus } from '../document/corpus.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Messages } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import type { Beside } from '../views/beside.ts';
import { address } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { cited } from './citations/cited.ts';
import { citationForms } from './citations/forms.ts';
import { text } from './citations/text.ts';
import { entryLinks } from './entry-links.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import { besideRecord, recordFileNames } from './record-place.ts';
import { standaloneTei } from './standalone.ts';

/** A record, and the edition that it is looked at in. */
export interface RecordInEdition {
  readonly document: TeiDocument;
  readonly record: RecordNotes;
  readonly corpus: Corpus;
  readonly catalogue: Catalogue;
  readonly project: Project;
  readonly messages: Messages;
}

/** What stands beside the text on each page of a record: a citation, downloads, where its names lead. */
export function recordBeside(shown: RecordInEdition): Beside {
  const { document, record, corpus, catalogue, messages } = shown;
  const names = recordFileNames(record);
  return {
    citation: {
      text: text.write(cited(document, record, shown), messages).trim(),
      forms: citationForms.map(({ name, title, type }) => ({ title, type, href: `citation.${name}` })),
    },
    downloads: [
      { what: 'tei', type: 'application/tei+xml', href: address(names.tei) },
      { what: 'text', type: 'text/plain', href: address(names.text) },
    ],
    entries: entryLinks(document, corpus, catalogue, record),
  };
}

/** The files beside the pages of a record but its text, which is made of a page: TEI that stands alone, and the citations. */
export function recordExtras(
  shown: RecordInEdition,
): readonly { readonly path: string; readonly text: string }[] {
  const { document, record, corpus, messages } = shown;
  const source = cited(document, record, shown);
  const { tei } = recordFileNames(record);
  return [
    { path: besideRecord(record, tei), text: standaloneTei(document, corpus, otherRecords(shown)) },
    ...citationForms.map((form) => ({
      path: besideRecord(record, `citation.${form.name}`),
      text: form.write(source, messages),
    })),
  ];
}

/** Where the other records of the edition lie, seen from this one. */
function otherRecords({ record, catalogue }: RecordInEdition): (file: string) => string | undefined {
  const stems = stemsByFile(catalogue);
  return (file) => {
    const stem = stems.get(normalize(file));
    if (stem === undefined) return undefined;
    const there = besideRecord({ stem }, recordFileNames({ stem }).tei);
    return address(posix.relative(posix.dirname(besideRecord(record, 'x')), there)).replaceAll(
      '%2E%2E',
      '..',
    );
  };
}

const STEMS = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** Once for an edition, not once for each record. */
function stemsByFile(catalogue: Catalogue): ReadonlyMap<string, string> {
  const known =
    STEMS.get(catalogue) ?? new Map(catalogue.records.map(({ file, stem }) => [normalize(file), stem]));
  STEMS.set(catalogue, known);
  return known;
}
