import { basename, join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { SCHEMAS, schemaOfEditions } from '../../files/assets.ts';
import { kindOf } from '../../files/edition-folder.ts';
import { readBytes } from '../../files/read.ts';
import { rewriteFileAtomic, writeFileAtomic } from '../../files/write.ts';
import { type Again, importAgain } from '../../transcript/again/import-again.ts';
import { writeChanges } from '../../transcript/again/write-changes.ts';
import { doubtTold } from '../../transcript/doubt-told.ts';
import type { Decision, ReviewItem } from '../../transcript/review/item.ts';
import { itemsOf } from '../../transcript/review/items-of.ts';
import { readReview } from '../../transcript/review/read-review.ts';
import { writeReview } from '../../transcript/review/write-review.ts';
import { decode } from '../../xml/decode.ts';
import type { ImportedFile } from './one.ts';
import type { ImportPlace } from './place.ts';

/** What became of a transcript on the disk. */
export interface Put {
  readonly kind: Again['kind'] | 'failed';
  readonly diagnostics: readonly Diagnostic[];
  /** How many doubts of it wait for a person. */
  readonly open: number;
}

/** Writes the record of a transcript and its review list, or says why not. */
export function putRecord(made: ImportedFile, place: ImportPlace, force: boolean): Put {
  const before = kindOf(place.record) === undefined ? undefined : readBytes(place.record);
  if (before && !before.value) return { kind: 'failed', diagnostics: before.diagnostics, open: 0 };
  const bytes = before?.value;
  const { transcript, imported } = made;
  const text = bytes && (decode(bytes, place.record).value ?? '');
  const again = importAgain(imported.xml, transcript, text, force);
  switch (again.kind) {
    case 'new':
    case 'replaced': {
      const written = [...writeRecord(place.record, bytes, again.xml), ...writeSchemas(place.schemas)];
      if (written.length > 0) return { kind: 'failed', diagnostics: written, open: 0 };
      return putReview(made, place, again);
    }
    case 'unchanged':
      return kindOf(place.review) === undefined ? putReview(made, place, again) : asIs('unchanged');
    case 'overtaken': {
      const note = writeChanges(place.name, basename(transcript.file), again.changes);
      return asIs('overtaken', [
        overtaken(place, again.changes.length),
        ...writeFileAtomic(place.changes, new TextEncoder().encode(note)),
      ]);
    }
    case 'edited':
      return asIs('edited', [edited(place)]);
    case 'outdated':
      return asIs('outdated', [outdated(place)]);
    case 'unreadable':
      return asIs('unreadable', [unreadable(place)]);
  }
}

const asIs = (kind: Again['kind'], diagnostics: readonly Diagnostic[] = []): Put => ({
  ...{ kind, diagnostics, open: 0 },
});

/** What a record names as its schemas must be there; what is there is left as it is. */
function writeSchemas(folder: string): readonly Diagnostic[] {
  const missing = SCHEMAS.filter((name) => kindOf(join(folder, name)) === undefined);
  return missing.flatMap((name) => writeFileAtomic(join(folder, name), schemaOfEditions(name)));
}

function writeRecord(path: string, before: Uint8Array | undefined, xml: string): readonly Diagnostic[] {
  const bytes = new TextEncoder().encode(xml);
  return before ? rewriteFileAtomic(path, before, bytes) : writeFileAtomic(path, bytes);
}

/** Doubts that were decided in an earlier list are not told again. */
function putReview(
  { transcript, imported }: ImportedFile,
  { name, review }: ImportPlace,
  { kind, ids }: Extract<Again, { readonly ids: unknown }>,
): Put {
  const { doubts, pieces } = imported;
  const items = itemsOf(transcript, doubts, pieces).map((item) => withIdentifier(item, ids));
  const earlier = kindOf(review) === undefined ? undefined : readBytes(review).value;
  const decisions = earlier ? readReview(new TextDecoder().decode(earlier)) : [];
  const done = new Set(decisions.filter((each) => each.done).map(({ id }) => id));
  const open = doubts.filter((_, index) => !done.has(items[index]?.id ?? ''));
  const diagnostics = kind === 'unchanged' ? [] : open.map((doubt) => doubtTold(transcript, doubt));
  if (items.length === 0 && !earlier) return { kind, diagnostics, open: 0 };
  const written = writeList(
    review,
    earlier,
    { name, transcript: basename(transcript.file) },
    items,
    decisions,
  );
  return { kind, diagnostics: [...diagnostics, ...written], open: open.length };
}

function withIdentifier(item: ReviewItem, ids: ReadonlyMap<string, string>): ReviewItem {
  const block = item.block === undefined ? undefined : (ids.get(item.block) ?? item.block);
  return block === undefined ? item : { ...item, block };
}

function writeList(
  path: string,
  earlier: Uint8Array | undefined,
  subject: Parameters<typeof writeReview>[0],
  items: readonly ReviewItem[],
  decisions: readonly Decision[],
): readonly Diagnostic[] {
  const bytes = new TextEncoder().encode(writeReview(subject, items, decisions));
  if (!earlier) return writeFileAtomic(path, bytes);
  return Buffer.compare(earlier, bytes) === 0 ? [] : rewriteFileAtomic(path, earlier, bytes);
}

function edited({ record, changes }: ImportPlace): Diagnostic {
  return {
    code: 'import/edited',
    severity: 'info',
    message: 'The record was made or edited by hand, and its transcript is the same: it was left as it is',
    location: { file: record },
    ...(kindOf(changes) === 'file' && { hint: `All that ${changes} tells is in the record: delete it.` }),
  };
}

function outdated({ record }: ImportPlace): Diagnostic {
  return {
    code: 'import/outdated',
    severity: 'error',
    message: 'The record is as it was imported, but the import makes another one now; it was left as it is',
    location: { file: record },
    hint: 'Write --force to replace it: blocks whose words are the same keep their identifiers, and ticks of the review list stay.',
  };
}

function overtaken({ record, changes }: ImportPlace, count: number): Diagnostic {
  return {
    code: 'import/overtaken',
    severity: 'error',
    message: `The record was edited by hand, and its transcript has changed in ${count === 1 ? 'one place' : `${count} places`} since; it was left as it is`,
    location: { file: record },
    hint: `${changes} says what changed, and what the import would make of it: put into the record what you want of it.`,
  };
}

function unreadable({ record }: ImportPlace): Diagnostic {
  return {
    code: 'import/overtaken',
    severity: 'error',
    message:
      'A file is there that is not well-formed, so that nothing can be compared with it; it was left as it is',
    location: { file: record },
    hint: '“tei check” says what is wrong in it; or move it elsewhere, and import again.',
  };
}
