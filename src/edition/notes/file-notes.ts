import { alone, type Entry, isEntry } from '../../document/entries.ts';
import { namesOnly, type PlainOutline, plainOutline } from '../../document/outline.ts';
import { pointers, resolve } from '../../document/pointers.ts';
import { type RegisterEntry, registerEntries } from '../../document/register.ts';
import type { TeiDocument } from '../../document/tei.ts';
import type { Messages } from '../../project/messages.ts';
import { keyOf } from '../output-file.ts';
import { type SearchBlock, searchBlocks } from '../search/blocks.ts';
import { type RecordNotes, recordNotes } from './record-notes.ts';

/**
 * What an edition keeps of a TEI file, as plain data: it depends on the file alone, and is enough to know all pages of the
 * edition without reading the file again. Files are named as `path.normalize` gives them.
 */
export interface FileNotes {
  /** The pointers that may lead to an entry of a register, each once, in order of mention. */
  readonly targets: readonly NotedPointer[];
  /** What pointers may lead to, by `xml:id`. */
  readonly entries: Readonly<Record<string, NotedEntry>>;
  /** The files that it includes. */
  readonly included: readonly string[];
  /** Of a record. */
  readonly record?: RecordNotes;
  /** Of a record: its words, block by block. */
  readonly blocks?: readonly SearchBlock[];
  /** Of a register. */
  readonly register?: NotedRegister;
}

export interface NotedPointer {
  /** As it is written. */
  readonly pointer: string;
  readonly file: string;
  readonly id: string;
}

export interface NotedEntry extends Omit<Entry, 'pointer'> {
  readonly key: string;
}

export interface NotedRegister {
  readonly entries: readonly RegisterEntry[];
  readonly outline: PlainOutline;
}

/** What a file is to an edition: a record with its stem, a register, or something that these point to. */
export interface Role {
  readonly stem?: string;
  readonly isRegister?: boolean;
}

export function fileNotes(
  document: TeiDocument,
  { stem, isRegister = false }: Role,
  messages: Messages,
): FileNotes {
  const { included } = namesOnly(document);
  return {
    targets: targetsOf(document),
    entries: entriesIn(document),
    included,
    ...(stem !== undefined && {
      record: recordNotes(document, stem),
      blocks: searchBlocks(document, messages),
    }),
    ...(isRegister && {
      register: { entries: registerEntries(document), outline: plainOutline(namesOnly(document)) },
    }),
  };
}

function targetsOf(document: TeiDocument): readonly NotedPointer[] {
  const targets = new Map<string, NotedPointer>();
  for (const pointer of pointers(document)) {
    const { token } = pointer;
    if (targets.has(token)) continue;
    const target = resolve(pointer, document);
    if (target.kind !== 'element') continue;
    const { file, id, bare } = target;
    const own = bare ? document.ids.get(id)?.[0] : undefined;
    if (bare && (own ? !isEntry(own) : document.inclusions.length === 0)) continue;
    targets.set(token, { pointer: token, file, id });
  }
  return [...targets.values()];
}

function entriesIn({ ids }: TeiDocument): Readonly<Record<string, NotedEntry>> {
  const entries: [string, NotedEntry][] = [];
  for (const [id, [element]] of ids) {
    if (!element || !isEntry(element)) continue;
    const entry = alone(element);
    entries.push([id, { key: keyOf(entry), ...entry }]);
  }
  return Object.fromEntries(entries);
}
