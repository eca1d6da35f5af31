import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Examined } from '../../../src/checks/examined.ts';
import { judge } from '../../../src/checks/judgement.ts';
import { examineFiles, examinerOnDisk } from '../../../src/commands/examine-files.ts';
import { filesToCheck } from '../../../src/commands/files-to-check.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { type Change, edited } from './spoilt.ts';

const TEI = fileURLToPath(new URL('../../../tei', import.meta.url));
const CHECKING = { edition: true };
const silent = () => {};

/** The whole check of a copy of the edition on the disk, as `tei check` does it. */
export interface Examination {
  /** What the edition as it is gives, file by file. */
  readonly asItIs: readonly Examined[];
  /** The text of a file as it is after changes. */
  text(change: Change): string;
  /** Everything that is found after changes, all files together. */
  found(changes: readonly Change[]): Promise<readonly Diagnostic[]>;
  end(): void;
}

export async function examination(): Promise<Examination> {
  const folder = mkdtempSync(join(tmpdir(), 'spoilt-'));
  cpSync(TEI, folder, { recursive: true });
  const { files, edition } = filesToCheck([folder]);
  const inFolder = (file: string) => join(folder, file);
  const examiner = await examinerOnDisk(CHECKING, files, silent);
  const asItIs: Examined[] = [];
  for (const file of files) asItIs.push((await examiner.examine(file, readFileSync(file))).examined);

  const text = ({ file, from = file, edits }: Change) =>
    edited(readFileSync(join(TEI, from), 'utf8'), edits);
  return {
    asItIs,
    text,
    async found(changes) {
      const [only, ...others] = changes;
      if (only && others.length === 0 && only.file.startsWith('records/')) {
        // Nothing but the record itself depends on the record.
        const file = inFolder(only.file);
        const { examined } = await examiner.examine(file, Buffer.from(text(only)));
        return judge([...asItIs.filter((each) => each.file !== file), examined], edition, true).diagnostics;
      }
      for (const change of changes) writeFileSync(inFolder(change.file), text(change));
      try {
        const spoilt = filesToCheck([folder]);
        const examined = await examineFiles(spoilt.files, {
          checking: CHECKING,
          expected: spoilt.files,
          progress: silent,
        });
        return judge(examined, spoilt.edition, true).diagnostics;
      } finally {
        for (const { file, from } of changes) {
          if (from === undefined) cpSync(join(TEI, file), inFolder(file));
          else rmSync(inFolder(file));
        }
      }
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
