import { type SearchDocument, searchEntry } from './entry.ts';
import { searchScript } from './script.ts';
import { intoShards, type SearchFile, type Shard, shardFiles } from './shards.ts';
import { searchText } from './text.ts';

/** How the index is divided: for each shard the first terms of its parts. */
export interface SearchIndex {
  readonly shards: readonly (readonly string[])[];
}

/** The one file that a search begins with. */
export function indexFile(shards: readonly Shard[]): SearchFile {
  const index: SearchIndex = { shards: shards.map(({ parts }) => parts) };
  return { path: 'search/index.js', text: searchScript('index', index) };
}

/**
 * All files of the search. A build that keeps what it has made calls the parts instead: `searchText` and `searchEntry` for
 * each record, `intoShards`, `shardFiles` for each shard with a changed record, and `indexFile`.
 */
export function searchFiles(documents: readonly SearchDocument[]): readonly SearchFile[] {
  const shards = intoShards(documents.map(searchEntry)).map((entries, number) => shardFiles(number, entries));
  return [indexFile(shards), ...shards.flatMap(({ files }) => files), ...documents.map(searchText)];
}
