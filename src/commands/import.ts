import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { doubtTold } from '../transcript/doubt-told.ts';
import type { Named } from '../transcript/names/name-list.ts';
import { conclude, type Reporting } from './conclude.ts';
import { explainedAsJson, explainedAsText } from './import/explained.ts';
import { type TranscriptFile, transcriptFiles } from './import/files.ts';
import { namesOf, startRegisters } from './import/names.ts';
import { type ImportedFile, importFile, type Reading } from './import/one.ts';
import { type ImportPlace, importPlace } from './import/place.ts';
import { openProfile } from './import/profile.ts';
import { type Put, putRecord } from './import/record.ts';
import { importSummary } from './import/summary.ts';
import { verifiedAsJson, verifiedAsText } from './import/verified.ts';
import type { Shell } from './shell.ts';
import { STDIN } from './sources.ts';
import { UsageError } from './usage.ts';

export interface ImportOptions extends Reporting {
  /** The name of a profile, or its file. */
  readonly profile?: string;
  /** A list of names from which registers are started. */
  readonly names?: string;
  /** Of the transcripts; what each of them shows, if it is left out. */
  readonly encoding?: string;
  /** The folder for records and review lists. */
  readonly output?: string;
  /** Only account for every character, and write nothing. */
  readonly verify?: boolean;
  /** Only say what read each line, and write nothing. */
  readonly explain?: boolean;
  /** Replace records that nobody edited. */
  readonly force?: boolean;
}

/** `tei import FILE…`: transcripts become records in TEI, each with a list of what a person must look at. */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  shell: Shell,
): Promise<ExitCode> {
  refuse(paths, options);
  const { value: profile, diagnostics: ofProfile } = openProfile(options.profile);
  const { value: files, diagnostics: ofPaths } = transcriptFiles(paths);
  const { edition } = files[0] ? importPlace(files[0], options.output) : {};
  const ofNames = options.names === undefined ? [] : startRegisters(options.names, edition);
  const before = [...ofProfile, ...ofPaths, ...ofNames];
  if (!profile) return conclude(before, { files: 0 }, shell, options, 'message');
  const reading = {
    profile,
    names: knownNames(),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  };
  if (options.verify || options.explain) return show(files, before, reading, options, shell);
  if (paths.includes(STDIN) && options.output === undefined) return toOutput(files, reading, options, shell);
  return toFiles(files, before, reading, options, shell);
}

function refuse(paths: readonly string[], { verify, explain, force }: ImportOptions): void {
  if (paths.includes(STDIN) && paths.length > 1)
    throw new UsageError('“-” stands for standard input, and alone: name files in a command of their own.');
  if (verify && explain) throw new UsageError('--verify and --explain are two questions: ask one at a time.');
  if (force && (verify || explain))
    throw new UsageError('--force replaces records, and nothing is written with --verify or --explain.');
}

/** The names of each edition are read once. */
function knownNames(): Reading['names'] {
  const known = new Map<string, readonly Named[]>();
  return (edition, records) => {
    const key = `${edition}\n${records}`;
    const names = known.get(key) ?? namesOf(edition, records).value;
    known.set(key, names);
    return names;
  };
}

/** A record each beside its review list. */
async function toFiles(
  files: readonly TranscriptFile[],
  before: readonly Diagnostic[],
  reading: Reading,
  options: ImportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const diagnostics = [...before];
  const sources: Source[] = [];
  const done: (readonly [ImportPlace, Put])[] = [];
  // Who reads on a terminal finds the doubts in the review lists.
  const isRead = options.format === undefined || options.format === 'pretty';
  await shell.guarded(async (pause) => {
    for (const file of files) {
      await pause();
      shell.progress(`Importing ${file.file}`);
      const place = importPlace(file, options.output);
      const { value, diagnostics: found } = await importFile(file, reading, place, shell);
      diagnostics.push(...found);
      const put: Put = value?.whole
        ? putRecord(value, place, options.force ?? false)
        : { kind: 'failed', diagnostics: [], open: 0 };
      done.push([place, put]);
      const told = put.diagnostics.filter(({ severity, location }) => {
        return !isRead || severity !== 'info' || location.file !== value?.transcript.file;
      });
      diagnostics.push(...told);
      if (value && [...found, ...told].length > 0) sources.push(sourceOf(value));
    }
  });
  const code = conclude(diagnostics, { files: files.length, sources }, shell, options, 'message');
  if (!options.quiet && files.length > 0) shell.err.write(visibleLines(importSummary(done)));
  return code;
}

/** Of standard input: TEI on standard output, and all doubts as messages. */
async function toOutput(
  [file]: readonly TranscriptFile[],
  reading: Reading,
  options: ImportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { value, diagnostics } = file
    ? await importFile(file, reading, undefined, shell)
    : { value: undefined, diagnostics: [] };
  if (value?.whole) shell.out.write(value.imported.xml);
  const doubts = value?.imported.doubts.map((doubt) => doubtTold(value.transcript, doubt)) ?? [];
  const seen = { files: 1, sources: value ? [sourceOf(value)] : [] };
  return conclude([...diagnostics, ...doubts], seen, shell, options, 'message beside a page');
}

/** Makes the records in memory, and shows their accounts or what read them. */
async function show(
  files: readonly TranscriptFile[],
  before: readonly Diagnostic[],
  reading: Reading,
  options: ImportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const diagnostics = [...before];
  const made: ImportedFile[] = [];
  for (const file of files) {
    shell.progress(`Importing ${file.file}`);
    const { value, diagnostics: found } = await importFile(
      file,
      reading,
      importPlace(file, options.output),
      shell,
    );
    diagnostics.push(...found);
    if (value) made.push(value);
  }
  if (options.format === 'json') {
    const json = options.verify ? verifiedAsJson : explainedAsJson;
    shell.out.write(json(made, diagnostics));
    return conclude(diagnostics, { files: files.length }, silent(shell), options, 'message');
  }
  const asText = options.verify ? verifiedAsText : explainedAsText;
  shell.out.write(asText(made, shell.out.width));
  const sources = made.map(sourceOf);
  return conclude(diagnostics, { files: files.length, sources }, shell, options, 'message beside a page');
}

const silent = (shell: Shell): Shell => ({
  ...shell,
  out: { ...shell.out, write: () => {} },
  err: { ...shell.err, write: () => {} },
});

/** The text as it was read, whatever its encoding: for excerpts. */
function sourceOf({ transcript: { file, text } }: ImportedFile): Source {
  return { file, bytes: new TextEncoder().encode(text) };
}

const visibleLines = (lines: readonly string[]) => lines.map((line) => `${visible(line)}\n`).join('');
