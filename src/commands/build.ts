import { join, relative, sep } from 'node:path';
import { check } from '../checks/checks.ts';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import { readCorpus } from '../document/corpus.ts';
import { type Edition, editionFiles, type OutputFile } from '../edition/edition.ts';
import { compiledStylesheets, encodingGuidelines, interfaceTexts, viewAssets } from '../files/assets.ts';
import { diskHost } from '../files/host.ts';
import { writeOutput } from '../files/output.ts';
import { readMessages } from '../project/messages.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { loadStylesheet } from '../xml/transform.ts';
import { conclude, type Reporting } from './conclude.ts';
import { openEdition } from './open-edition.ts';
import type { Shell } from './shell.ts';
import { showable } from './showable.ts';
import { readSources } from './sources.ts';

export interface BuildOptions extends Reporting {
  /** The folder for the pages. */
  readonly output?: string;
}

/** `tei build [DIR]`: the whole edition as a folder of pages. */
export async function buildCommand(
  dir: string | undefined,
  options: BuildOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { output = 'output' } = options;
  const { value: opened, diagnostics: problems } = openEdition(dir, '.');
  if (!opened || hasErrors(problems)) return conclude(problems, { files: 1 }, shell, options, 'message');
  const { folder, project, records, registers } = opened;

  const sources = await readSources([...records, ...registers], shell);
  const { value: fitting, diagnostics: tooLarge } = showable(sources.value);
  const { value: corpus, diagnostics: unread } = await readCorpus(fitting, diskHost(shell.progress));
  const sefs = compiledStylesheets([...project.views, 'site', 'text']);
  const words = readMessages(project.language, interfaceTexts(), join(folder, 'edition.json'));
  const found = [
    ...problems,
    ...words.diagnostics,
    ...sources.diagnostics,
    ...tooLarge,
    ...unread,
    ...sefs.diagnostics,
  ];
  const seen = { files: records.length + registers.length, sources: sources.value };
  const stopped = () => conclude([...found, nothingWritten(output)], seen, shell, options, 'message');
  if (hasErrors(found)) return stopped();
  found.push(...check(corpus));

  const guidelines = encodingGuidelines();
  const edition: Edition = {
    project,
    messages: words.value,
    corpus,
    stems: new Map(
      corpus.documents
        .filter(({ file }) => records.includes(file))
        .map((document) => [document, stemOf(document.file, join(folder, 'records'))]),
    ),
    registers: corpus.documents.filter(({ file }) => registers.includes(file)),
    stylesheets: new Map(Array.from(sefs.value, ([name, sef]) => [name, loadStylesheet(name, sef)])),
    assets: viewAssets(),
    ...(guidelines && { guidelines }),
  };
  const built = await shell.guarded((pause) => write(edition, output, found, shell, pause));
  if (built === undefined) return stopped();
  const code = conclude(found, seen, shell, options, 'message');
  if (built && !options.quiet) {
    const { length } = records;
    shell.err.write(`Built ${length === 1 ? 'one record' : `${length} records`}.\n`);
    shell.err.write(`Open ${visible(join(output, 'index.html'))} in a browser.\n`);
  }
  return code;
}

class PageFailed extends Error {}

/**
 * Makes the files and puts them into their folder; adds to `found`. An edition with a page missing is not written:
 * then the result is undefined. It is false where the folder took nothing.
 */
async function write(
  edition: Edition,
  output: string,
  found: Diagnostic[],
  { progress }: Shell,
  pause: () => Promise<void>,
): Promise<boolean | undefined> {
  let failed = false;
  const report = (more: readonly Diagnostic[]) => {
    found.push(...more);
    failed ||= hasErrors(more);
  };
  async function* files(): AsyncGenerator<OutputFile> {
    for await (const file of editionFiles(edition, { report, progress })) {
      await pause();
      yield file;
    }
    if (failed) throw new PageFailed();
  }
  try {
    const { value, diagnostics } = await writeOutput(output, files());
    found.push(...diagnostics);
    return value !== undefined;
  } catch (error) {
    if (error instanceof PageFailed) return undefined;
    throw error;
  }
}

/** The path of a record in the folder of records, with `/`, without its extension. */
function stemOf(file: string, folder: string): string {
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
