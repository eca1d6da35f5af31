import type { Messages } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import type { Catalogue } from './catalogue.ts';
import type { NotesByFile } from './entries.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import { keyOf, type OutputFile, textFile } from './output-file.ts';
import { type SearchDocument, type SearchEntry, searchEntry } from './search/entry.ts';
import { namedInRecords, searchDocument } from './search/search-document.ts';
import { indexFile } from './search/search-files.ts';
import { intoShards, type Shard, shardFiles } from './search/shards.ts';
import { searchText } from './search/text.ts';

/** What is remembered of the search, so that only shards with a changed record are made again. */
export interface SearchMemory {
  /** How many words each record has, with its key, by its stem. */
  readonly lengths: Readonly<Record<string, readonly [key: string, length: number]>>;
  readonly shards: readonly KeptShard[];
}

/** What was made of records, by their stems and keys: a change of one leaves the others of its shard. */
export interface SearchEntries {
  readonly get: (stem: string, key: string) => SearchEntry | undefined;
  readonly set: (stem: string, key: string, entry: SearchEntry) => void;
  /** Told which records there are: those of others are not needed any more. */
  readonly only: (stems: ReadonlySet<string>) => void;
}

interface KeptShard {
  readonly key: string;
  readonly parts: readonly string[];
  readonly paths: readonly string[];
}

/** A record as the search knows it, made when it is needed. */
interface Searched {
  readonly stem: string;
  readonly key: string;
  readonly length: number;
  readonly document: () => SearchDocument;
  readonly entry: () => SearchEntry;
}

/** What the search is made of. */
export interface SearchSource {
  readonly project: Project;
  readonly messages: Messages;
  readonly catalogue: Catalogue;
  readonly files: NotesByFile;
  /** The hash of a record’s bytes; undefined where it could not be read. */
  readonly hashOf: (record: RecordNotes) => string | undefined;
  /** Where the notes of a record are. */
  readonly nameOf: (record: RecordNotes) => string;
  /** The key of the program and of the words of the interface. */
  readonly basis: string;
}

/** All files of the search, and what is to be remembered of them. */
export function searchOutput(
  source: SearchSource,
  known: SearchMemory | undefined,
  entries: SearchEntries | undefined,
): { readonly files: readonly OutputFile[]; readonly memory: SearchMemory } {
  const searched = searchedRecords(source, known, entries);
  entries?.only(new Set(searched.map(({ stem }) => stem)));
  const shards = intoShards(searched).map((records, number) => shardOutput(records, number, known));
  const parts = shards.map(({ kept }) => kept.parts);
  const index = indexFile(parts.map((each): Shard => ({ files: [], parts: each })));
  return {
    files: [
      textFile(index.path, keyOf(source.basis, parts), () => index.text),
      ...shards.flatMap(({ files }) => files),
      ...searched.map(({ stem, key, document }) =>
        textFile(`search/text/${stem}.js`, key, () => searchText(document()).text),
      ),
    ],
    memory: {
      lengths: Object.fromEntries(searched.map(({ stem, key, length }) => [stem, [key, length]])),
      shards: shards.map(({ kept }) => kept),
    },
  };
}

function searchedRecords(
  source: SearchSource,
  known: SearchMemory | undefined,
  entries: SearchEntries | undefined,
): readonly Searched[] {
  const { project, messages, catalogue, files, basis } = source;
  const named = namedInRecords(catalogue);
  return catalogue.records.flatMap((record): readonly Searched[] => {
    const hash = source.hashOf(record);
    if (hash === undefined) return [];
    const { stem } = record;
    const key = keyOf(basis, hash, stem, project.views, named.get(record));
    const blocks = () => files.get(source.nameOf(record))?.blocks ?? [];
    const document = () => searchDocument(record, blocks(), { project, messages, named });
    let made: SearchEntry | undefined;
    const entry = () => {
      if (made) return made;
      const before = entries?.get(stem, key);
      made = before ?? searchEntry(document());
      if (!before) entries?.set(stem, key, made);
      return made;
    };
    const [keyThen, lengthThen] = known?.lengths[stem] ?? [];
    const length = keyThen === key && lengthThen !== undefined ? lengthThen : entry().length;
    return [{ stem, key, length, document, entry }];
  });
}

/** The files of a shard; where none of its records has changed what they are called is remembered. */
function shardOutput(
  records: readonly Searched[],
  number: number,
  known: SearchMemory | undefined,
): { readonly files: readonly OutputFile[]; readonly kept: KeptShard } {
  const key = keyOf(
    number,
    records.map((record) => record.key),
  );
  let made: Shard | undefined;
  const shard = () => {
    made ??= shardFiles(
      number,
      records.map(({ entry }) => entry()),
    );
    return made;
  };
  const then = known?.shards[number];
  const kept =
    then?.key === key ? then : { key, parts: shard().parts, paths: shard().files.map(({ path }) => path) };
  return {
    kept,
    files: kept.paths.map((path) =>
      textFile(path, keyOf(key, path), () => shard().files.find((file) => file.path === path)?.text ?? ''),
    ),
  };
}
