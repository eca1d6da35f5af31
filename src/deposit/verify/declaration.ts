import type { Diagnostic, Result } from '../../diagnostic.ts';
import { finding, shortened } from './finding.ts';
import type { HeldFile, Holding } from './holding.ts';
import { knownEncoding, rangeIn, type TagLine, tagLines, WrongEncoding } from './tag-lines.ts';

/** What bagit.txt declares. */
export interface Declaration {
  readonly version: string;
  /** Whether the rules before 1.0 hold, which leave more open. */
  readonly old: boolean;
  readonly encoding: string;
}

export const DECLARATION = 'bagit.txt';
/** What counts where bagit.txt does not say it. */
export const CURRENT: Declaration = { version: '1.0', old: false, encoding: 'UTF-8' };

const LARGEST = 64 * 1024;
const VERSIONS = /^0\.9[3-7]$|^1\.0$/;
const AS_IT_SHOULD_BE =
  'bagit.txt has exactly two lines: “BagIt-Version: 1.0” and “Tag-File-Character-Encoding: UTF-8”.';

/** Reads bagit.txt (RFC 8493, section 2.1.1). Where it is wrong, what it means is guessed, so that the rest is looked at. */
export async function readDeclaration(holding: Holding, file: HeldFile): Promise<Result<Declaration>> {
  const diagnostics: Diagnostic[] = [];
  const wrong = (message: string, line?: TagLine, hint = AS_IT_SHOULD_BE) => {
    const range = line && { range: rangeIn(line) };
    diagnostics.push(
      finding(holding.located(DECLARATION), { code: 'deposit/bag-declaration', message, hint, ...range }),
    );
  };
  const lines = await linesOf(file, wrong);
  const [first, second, third] = lines;
  if (first?.marked) wrong('bagit.txt begins with a byte-order mark', first, 'Save it as UTF-8 without one.');
  const version = valueIn(first, 'BagIt-Version', /^\d+\.\d+$/, wrong);
  const encoding = valueIn(second, 'Tag-File-Character-Encoding', /^\S+$/, wrong);
  if (version !== undefined && !VERSIONS.test(version))
    wrong(`There is no version ${version} of BagIt that is known here; 0.93 to 0.97 and 1.0 are`, first);
  if (encoding !== undefined && knownEncoding(encoding) === undefined)
    wrong(`There is no encoding “${encoding}”`, second);
  if (third) wrong('After the two lines of bagit.txt there is something more', third);
  const declared = version ?? CURRENT.version;
  const readable = encoding !== undefined && knownEncoding(encoding) !== undefined;
  return {
    value: {
      version: declared,
      old: declared.startsWith('0.'),
      encoding: readable ? encoding : CURRENT.encoding,
    },
    diagnostics,
  };
}

async function linesOf(file: HeldFile, wrong: (message: string) => void): Promise<readonly TagLine[]> {
  if (file.size > LARGEST) {
    wrong(`bagit.txt has ${file.size} bytes, where two short lines were expected`);
    return [];
  }
  const lines: TagLine[] = [];
  try {
    for await (const line of tagLines(file.bytes(), 'utf-8')) lines.push(line);
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    wrong('bagit.txt is not in UTF-8');
  }
  return lines;
}

/** What stands after a label, which must be there letter for letter, then a colon and a space. */
function valueIn(
  line: TagLine | undefined,
  label: string,
  form: RegExp,
  wrong: (message: string, line?: TagLine) => void,
): string | undefined {
  if (line === undefined) {
    wrong(`bagit.txt has no line “${label}: …”`);
    return undefined;
  }
  const start = `${label}: `;
  const rest = line.text.startsWith(start) ? line.text.slice(start.length) : undefined;
  if (rest !== undefined && form.test(rest)) return rest;
  const expected = label === 'BagIt-Version' ? '1.0' : 'UTF-8';
  wrong(`Here is “${shortened(line.text)}”, where “${start}${expected}” was expected, sign for sign`, line);
  return undefined;
}
