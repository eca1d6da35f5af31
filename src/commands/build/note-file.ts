import { normalize } from 'node:path';
import { check } from '../../checks/checks.ts';
import type { Now } from '../../checks/kept.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { corpusReader } from '../../document/corpus.ts';
import { namesOnly, outlineFrom, type PlainOutline } from '../../document/outline.ts';
import { readTei } from '../../document/tei.ts';
import { fileNotes, type Role } from '../../edition/notes/file-notes.ts';
import { keyOf } from '../../edition/output-file.ts';
import { searchBlocks } from '../../edition/search/blocks.ts';
import { hashOf } from '../../files/cache.ts';
import { fingerprints } from '../../files/fingerprints.ts';
import { diskHost } from '../../files/host.ts';
import { readBytes } from '../../files/read.ts';
import type { Messages } from '../../project/messages.ts';
import { needsOf } from '../check/needs.ts';
import { showable } from '../showable.ts';
import type { ReadBlocks } from './kept-blocks.ts';
import type { NotedFile } from './noted-file.ts';

/** A TEI file that an edition has to know. */
export interface FileToNote extends Role {
  readonly file: string;
}

/** What all files are looked at with. */
export interface NotingWork {
  /** The records and registers of the edition. */
  readonly expected: readonly string[];
  /** The outlines of registers, by the path that `path.normalize` gives: they need not be read. */
  readonly outlines: ReadonlyMap<string, PlainOutline>;
  /** The words of the interface. */
  readonly messages: Messages;
}

/** What came of looking at a file: that it was noted, or why not. */
export type Noted = NotedFile | { readonly hash: string; readonly unread: readonly Diagnostic[] };

export type NoteFile = (file: FileToNote) => Promise<Noted>;

/** Looks at files of the disk: notes what an edition has to know of them, and checks them. */
export async function noter(work: NotingWork): Promise<NoteFile> {
  const host = diskHost(() => {});
  const corpus = corpusReader(host, namesOnly);
  await corpus.expect(work.expected);
  for (const [file, outline] of work.outlines) corpus.know(file, outlineFrom(outline));
  const now = outlinesNow(work);
  return async ({ file, ...role }) => {
    const { value: bytes, diagnostics: missing } = readBytes(file);
    if (!bytes) return { hash: '', unread: missing };
    const hash = hashOf(bytes);
    const { diagnostics: tooLarge } = showable([{ file, bytes }]);
    if (tooLarge.length > 0) return { hash, unread: tooLarge };
    const read = readTei(bytes, file);
    corpus.note(file, read);
    const { value: document, diagnostics } = read;
    if (!document) return { hash, unread: diagnostics };
    const around = await corpus.around([document]);
    const found = [...diagnostics, ...check(around)];
    const needs = await needsOf(document, around, new Set(), found, now);
    return {
      key: keyOf(hash, needs),
      hash,
      needs,
      notes: fileNotes(document, role, work.messages),
      diagnostics: found,
    };
  };
}

/** Reads the words of a record once more; of one that has changed meanwhile its page will say so. */
export function blocksReader(messages: Messages): ReadBlocks {
  return (file) => {
    const { value: bytes } = readBytes(file);
    const document = bytes && readTei(bytes, file).value;
    return document ? searchBlocks(document, messages) : [];
  };
}

/** What is on the disk now; of a register only the outline counts, for of what else it says no finding elsewhere depends. */
export function outlinesNow(
  { expected, outlines }: Pick<NotingWork, 'expected' | 'outlines'>,
  disk = fingerprints(expected),
): Now {
  const hashes = new Map(Array.from(outlines, ([file, outline]) => [file, hashOf(JSON.stringify(outline))]));
  return { ...disk, content: (path) => hashes.get(normalize(path)) ?? disk.content(path) };
}
