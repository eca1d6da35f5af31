import { PURPOSES, type Purpose } from '../checks/purposes.ts';
import { readSeverity, type SeveritySetting } from '../checks/severities.ts';
import { readShard, type Shard } from '../checks/shards.ts';
import { decoderOf } from '../xml/encodings.ts';
import { noSuch, UsageError } from './usage.ts';

// Each reads what is given as the value of an option; what can’t be one is a UsageError with the way out.

/** The name of one of these things. */
export function nameOf(what: string, names: readonly string[]): (given: string) => string {
  return (given) => {
    if (names.includes(given)) return given;
    throw noSuch(what, given, names);
  };
}

/** A path, unless `refuse` says why it can’t be one. */
export function pathUnless(refuse: (given: string) => string | undefined): (given: string) => string {
  return (given) => {
    const refusal = refuse(given);
    if (refusal !== undefined) throw new UsageError(refusal);
    return given;
  };
}

/** `CODE=LEVEL`, after those that were given before. */
export function severitySettings(
  given: string,
  earlier: readonly SeveritySetting[] = [],
): readonly SeveritySetting[] {
  const read = readSeverity(given);
  if ('objection' in read) throw new UsageError(read.objection);
  return [...earlier, read];
}

/** A number from 0. */
export function numberFor(flags: string): (given: string) => number {
  return (given) => {
    if (/^\d{1,9}$/.test(given)) return Number(given);
    throw new UsageError(`${flags} needs a whole number, 0 or more; “${given}” is none.`);
  };
}

/** A number from 1 to 999. */
export function countFor(flags: string): (given: string) => number {
  return (given) => {
    if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
    throw new UsageError(`“${given}” is no number for ${flags}: write a whole number from 1 to 999.`);
  };
}

/** A port of TCP. */
export function portNumber(given: string): number {
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new UsageError(
    `“${given}” is no port: write a number from 0 to 65535; 0 stands for any that is free.`,
  );
}

/** An end for which files are checked. */
export function purpose(given: string): Purpose {
  const found = PURPOSES.find((each) => each === given);
  if (found) return found;
  throw noSuch('purpose', given, PURPOSES);
}

/** A part of a whole: 2/8. */
export function part(given: string): Shard {
  const read = readShard(given);
  if (read) return read;
  throw new UsageError(`“${given}” is no part: write 2/8 for the second of eight.`);
}

/** Those that transcripts of the region are in; many more are known. */
const ENCODINGS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'iso-8859-1'],
  ...[
    'iso-8859-2',
    'iso-8859-5',
    'iso-8859-15',
    'koi8-r',
    'ibm866',
    'macintosh',
    'shift_jis',
    'euc-kr',
    'gb18030',
  ],
];

/** The name of an encoding. */
export function encodingName(given: string): string {
  if (decoderOf(given)) return given;
  throw noSuch('encoding', given, ENCODINGS);
}
