import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostic.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionFindings } from '../../edition/edition-files.ts';
import { keyOf } from '../../edition/output-file.ts';
import { OWN } from '../../edition/theme/theme-css.ts';
import { interfaceTexts, programKey } from '../../files/assets.ts';
import { diskCache } from '../../files/cache.ts';
import { editionImages } from '../../files/edition-images.ts';
import { recordsOfOthers } from '../../files/other-editions.ts';
import { stylesheetHashes } from '../../files/stylesheets.ts';
import { readTheme } from '../../files/theme-files.ts';
import type { Host } from '../../host.ts';
import { readMessages } from '../../project/messages.ts';
import { filesOfFont, type Theme } from '../../project/theme.ts';
import { type BuildMemory, buildMemory } from '../build/build-memory.ts';
import { blocksReader } from '../build/note-file.ts';
import { type NotedFiles, noteFiles } from '../build/note-files.ts';
import type { PageWork } from '../build/page-maker.ts';
import { editionOf, findingsOf, imagesNamed, stemOf } from '../build/ready-to-build.ts';
import { openEdition } from '../open-edition.ts';
import { liveMemory, pointedFiles } from './live-memory.ts';

/** An edition as it is on the disk now. */
export interface ReadNow {
  /** Undefined where something keeps the whole of it from being made. */
  readonly edition?: ReadEdition;
  readonly diagnostics: readonly Diagnostic[];
  /** The files and folders that it was made of. */
  readonly paths: readonly string[];
}

export interface ReadEdition {
  readonly edition: Edition;
  /** What its pages are made with, and a key of that. */
  readonly work: PageWork;
  readonly workKey: string;
  readonly memory: BuildMemory;
  /** What the memory is to keep. */
  readonly noted: NotedFiles['noted'];
  /** The hash of each record and register. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads an edition again and again; what has not changed is not read again. */
export function liveReader(
  folder: string,
  cacheFolder: string,
): (progress: Host['progress']) => Promise<ReadNow> {
  const program = programKey();
  const cache = diskCache(cacheFolder, program);
  const memories = new Map<string, BuildMemory>();
  return async (progress) => {
    const { value: opened, diagnostics: problems } = openEdition(folder, '.', cache);
    const paths = [...FOLDERS, 'edition.json'].map((name) => join(folder, name));
    if (!opened) return { diagnostics: problems, paths };
    const { value: theme, diagnostics: ofTheme } = readTheme(folder, opened.project);
    const { project, assets, fonts } = theme;
    paths.push(...themePaths(opened.project.theme, assets.keys()).map((path) => join(folder, path)));
    const words = readMessages(project.language, interfaceTexts(), join(folder, 'edition.json'));
    const names = [...project.views, 'parallel', 'site', 'text'];
    const { value: sefs, diagnostics: uncompiled } = await stylesheetHashes(folder, names, {
      cache,
      progress,
    });
    const found = [...problems, ...words.diagnostics, ...uncompiled];
    if (hasErrors(found)) return { diagnostics: found, paths };
    found.push(...ofTheme);
    const wordsKey = keyOf(words.value);
    const memory =
      memories.get(wordsKey) ??
      liveMemory(buildMemory(cache, [folder, words.value], blocksReader(words.value)));
    memories.set(wordsKey, memory);
    const { records, registers } = opened;
    const stems = records.map((file) => ({ file, stem: stemOf(file, join(folder, 'records')) }));
    const noted = await noteFiles(registers, stems, {
      memory,
      jobs: undefined,
      messages: words.value,
      progress,
    });
    memory.keep(noted.noted, new Map(), {});
    paths.push(...pointedFiles(noted.files));
    found.push(...findingsOf(noted.noted), ...findingsOf(noted.unread));
    // What names lead to would be gone from every page.
    if (registers.some((file) => noted.unread.has(file))) return { diagnostics: found, paths };
    const named = imagesNamed(noted.noted);
    paths.push(...named);
    const { value: images, diagnostics: unshown } = editionImages(folder, named);
    const stylesheets = sefs.hashes;
    const edition = editionOf({ ...opened, project }, noted, {
      ...{ assets, messages: words.value, stylesheets, program },
      // A book takes long to make, and changes with every word.
      books: { pdf: false, epub: false },
      images,
      search: memory.search(),
      plans: memory.plans(),
      sitePlan: memory.sitePlan(),
      entries: memory.entries,
    });
    found.push(...unshown, ...editionFindings(edition), ...recordsOfOthers(folder, records, noted.files));
    const hashes = new Map(Array.from([...noted.noted, ...noted.unread], ([file, { hash }]) => [file, hash]));
    const work = { messages: words.value, stylesheets: sefs.own, fonts };
    const workKey = keyOf(wordsKey, [...stylesheets]);
    return {
      edition: { edition, work, workKey, memory, noted: noted.noted, hashes },
      diagnostics: found,
      paths,
    };
  };
}

/** Those of an edition; schemas are what its files are checked by. */
const FOLDERS: readonly string[] = ['records', 'registers', 'transcripts', 'schemas', 'xslt'];

/** What a theme names, also where it is missing, and what its style sheets name. */
function themePaths(theme: Theme = {}, assets: Iterable<string>): readonly string[] {
  const { logo, css, fonts = {} } = theme;
  const ofFonts = [fonts.text, fonts.headings].flatMap((font) =>
    font === undefined ? [] : Object.values(filesOfFont(font)),
  );
  const taken = [...assets].flatMap((name) => (name.startsWith(`${OWN}/`) ? name.slice(OWN.length + 1) : []));
  return [...new Set([logo, css, ...ofFonts, ...taken])].filter((path) => path !== undefined);
}
