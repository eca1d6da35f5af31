import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { type Pointer, pointers, resolve } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import { nearest } from '../nearest.ts';
import type { Check } from './check.ts';

/** Pointers lead somewhere, within a file and across files (TEI Guidelines, 17.2). */
export const references: Check = {
  name: 'references',
  about: 'each pointer leads to an element or a file that exists',
  check,
};

function* check(document: TeiDocument, corpus: Corpus): Generator<Diagnostic> {
  for (const pointer of pointers(document)) {
    const target = resolve(pointer, document.file);
    const report = (code: string, message: string, hint: string): Diagnostic => ({
      code,
      severity: 'error',
      message: `${where(pointer)} ${message}`,
      location: { file: document.file, range: pointer.range },
      hint,
    });
    switch (target.kind) {
      case 'elsewhere':
        break;
      case 'ill-formed':
        yield report(
          'reference/ill-formed',
          'is no address: it holds characters that an address does not have',
          'Write special characters percent-encoded: a space is %20.',
        );
        break;
      case 'file':
      case 'element': {
        if (!corpus.present.has(target.file)) {
          yield report(
            'reference/missing-file',
            `names the file ${target.file}, which does not exist`,
            otherFile(target.file, corpus),
          );
        } else if (target.kind === 'element') {
          const ids = corpus.byFile.get(target.file)?.ids;
          if (ids && !ids.has(target.id)) {
            const same = target.file === document.file;
            yield report(
              'reference/unknown-target',
              same
                ? `leads to nothing: no element of this file has the xml:id “${target.id}”`
                : `leads to nothing: no element of ${target.file} has the xml:id “${target.id}”`,
              otherId(pointer, target.id, ids.keys()),
            );
          }
        }
      }
    }
  }
}

function where({ attribute, token }: Pointer): string {
  return `@${attribute.name} “${token}”`;
}

function otherId({ token }: Pointer, id: string, ids: Iterable<string>): string {
  if (!token.includes('#')) return 'Correct the pointer.';
  const near = nearest(id, ids);
  return near === undefined
    ? 'Correct the pointer, or give the element that is meant this xml:id.'
    : `Did you mean “#${near}”?`;
}

function otherFile(file: string, corpus: Corpus): string {
  const near = nearest(
    basename(file),
    [...corpus.byFile.keys()].map((each) => basename(each)),
  );
  const pointer = 'A pointer to an element of the same file begins with #.';
  return near === undefined ? pointer : `Did you mean “${near}”? ${pointer}`;
}
