import { readFileSync } from 'node:fs';
import type { Files } from '../../src/checks/rules/rule.ts';
import { type FileFacts, fileFacts } from '../../src/deposit/file-facts.ts';
import type { ReadyEdition } from '../../src/deposit/readiness/check.ts';
import { readyEdition } from '../../src/deposit/ready-edition.ts';
import { type Project, readProject } from '../../src/project/project.ts';
import { read } from '../document/samples.ts';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schemas/edition.schema.json', import.meta.url), 'utf8'),
) as object;

export const TODAY = '2026-11-26';

const known = new Map<string, Project>();

function projectOf(text: string): Project {
  const { value, diagnostics } = known.has(text)
    ? { value: known.get(text), diagnostics: [] }
    : readProject(text, 'edition.json', SCHEMA);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  known.set(text, value);
  return value;
}

/** What is known of a small edition before deposit; what is noted of files goes through JSON, as from process to process. */
export function editionOf(files: Files, today: string | undefined = TODAY): ReadyEdition {
  const text = files['edition.json'] ?? '';
  const project = projectOf(text);
  const below = (folder: string) => Object.entries(files).filter(([file]) => file.startsWith(`${folder}/`));
  const facts = (folder: string) =>
    below(folder).map(
      ([file, text]) => JSON.parse(JSON.stringify(fileFacts(read(text, file), text, 'hash'))) as FileFacts,
    );
  return readyEdition({
    folder: '.',
    project,
    settings: { file: 'edition.json', text },
    records: facts('records'),
    registers: facts('registers'),
    transcripts: below('transcripts').map(([file, text]) => ({ file, text })),
    today,
  });
}
