import { join, normalize } from 'node:path';
import type { Examined } from '../checks/examined.ts';
import type { EditionFiles } from '../checks/rules/rule.ts';
import { type FileFacts, factsOf } from '../deposit/file-facts.ts';
import type { ReadyEdition } from '../deposit/readiness/check.ts';
import { readyEdition, type TextFile } from '../deposit/ready-edition.ts';
import { editionSchema } from '../files/assets.ts';
import { readBytes, readText } from '../files/read.ts';
import { readProject } from '../project/project.ts';

/**
 * What is known of an edition of the disk before it is deposited, from what its files gave when they were examined; undefined
 * where they were examined for another end, or where edition.json can’t be read, which is told elsewhere.
 */
export function readyOnDisk(
  examined: readonly Examined[],
  { folder, records, registers, transcripts }: EditionFiles,
  today: string | undefined,
): ReadyEdition | undefined {
  const facts = new Map<string, FileFacts>();
  for (const { file, deposit } of examined)
    if (deposit !== undefined) facts.set(normalize(file), factsOf(deposit));
  if (facts.size === 0) return undefined;
  const file = join(folder, 'edition.json');
  const { value: text } = readText(file);
  const project = text === undefined ? undefined : readProject(text, file, editionSchema()).value;
  if (text === undefined || !project) return undefined;
  const those = (files: readonly string[]) => files.flatMap((each) => facts.get(normalize(each)) ?? []);
  return readyEdition({
    folder,
    project,
    settings: { file, text },
    records: those(records),
    registers: those(registers),
    transcripts: textsOf(transcripts),
    today,
  });
}

/** Whatever their encoding: what is looked for in them is ASCII. */
function* textsOf(files: readonly string[]): Generator<TextFile> {
  const decoder = new TextDecoder();
  for (const file of files) {
    const { value } = readBytes(file);
    if (value) yield { file, text: decoder.decode(value) };
  }
}
