import { alone, type Entry, isEntry } from '../../document/entries.ts';
import { namesOnly, type PlainOutline, plainOutline } from '../../document/outline.ts';
import { pointers, pointersWithin, resolve } from '../../document/pointers.ts';
import { type RegisterEntry, registerEntries } from '../../document/register.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import type { Messages } from '../../project/messages.ts';
import type { XmlElement } from '../../xml/tree.ts';
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
  /** The pointers of references that lead to other files, each once; `id` is empty where the whole file is meant. */
  readonly references: readonly NotedPointer[];
  /** What pointers may lead to, by `xml:id`. */
  readonly entries: Readonly<Record<string, NotedEntry>>;
  /** The files that it includes. */
  readonly included: readonly string[];
  /** Of a record. */
  readonly record?: RecordNotes;
  /** Of a record: the key of all that other pages than its own may tell of it. */
  readonly told?: string;
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
  /** Where its own pointers lead. */
  readonly targets?: readonly NotedPointer[];
}

export interface NotedRegister {
  readonly entries: readonly RegisterEntry[];
  /** Those who answer for what the entries say, by `xml:id`. */
  readonly responsible: Readonly<Record<string, Omit<Entry, 'pointer'>>>;
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
  const record = stem === undefined ? undefined : recordNotes(document, stem);
  return {
    targets: targetsOf(document),
    references: referencesOf(document),
    entries: entriesIn(document),
    included,
    ...(record && {
      record,
      told: keyOf(record),
      blocks: searchBlocks(document, messages),
    }),
    ...(isRegister && {
      register: {
        entries: registerEntries(document),
        responsible: responsibleIn(document),
        outline: plainOutline(namesOnly(document)),
      },
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

function referencesOf(document: TeiDocument): readonly NotedPointer[] {
  const references = new Map<string, NotedPointer>();
  for (const pointer of pointers(document)) {
    const { token, element } = pointer;
    if (!isTei(element, 'ref', 'ptr')) continue;
    const target = resolve(pointer, document);
    if ((target.kind !== 'element' && target.kind !== 'file') || target.bare) continue;
    references.set(token, {
      pointer: token,
      file: target.file,
      id: target.kind === 'element' ? target.id : '',
    });
  }
  return [...references.values()];
}

function entriesIn(document: TeiDocument): Readonly<Record<string, NotedEntry>> {
  const entries: [string, NotedEntry][] = [];
  for (const [id, [element]] of document.ids) {
    if (!element || !isEntry(element)) continue;
    const entry = alone(element);
    const targets = targetsWithin(element, document);
    entries.push([id, { key: keyOf(entry), ...entry, ...(targets.length > 0 && { targets }) }]);
  }
  return Object.fromEntries(entries);
}

function targetsWithin(entry: XmlElement, document: TeiDocument): readonly NotedPointer[] {
  const targets = new Map<string, NotedPointer>();
  for (const { token, element } of pointersWithin(entry)) {
    const target = resolve({ token, element }, document);
    if (target.kind !== 'element') continue;
    targets.set(token, { pointer: token, file: target.file, id: target.id });
  }
  return [...targets.values()];
}

function responsibleIn({ ids }: TeiDocument): NotedRegister['responsible'] {
  return Object.fromEntries(
    Array.from(ids).flatMap(([id, [element]]) =>
      element && isTei(element, 'respStmt') ? [[id, alone(element)] as const] : [],
    ),
  );
}
