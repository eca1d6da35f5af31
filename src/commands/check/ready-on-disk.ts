import { join, normalize } from 'node:path';
import type { Examined } from '../../checks/examined.ts';
import { LARGEST_TREE } from '../../checks/largest-tree.ts';
import type { EditionFiles } from '../../checks/rules/rule.ts';
import { type FileFacts, factsOf } from '../../deposit/file-facts.ts';
import type { ReadyEdition } from '../../deposit/readiness/check.ts';
import { readyEdition, type TextFile } from '../../deposit/ready-edition.ts';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { editionSchema } from '../../files/assets.ts';
import { readBytes, readText } from '../../files/read.ts';
import { readProject } from '../../project/project.ts';

/**
 * What is known of an edition of the disk before it is deposited, from what its files gave when they were examined for that;
 * undefined where edition.json can’t be read, which is told elsewhere. `deposit/too-large` for files whose headers were not read.
 */
export function readyOnDisk(
  examined: readonly Examined[],
  { folder, records, registers, transcripts }: EditionFiles,
  today: string | undefined,
): Result<ReadyEdition | undefined> {
  const facts = new Map<string, FileFacts>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, deposit, diagnostics: found } of examined) {
    if (deposit !== undefined) facts.set(normalize(file), factsOf(deposit));
    // What is wrong with one that could not be read is told already.
    else if (!found.some(isUnread)) diagnostics.push(tooLarge(file));
  }
  const file = join(folder, 'edition.json');
  const { value: text } = readText(file);
  const project = text === undefined ? undefined : readProject(text, file, editionSchema()).value;
  if (text === undefined || !project) return { value: undefined, diagnostics };
  const those = (files: readonly string[]) => files.flatMap((each) => facts.get(normalize(each)) ?? []);
  const read = {
    folder,
    project,
    settings: { file, text },
    records: those(records),
    registers: those(registers),
    transcripts: textsOf(transcripts),
    today,
  };
  return { value: readyEdition(read), diagnostics };
}

const isUnread = ({ code, severity }: Diagnostic) => severity === 'error' && /^(?:xml|edition)\//.test(code);

function tooLarge(file: string): Diagnostic {
  return {
    code: 'deposit/too-large',
    severity: 'warning',
    message: `This file is larger than ${LARGEST_TREE / 1024 / 1024} MB: what its header says is not known to the deposit, and nobody has looked for private data in it`,
    location: { file },
    hint: 'Divide it; or say in edition.json what its header says, and look through it yourself.',
  };
}

/** Whatever their encoding: what is looked for in them is ASCII. */
function* textsOf(files: readonly string[]): Generator<TextFile> {
  const decoder = new TextDecoder();
  for (const file of files) {
    const { value } = readBytes(file);
    if (value) yield { file, text: decoder.decode(value) };
  }
}
