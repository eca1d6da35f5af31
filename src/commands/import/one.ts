import { dirname } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { packageVersion } from '../../files/assets.ts';
import { readBytes } from '../../files/read.ts';
import { type Imported, importTranscript } from '../../transcript/import-transcript.ts';
import { lossesOf } from '../../transcript/lost.ts';
import type { Named } from '../../transcript/names/name-list.ts';
import type { Profile } from '../../transcript/profile.ts';
import { readTranscript } from '../../transcript/reading/read-transcript.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { Shell } from '../shell.ts';
import { megabytes } from '../showable.ts';
import { STDIN, STDIN_NAME, standardInput } from '../sources.ts';
import type { TranscriptFile } from './files.ts';
import { addressFrom, type ImportPlace } from './place.ts';

/** A transcript and what was made of it. */
export interface ImportedFile {
  readonly transcript: Transcript;
  readonly imported: Imported;
  /** Whether all of it is there. */
  readonly whole: boolean;
}

export interface Reading {
  readonly profile: Profile;
  readonly encoding?: string;
  /** The names that an edition knows, with pointers as seen from a folder of records. */
  readonly names: (edition: string, records: string) => readonly Named[];
}

/** A record is made in memory; its transcript may have so many bytes. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Reads a transcript and makes a record of it, in memory. What keeps it from being read is a finding, and so is each
 * character that would be lost.
 *
 * @param place where the record will stand, if it is written
 */
export async function importFile(
  { file, name }: TranscriptFile,
  { profile, encoding, names }: Reading,
  place: ImportPlace | undefined,
  shell: Shell,
): Promise<Result<ImportedFile | undefined>> {
  const read = file === STDIN ? await fromInput(shell) : readBytes(file, LARGEST);
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics };
  const shown = file === STDIN ? STDIN_NAME : file;
  const { value: transcript, diagnostics } = readTranscript(read.value, shown, encoding);
  if (!transcript) return { value: undefined, diagnostics };
  const imported = importTranscript(transcript, profile, {
    ...{ name, version: packageVersion() },
    ...(place?.transcript !== undefined && { transcript: place.transcript }),
    ...(place && { schemas: addressFrom(place.record, place.schemas) }),
    names: place?.edition === undefined ? [] : names(place.edition, dirname(place.record)),
  });
  const losses = lossesOf(transcript, imported);
  return {
    value: { transcript, imported, whole: losses.length === 0 },
    diagnostics: [...diagnostics, ...losses],
  };
}

async function fromInput(shell: Shell): Promise<Result<Uint8Array | undefined>> {
  const { value, diagnostics } = await standardInput(shell);
  if (!value || value.length <= LARGEST) return { value, diagnostics };
  const tooLarge: Diagnostic = {
    code: 'edition/too-large',
    severity: 'error',
    message: `There are ${megabytes(value.length)}, and a record can be made of ${megabytes(LARGEST)} at most`,
    location: { file: STDIN_NAME },
    hint: 'Divide it: one document a file.',
  };
  return { value: undefined, diagnostics: [tooLarge] };
}
