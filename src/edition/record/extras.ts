import { normalize } from 'node:path';
import type { Beside } from '../../views/beside.ts';
import { address, editionCitation, up } from '../addresses.ts';
import { pdfName } from '../books.ts';
import { type Cited, cited } from '../citations/cited.ts';
import { citedEdition } from '../citations/cited-edition.ts';
import { citationForms } from '../citations/forms.ts';
import { text } from '../citations/text.ts';
import type { EditionRecord } from '../edition.ts';
import { entryLinks } from '../entry-links.ts';
import { imagesFrom } from '../images.ts';
import { isolated } from '../isolated.ts';
import type { FileNotes } from '../notes/file-notes.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { keyOf, type OutputFile, textFile } from '../output-file.ts';
import type { Shelf } from '../shelf.ts';
import { copiedInto } from '../standalone/copied.ts';
import type { RecordFile } from './made-together.ts';
import { besideRecord, recordFileNames } from './place.ts';
import { recordReferences } from './references.ts';

/** What stands beside the text on each page of a record: a citation, downloads, where its names lead. */
export function recordBeside(
  record: RecordNotes,
  source: EditionRecord,
  targets: FileNotes['targets'],
  shelf: Shelf,
): Beside {
  const { project, messages } = shelf.edition;
  const names = recordFileNames(record);
  const inFull = cited(record, { project, messages });
  const citation = text.write(inFull, messages).trim();
  const pieces = isolated(citation, partsOf(inFull));
  return {
    citation: {
      text: citation,
      ...(pieces && { pieces }),
      forms: citationForms.map(({ name, title, type }) => ({
        title: title(messages),
        type,
        href: `citation.${name}`,
      })),
    },
    downloads: [
      { what: 'tei', type: 'application/tei+xml', href: address(names.tei) },
      { what: 'text', type: 'text/plain', href: address(names.text) },
      ...(shelf.edition.books.pdf
        ? project.views.map((view) => ({
            what: `pdf-${view}` as const,
            type: 'application/pdf',
            href: pdfName(view),
          }))
        : []),
    ],
    images: imagesFrom(besideRecord(record, 'page'), record, shelf.edition.images),
    records: recordReferences(source, shelf.edition),
    entries: entryLinks(targets, shelf.site.catalogue, record),
  };
}

/** What may be in another script than the words of the interface. */
function partsOf({ title, edition, publisher, holding, ...cited }: Cited): readonly (string | undefined)[] {
  const people = [...cited.authors, ...cited.translators, ...cited.editors].map(({ whole }) => whole);
  const { repository, settlement, collections = [], shelfmark } = holding ?? {};
  return [title, edition, publisher, ...people, repository, settlement, ...collections, shelfmark];
}

/** The key of the citations of a record. */
export function citationKey(record: RecordNotes, { edition, words }: Shelf): string {
  const { project, messages, program } = edition;
  return keyOf(program, words, cited(record, { project, messages }));
}

/** A citation of a record in each form. */
export function citationFiles(record: RecordNotes, { edition }: Shelf, key: string): readonly OutputFile[] {
  const { project, messages } = edition;
  const source = () => cited(record, { project, messages });
  return citationForms.map((form) =>
    textFile(besideRecord(record, `citation.${form.name}`), key, () => form.write(source(), messages)),
  );
}

/** A citation of the edition in each form. */
export function editionCitationFiles({ edition, words }: Shelf): readonly OutputFile[] {
  const { project, messages, program } = edition;
  const source = citedEdition(project);
  const key = keyOf(program, words, source);
  return citationForms.map((form) =>
    textFile(editionCitation(form.name), key, () => form.writeEdition(source, messages)),
  );
}

/** The record as TEI that stands alone. */
export function standaloneFile(
  { file, hash, stem }: EditionRecord,
  record: RecordNotes,
  { edition }: Shelf,
): RecordFile {
  const notes = edition.files.get(normalize(file));
  const copied = notes ? copiedInto(notes, edition.files) : [];
  const path = besideRecord(record, recordFileNames(record).tei);
  const there = record.images.flatMap((image) => {
    const copy = edition.images.get(image.file);
    return copy ? [[image.file, up(path) + address(copy.path)] as const] : [];
  });
  const images = Object.fromEntries(there);
  const key = keyOf(edition.program, hash, stem, copied, images);
  return { path, key, part: { kind: 'tei', stem, copied, images } };
}
