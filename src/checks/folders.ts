import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { type Pointer, pointers, resolve } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Check } from './check.ts';

/** Where one file is meant, a pointer leads to a file (TEI Guidelines, att.resourced, att.global.facs; XInclude 1.1, 3.1). */
export const folders: Check = {
  name: 'folders',
  about: 'no pointer that means one file leads to a folder',
  check,
};

function* check(document: TeiDocument, { there, spelled }: Corpus): Generator<Diagnostic> {
  for (const pointer of pointers(document)) {
    const target = resolve(pointer, document);
    if (target.kind !== 'element' && target.kind !== 'file') continue;
    const { file, bare } = target;
    if (bare || there.get(spelled.get(file) ?? file) !== 'folder') continue;
    const meant = target.kind === 'element' ? INSIDE : fileMeant(pointer);
    if (!meant) continue;
    const { attribute, token, range } = pointer;
    yield {
      code: 'reference/folder',
      severity: meant.severity,
      message: `@${attribute.name} “${token}” leads to a folder; ${meant.what} was expected`,
      location: { file: document.file, range },
      hint: 'Add the name of the file after a /.',
    };
  }
}

interface Meant {
  readonly what: string;
  readonly severity: Severity;
}

const INSIDE: Meant = { what: 'a file with an element of this xml:id', severity: 'error' };
const IMAGE: Meant = { what: 'the file of an image', severity: 'error' };

/** Undefined where a folder may be meant. */
function fileMeant({ attribute, element }: Pointer): Meant | undefined {
  switch (attribute.name) {
    case 'href':
      return { what: 'the file that is to be included', severity: 'error' };
    case 'url':
      return element.local === 'media' ? { what: 'the file of a recording', severity: 'error' } : IMAGE;
    case 'facs':
      return IMAGE;
    default:
      return undefined;
  }
}
