import { join, relative, sep } from 'node:path';
import { type Diagnostic, hasErrors, inOrder } from '../diagnostic.ts';
import { type Edition, editionFiles, editionFindings } from '../edition/edition.ts';
import type { OutputFile } from '../edition/output-file.ts';
import type { SearchMemory } from '../edition/search-output.ts';
import {
  encodingGuidelines,
  guidelinesKey,
  interfaceTexts,
  programKey,
  viewAssets,
} from '../files/assets.ts';
import { diskCache, hashOf } from '../files/cache.ts';
import { editionImages } from '../files/edition-images.ts';
import { writeOutput } from '../files/output.ts';
import { stylesheetsOf } from '../files/stylesheets.ts';
import { readTheme } from '../files/theme-files.ts';
import { readMessages } from '../project/messages.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { buildMemory, type Said } from './build-memory.ts';
import { conclude, type Reporting } from './conclude.ts';
import { makers } from './make-files.ts';
import { type NotedFiles, noteFiles } from './note-files.ts';
import { type OpenEdition, openEdition } from './open-edition.ts';
import type { Shell } from './shell.ts';

export interface BuildOptions extends Reporting {
  /** The folder for the pages. */
  readonly output?: string;
  /** Whether the edition and each record are printed as PDF, and the edition made as EPUB. */
  readonly pdf?: boolean;
  readonly epub?: boolean;
  /** How many threads work; by the size of the task if it is left out. */
  readonly jobs?: number;
}

/** `tei build [DIR]`: the whole edition as a folder of pages. Only what has changed since the last build is made. */
export async function buildCommand(
  dir: string | undefined,
  options: BuildOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  const { output = 'output', jobs, pdf = false, epub = false } = options;
  const { value: opened, diagnostics: problems } = openEdition(dir, '.');
  if (!opened || hasErrors(problems)) return conclude(problems, { files: 1 }, shell, options, 'message');
  const { folder, records, registers } = opened;
  const {
    value: { project, assets, fonts },
    diagnostics: ofTheme,
  } = readTheme(folder, opened.project);
  const seen = { files: records.length + registers.length };
  const words = readMessages(project.language, interfaceTexts(), join(folder, 'edition.json'));
  const program = programKey();
  const cache = diskCache(cacheFolder, program);
  const { value: sefs, diagnostics: uncompiled } = await stylesheetsOf(
    folder,
    [...project.views, 'parallel', 'site', 'text', 'typst', 'epub'],
    {
      cache,
      progress: shell.progress,
    },
  );
  const found: Diagnostic[] = [...problems, ...words.diagnostics, ...uncompiled];
  const stopped = (more: readonly Diagnostic[] = []) =>
    conclude([...found, ...more, nothingWritten(output)], seen, shell, options, 'message');
  if (hasErrors(found)) return stopped();

  found.push(...ofTheme);
  const memory = buildMemory(cache, [folder, words.value]);
  const stems = records.map((file) => ({ file, stem: stemOf(file, join(folder, 'records')) }));
  const noted = await noteFiles(registers, stems, {
    ...{ memory, jobs, messages: words.value, progress: shell.progress },
  });
  found.push(...inOrder([...findingsOf(noted.noted), ...findingsOf(noted.unread)]));
  // What names lead to would be gone from every page.
  if (registers.some((file) => noted.unread.has(file))) return stopped();

  // What is printed depends on the fonts as well.
  const faces = fonts.map(hashOf).join(' ');
  const stylesheets = new Map(
    Array.from(sefs.all, ([name, sef]) => [name, hashOf(name === 'typst' ? `${faces}\n${sef}` : sef)]),
  );
  const edition = editionOf({ ...opened, project }, noted, {
    assets,
    books: { pdf, epub },
    images: editionImages(folder, imagesNamed(noted.noted)),
    messages: words.value,
    stylesheets,
    program,
    search: memory.search(),
  });
  found.push(...editionFindings(edition));
  const said = new Map<string, Said>();
  let search: SearchMemory | undefined;
  const built = await shell.guarded(async (pause) => {
    const { show, make } = makers(
      { messages: words.value, stylesheets: sefs.own, fonts },
      { jobs, progress: shell.progress, pause },
    );
    const heard = new Map<string, readonly Diagnostic[]>();
    const files = editionFiles(edition, {
      show,
      report: (path, more) => heard.set(path, more),
      keepSearch: (kept) => {
        search = kept;
      },
    });
    const forgotten = ({ path, key, record }: OutputFile) =>
      record !== undefined && memory.said(path)?.key !== key;
    const { value, diagnostics } = await writeOutput(output, files, { make, again: forgotten });
    for (const { path, key, record } of files) {
      const before = memory.said(path);
      const diagnostics = heard.get(path);
      const hasWords = record !== undefined || (diagnostics?.length ?? 0) > 0;
      if (diagnostics && hasWords) said.set(path, { key, diagnostics });
      else if (!diagnostics && before?.key === key) said.set(path, before);
      found.push(...(said.get(path)?.diagnostics ?? []));
    }
    found.push(...diagnostics);
    return value !== undefined;
  });
  memory.keep(noted.noted, said, search);
  const code = conclude(found, seen, shell, options, 'message');
  if (!built) return code;
  if (!options.quiet) {
    const { length } = records;
    shell.err.write(`Built ${length === 1 ? 'one record' : `${length} records`}.\n`);
    shell.err.write(`Open ${visible(join(output, 'index.html'))} in a browser.\n`);
  }
  // A record that could not be read is an error of the content here: the edition was built.
  return code === 2 ? 1 : code;
}

/** All that the edition is made of. */
export function editionOf(
  { project, records, registers, folder }: OpenEdition,
  { noted, unread, files }: NotedFiles,
  made: Pick<Edition, 'books' | 'images' | 'messages' | 'stylesheets' | 'program' | 'search' | 'assets'>,
): Edition {
  const key = guidelinesKey();
  return {
    ...made,
    project,
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
  return relative(folder, file)
    .split(sep)
    .join('/')
    .replace(/\.xml$/i, '');
}

function nothingWritten(folder: string): Diagnostic {
  return {
    code: 'edition/not-built',
    severity: 'info',
    message: 'Nothing was written: what an earlier build made is as it was',
    location: { file: folder },
    hint: 'Mend the errors, then build again.',
  };
}
