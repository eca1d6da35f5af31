import type { Diagnostic, Result } from '../../diagnostic.ts';
import type { Declaration } from './declaration.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';
import { rangeIn, type TagLine, TooLarge, tagLines, WrongEncoding } from './tag-lines.ts';

/** Half a million files, by the longest digests. */
const LARGEST = 128 * 1024 ** 2;

/** The lines of a tag file in the encoding of the bag; none from where on they can’t be read, which is told. */
export async function readTagFile(
  holding: Holding,
  file: HeldFile,
  { encoding, old }: Declaration,
): Promise<Result<readonly TagLine[]>> {
  const value: TagLine[] = [];
  const diagnostics: Diagnostic[] = [];
  const located = holding.located(file.path);
  const tell = (code: string, message: string, hint: string) =>
    diagnostics.push(finding(located, { code, message, hint }));
  const tooLarge = (what: string) =>
    tell('deposit/bag-too-large', `${what}: such a list is not read`, 'Divide the bag into several.');
  if (file.size > LARGEST) tooLarge(`The file has ${file.size} bytes`);
  else
    try {
      for await (const line of tagLines(file.bytes(), encoding)) value.push(line);
    } catch (error) {
      if (error instanceof BrokenOff) diagnostics.push(error.finding);
      else if (error instanceof TooLarge)
        tooLarge(
          `After line ${value.length} a line is longer than any, or there are more lines than any list has`,
        );
      else if (error instanceof WrongEncoding)
        tell(
          'deposit/bag-encoding',
          `The file is not in ${encoding}, which bagit.txt says it is, after line ${value.length}`,
          COPY_AGAIN,
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
