import { readJson } from '../project/json-positions.ts';
import type { Project } from '../project/project.ts';
import type { FileFacts } from './file-facts.ts';
import { metadata } from './metadata/read-metadata.ts';
import { privateThings } from './private-things.ts';
import type { ReadyEdition } from './readiness/check.ts';

/** An edition that is to be deposited, as it was read. */
export interface ReadForDeposit {
  /** As the user named it. */
  readonly folder: string;
  readonly project: Project;
  /** The edition.json. */
  readonly settings: TextFile;
  readonly records: readonly FileFacts[];
  readonly registers: readonly FileFacts[];
  /** The transcripts, one after the other: they are not kept. */
  readonly transcripts: Iterable<TextFile>;
  /** YYYY-MM-DD. */
  readonly today: string | undefined;
}

export interface TextFile {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
}

/** All that is asked of an edition before it is deposited: its metadata, and where each of them stands. */
export function readyEdition(read: ReadForDeposit): ReadyEdition {
  const { folder, project, settings, records, registers, transcripts, today } = read;
  const json = readJson(settings.text);
  const headers = records.map(({ header }) => header);
  const entries = registers.map(({ register }) => register);
  const inTei = [...records, ...registers].map(({ header: { file }, things }) => ({ file, things }));
  const inTexts = Array.from(withoutTei(settings, transcripts), ({ file, text }) => ({
    file,
    things: privateThings(text),
  }));
  return {
    metadata: metadata(project, headers, entries, folder),
    project,
    settings: { ...settings, places: 'problem' in json ? new Map() : json.places },
    records: headers,
    registers: entries,
    privateThings: [...inTexts, ...inTei].filter(({ things }) => things.length > 0),
    today,
  };
}

function* withoutTei(settings: TextFile, transcripts: Iterable<TextFile>): Generator<TextFile> {
  yield settings;
  yield* transcripts;
}
