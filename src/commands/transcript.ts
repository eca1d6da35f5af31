import { foreignRoot, readXml } from '../document/tei.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { transcriptOf } from '../transcript/rebuild/transcript-of.ts';
import { conclude, type Reporting } from './conclude.ts';
import { putPage, STDOUT } from './put-page.ts';
import type { Shell } from './shell.ts';
import { readSources } from './sources.ts';

export interface TranscriptOptions extends Reporting {
  /** A file, or `-` for standard output. */
  readonly output?: string;
}

/** `tei transcript FILE`: the transcript that a record gives back, out of the TEI alone. */
export async function transcriptCommand(
  file: string,
  options: TranscriptOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { output = STDOUT } = options;
  const { value: sources, diagnostics } = await readSources([file], shell);
  const found = [...diagnostics];
  for (const source of sources) {
    const { value: xml, diagnostics: wrong } = readXml(source.bytes, source.file);
    const foreign = xml && foreignRoot(xml.root, source.file);
    found.push(...wrong, ...(foreign ? [foreign] : []));
    if (xml && !foreign) found.push(...putPage(`${transcriptOf(xml.root)}\n`, file, output, shell));
  }
  const as = output === STDOUT ? 'message beside a page' : 'message';
  return conclude(found, { files: 1, sources }, shell, options, as);
}
