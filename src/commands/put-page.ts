import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { readBytes } from '../files/read.ts';
import { writeFileAtomic } from '../files/write.ts';
import type { Shell } from './shell.ts';

/** The name that stands for standard output. */
export const STDOUT = '-';

/** Writes the page; an earlier page is replaced, a source never. Bytes are not written to a terminal. */
export function putPage(
  page: string | Uint8Array,
  input: string,
  output: string,
  shell: Shell,
): readonly Diagnostic[] {
  if (output === STDOUT) {
    if (typeof page === 'string') shell.out.write(page);
    else if (shell.out.terminal) return [unreadable()];
    else shell.out.writeBytes(page);
    return [];
  }
  if (resolve(output) === resolve(input) || isXml(output)) {
    const source: Diagnostic = {
      code: 'edition/foreign-file',
      severity: 'error',
      message: 'This is an XML file, and the page would replace it; nothing was written',
      location: { file: output },
      hint: 'Name another file after -o.',
    };
    return [source];
  }
  return writeFileAtomic(output, typeof page === 'string' ? new TextEncoder().encode(page) : page);
}

function unreadable(): Diagnostic {
  return {
    code: 'view/pdf-terminal',
    severity: 'error',
    message: 'A PDF can’t be read in a terminal; nothing was written',
    location: { file: STDOUT },
    hint: 'Name a file after -o, or send it on to a program.',
  };
}

/** Whether a file begins as XML does, and a page does not. */
function isXml(path: string): boolean {
  const start = new TextDecoder().decode(readBytes(path).value?.subarray(0, 200));
  return /^\s*<(?:\?xml|TEI|teiCorpus|tei:)/.test(start);
}
