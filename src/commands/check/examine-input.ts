import { type Examined, unread } from '../../checks/examined.ts';
import { isLarge } from '../../checks/large-file.ts';
import type { Shell } from '../shell.ts';
import { STDIN_NAME, standardInput } from '../sources.ts';
import { examinerOnDisk, type Work } from './examine-files.ts';

/** Examines standard input as a file among others. */
export async function examineInput(
  shell: Shell,
  work: Work,
): Promise<{ readonly examined: Examined; readonly bytes?: Uint8Array }> {
  const { value: bytes, diagnostics } = await standardInput(shell);
  if (!bytes) return { examined: unread(STDIN_NAME, diagnostics, []) };
  const examiner = await examinerOnDisk(work, shell.progress);
  if (!isLarge(bytes.length))
    return { examined: (await examiner.examine(STDIN_NAME, bytes)).examined, bytes };
  const examined = await examiner.examineLarge({
    file: STDIN_NAME,
    size: bytes.length,
    read: (use) => {
      let rest: Uint8Array | undefined = bytes;
      const next = () => {
        const all = rest;
        rest = undefined;
        return all;
      };
      return { value: use(next), diagnostics: [] };
    },
  });
  return { examined, bytes };
}
