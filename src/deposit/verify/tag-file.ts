import type { Diagnostic, Result } from '../../diagnostic.ts';
import type { Declaration } from './declaration.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';
import { rangeIn, type TagLine, tagLines, WrongEncoding } from './tag-lines.ts';

/** Half a million files, by the longest digests. */
const LARGEST = 256 * 1024 ** 2;

/** The lines of a tag file in the encoding of the bag; none from where on they can’t be read, which is told. */
export async function readTagFile(
  holding: Holding,
  file: HeldFile,
  { encoding, old }: Declaration,
): Promise<Result<readonly TagLine[]>> {
  const value: TagLine[] = [];
  const diagnostics: Diagnostic[] = [];
  const located = holding.located(file.path);
  if (file.size > LARGEST) {
    const message = `The file has ${file.size} bytes; a list of more than ${LARGEST} is not read`;
    const hint = 'Divide the bag into several.';
    return { value, diagnostics: [finding(located, { code: 'deposit/bag-too-large', message, hint })] };
  }
  try {
    for await (const line of tagLines(file.bytes(), encoding)) value.push(line);
  } catch (error) {
    if (error instanceof BrokenOff) diagnostics.push(error.finding);
    else if (error instanceof WrongEncoding)
      diagnostics.push(
        finding(located, {
          code: 'deposit/bag-encoding',
          message: `The file is not in ${encoding}, which bagit.txt says it is, after line ${value.length}`,
          hint: COPY_AGAIN,
        }),
      );
    else throw error;
  }
  const [first] = value;
  if (first?.marked && /^utf-?8$/i.test(encoding))
    diagnostics.push(
      finding(located, {
        code: 'deposit/bag-encoding',
        severity: old ? 'warning' : 'error',
        message: 'The file begins with a byte-order mark, which files in UTF-8 must not have',
        hint: 'Save it as UTF-8 without one, then make the tag manifests again.',
        range: rangeIn(first, 0, 0),
      }),
    );
  return { value, diagnostics };
}
