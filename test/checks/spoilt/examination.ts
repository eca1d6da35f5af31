import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Examined } from '../../../src/checks/examined.ts';
import { judge } from '../../../src/checks/judgement.ts';
import type { Purpose } from '../../../src/checks/purposes.ts';
import { examineFiles, examinerOnDisk, type Work } from '../../../src/commands/check/examine-files.ts';
import { filesToCheck } from '../../../src/commands/check/files-to-check.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { type Change, edited } from './spoilt.ts';

const TEI = fileURLToPath(new URL('../../../tei', import.meta.url));
/** Of this run of the tests, which deletes it at its end. */
const ofThisRun = process.env['XDG_CACHE_HOME'] ?? tmpdir();
/** Schemas are compiled once. */
const cacheFolder = join(ofThisRun, 'tei');
const silent = () => {};

/** The text of a file of the edition as it is after changes. */
export function textOf({ file, from = file, edits }: Change): string {
  return edited(readFileSync(join(TEI, from), 'utf8'), edits);
}

/** The whole check of a copy of the edition on the disk, as `tei check` does it. */
export interface Examination {
  /** What the edition as it is gives, file by file. */
  readonly asItIs: readonly Examined[];
  /** Everything that is found after changes, in all files together. */
  found(changes: readonly Change[]): Promise<readonly Diagnostic[]>;
}

const EXAMINATIONS = new Map<string, Promise<Examination>>();

/** One for each set of purposes: after each question its copy of the edition is again as it was. */
export function examinationFor(purposes: readonly Purpose[]): Promise<Examination> {
  const key = purposes.join(' ');
  const known = EXAMINATIONS.get(key) ?? examination(purposes);
  EXAMINATIONS.set(key, known);
  return known;
}

async function examination(purposes: readonly Purpose[]): Promise<Examination> {
  mkdirSync(ofThisRun, { recursive: true });
  const folder = mkdtempSync(join(ofThisRun, 'spoilt-'));
  cpSync(TEI, folder, { recursive: true });
  const inFolder = (file: string) => join(folder, file);
  const toCheck = () => {
    const { files, edition, settings } = filesToCheck([folder]);
    const work: Work = {
      checking: { purposes, ...(settings && { edition: settings }) },
      expected: files,
      cacheFolder,
    };
    return { edition, work };
  };
  const { work, edition } = toCheck();
  const examiner = await examinerOnDisk(work, silent);
  const asItIs: Examined[] = [];
  for (const file of work.expected) asItIs.push((await examiner.examine(file, readFileSync(file))).examined);

  return {
    asItIs,
    async found(changes) {
      const [only, ...others] = changes;
      if (only && others.length === 0 && only.file.startsWith('records/')) {
        // What the others give does not depend on the record.
        const file = inFolder(only.file);
        const { examined } = await examiner.examine(file, Buffer.from(textOf(only)));
        const files = asItIs.map((each) => (each.file === file ? examined : each));
        return judge(files, edition, true).diagnostics;
      }
      for (const change of changes) writeFileSync(inFolder(change.file), textOf(change));
      try {
        const { work, edition } = toCheck();
        const examined = await examineFiles(work.expected, work, { progress: silent });
        return judge(examined, edition, true).diagnostics;
      } finally {
        for (const { file, from } of changes) {
          if (from === undefined) cpSync(join(TEI, file), inFolder(file));
          else rmSync(inFolder(file));
        }
      }
    },
  };
}
