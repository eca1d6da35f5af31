import { type Examined, unread } from '../../checks/examined.ts';
import type { Kept } from '../../checks/kept.ts';
import { isLarge } from '../../checks/large-file.ts';
import { inPieces, sizeOf } from '../../files/pieces.ts';
import { readBytes } from '../../files/read.ts';
import type { Examiner } from './examiner.ts';

/** What a file of the disk gave; without all that it was made of where it can’t be kept. */
export type FileExamined = Kept | { readonly examined: Examined };

/** Examines a file of the disk, a large one piece by piece. */
export async function examineFile(file: string, examiner: Examiner): Promise<FileExamined> {
  const size = sizeOf(file);
  if (size !== undefined && isLarge(size))
    return { examined: await examiner.examineLarge({ file, size, read: (use) => inPieces(file, use) }) };
  const { value: bytes, diagnostics } = readBytes(file);
  return bytes
    ? examiner.examine(file, bytes)
    : { examined: unread(file, diagnostics, await examiner.problems()) };
}
