import { dirname, join, relative, resolve, sep } from 'node:path';
import { editionAbove, findEdition } from '../../files/edition-folder.ts';
import { STDIN } from '../sources.ts';
import type { TranscriptFile } from './files.ts';

/** The files that an import of one transcript writes. */
export interface ImportPlace {
  /** Of the record, without extension. */
  readonly name: string;
  readonly record: string;
  readonly review: string;
  /** A note on what changed in the transcript of a record that was edited. */
  readonly changes: string;
  /** The address of the transcript, as seen from the record, where both lie in one edition. */
  readonly transcript?: string;
  /** The folder of the schemas: that of the edition, else one among the records. */
  readonly schemas: string;
  /** The folder of the edition whose registers hold. */
  readonly edition?: string;
}

export const REVIEW = '.review.md';
const DEFAULT = 'output';

/**
 * Where the record of a transcript goes: into the folder that is named; else among the records of the edition in which the
 * transcript lies, or of that which other commands find; else into ./output.
 */
export function importPlace({ file, name }: TranscriptFile, output: string | undefined): ImportPlace {
  const own = file === STDIN ? undefined : editionAbove(dirname(file), '.');
  const edition = own ?? findEdition(undefined, '.').value;
  const folder = output ?? (edition === undefined ? DEFAULT : join(edition, 'records'));
  const record = join(folder, `${name}.xml`);
  const address = own !== undefined && liesIn(record, own) ? addressFrom(record, file) : undefined;
  return {
    schemas: join(edition ?? folder, 'schemas'),
    ...{ name, record, review: join(folder, name + REVIEW), changes: join(folder, `${name}.changes.md`) },
    ...(address !== undefined && { transcript: address }),
    ...(edition !== undefined && { edition }),
  };
}

function liesIn(path: string, folder: string): boolean {
  return !relative(resolve(folder), resolve(path)).startsWith('..');
}

/** A relative reference (RFC 3986, 4.2). */
export function addressFrom(record: string, file: string): string {
  return relative(dirname(resolve(record)), resolve(file))
    .split(sep)
    .map((part) => encodeURIComponent(part))
    .join('/');
}
