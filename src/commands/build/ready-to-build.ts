import { join } from 'node:path';
import { type Diagnostic, hasErrors, inOrder, type Result } from '../../diagnostic.ts';
import type { Books } from '../../edition/books.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionFindings } from '../../edition/edition-files.ts';
import {
  encodingGuidelines,
  guidelinesKey,
  interfaceTexts,
  programKey,
  viewAssets,
} from '../../files/assets.ts';
import { hashOf } from '../../files/cache.ts';
import { editionImages } from '../../files/edition-images.ts';
import { recordsOfOthers } from '../../files/other-editions.ts';
import { pathWithin } from '../../files/read.ts';
import { stylesheetHashes } from '../../files/stylesheets.ts';
import { readTheme } from '../../files/theme-files.ts';
import type { Cache } from '../../host.ts';
import { readMessages } from '../../project/messages.ts';
import type { OpenEdition } from '../open-edition.ts';
import type { Shell } from '../shell.ts';
import { type BuildMemory, buildMemory } from './build-memory.ts';
import { blocksReader } from './note-file.ts';
import { type NotedFiles, noteFiles } from './note-files.ts';
import type { PageWork } from './page-maker.ts';
import type { Since } from './standing-build.ts';

/** An edition of which all is known that its pages are made from. */
export interface ReadyToBuild {
  readonly edition: Edition;
  /** What its pages are made with. */
  readonly work: PageWork;
  /** What earlier builds knew, and what is known now. */
  readonly memory: BuildMemory;
  readonly noted: NotedFiles['noted'];
  /** No file was changed while another was read that depends on it. */
  readonly isSettled: boolean;
}

export interface Building {
  readonly books: Books;
  /** How many threads work; by the size of the task where it is undefined. */
  readonly jobs: number | undefined;
  readonly cache: Cache;
  readonly since?: Since | undefined;
}

/** Reads the files of an edition, and what its pages are made with; undefined and at least one error where it can’t be built. */
export async function readyToBuild(
  opened: OpenEdition,
  { books, jobs, cache, since }: Building,
  shell: Shell,
): Promise<Result<ReadyToBuild | undefined>> {
  const { folder, records, registers } = opened;
  const {
    value: { project, assets, own, fonts, unprinted },
    diagnostics: ofTheme,
  } = readTheme(folder, opened.project);
  const words = readMessages(project.language, interfaceTexts(), join(folder, 'edition.json'));
  const program = programKey();
  const { value: sefs, diagnostics: uncompiled } = await stylesheetHashes(
    folder,
    [...project.views, 'parallel', 'site', 'text', 'typst', 'epub'],
    {
      cache,
      progress: shell.progress,
    },
  );
  const found: Diagnostic[] = [...words.diagnostics, ...uncompiled];
  if (hasErrors(found)) return { value: undefined, diagnostics: found };

  found.push(...ofTheme, ...(books.pdf ? unprinted : []));
  const memory = buildMemory(cache, [folder, words.value], blocksReader(words.value));
  const stems = records.map((file) => ({ file, stem: stemOf(file, join(folder, 'records')) }));
  const noted = await noteFiles(registers, stems, {
    ...{ memory, jobs, messages: words.value, progress: shell.progress },
    ...{ since },
  });
  found.push(...inOrder([...findingsOf(noted.noted), ...findingsOf(noted.unread)]));
  // What names lead to would be gone from every page.
  if (registers.some((file) => noted.unread.has(file))) return { value: undefined, diagnostics: found };

  // What is printed depends on the fonts as well.
  const faces = fonts.map(hashOf).join(' ');
  const stylesheets = new Map(
    Array.from(sefs.hashes, ([name, hash]) => [name, name === 'typst' ? hashOf(`${faces}\n${hash}`) : hash]),
  );
  const { value: images, diagnostics: unshown } = editionImages(folder, imagesNamed(noted.noted));
  const edition = editionOf({ ...opened, project }, noted, {
    assets,
    own,
    books,
    images,
    messages: words.value,
    stylesheets,
    program,
    search: memory.search(),
    plans: memory.plans(),
    sitePlan: memory.sitePlan(),
    entries: memory.entries,
  });
  found.push(...unshown, ...editionFindings(edition), ...recordsOfOthers(folder, records, noted.files));
  const work: PageWork = { messages: words.value, stylesheets: sefs.own, fonts };
  const { isSettled } = noted;
  return { value: { edition, work, memory, noted: noted.noted, isSettled }, diagnostics: found };
}

/** All that the edition is made of. */
export function editionOf(
  { project, records, registers, folder }: OpenEdition,
  { noted, unread, files }: NotedFiles,
  made: Pick<
    Edition,
    | 'books'
    | 'images'
    | 'messages'
    | 'stylesheets'
    | 'program'
    | 'search'
    | 'plans'
    | 'sitePlan'
    | 'entries'
    | 'assets'
    | 'own'
  >,
): Edition {
  const key = guidelinesKey();
  return {
    ...made,
    project,
    settings: join(folder, 'edition.json'),
    records: records.map((file) => ({
      file,
      stem: stemOf(file, join(folder, 'records')),
      hash: (noted.get(file) ?? unread.get(file))?.hash ?? '',
      notes: noted.get(file)?.notes.record,
      problems: unread.get(file)?.unread ?? [],
    })),
    registers,
    files,
    assets: new Map([...viewAssets(), ...made.assets]),
    ...(key !== undefined && { guidelines: { key, read: encodingGuidelines } }),
  };
}

export function findingsOf(
  files: ReadonlyMap<
    string,
    { readonly diagnostics: readonly Diagnostic[] } | { readonly unread: readonly Diagnostic[] }
  >,
): readonly Diagnostic[] {
  return [...files.values()].flatMap((file) => ('unread' in file ? file.unread : file.diagnostics));
}

export function imagesNamed(noted: NotedFiles['noted']): readonly string[] {
  return [...noted.values()].flatMap(({ notes }) => notes.record?.images.map(({ file }) => file) ?? []);
}

/** The path of a record in the folder of records, with `/`, without its extension. */
export function stemOf(file: string, folder: string): string {
  return pathWithin(file, folder).replace(/\.xml$/i, '');
}
