import { normalize } from 'node:path';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { type Followed, follow } from '../document/follow.ts';
import { type Pointer, pointers } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import { nearest } from '../nearest.ts';
import type { Check } from './check.ts';
import { mayLieElsewhere, nearestFileOf, otherFile, otherId } from './meant.ts';
import { withoutScheme } from './scheme.ts';
import { fits, targetKindOf } from './target-kinds.ts';
import { isWeb, tornFrom } from './torn-address.ts';

/** Pointers lead somewhere, within a file and across files (TEI Guidelines, 17.2). */
export const references: Check = {
  name: 'references',
  about: 'each pointer leads to an element or a file that exists',
  check,
};

const namedInVain = (file: string) => `names ${file}, which does not exist`;

/** The file that a pointer names in vain, for a finding that says so. */
export function missingFileIn({ code, message }: Diagnostic): string | undefined {
  if (code !== 'reference/missing-file') return undefined;
  const [before = '', after = ''] = namedInVain('\0').split('\0');
  return message.slice(message.lastIndexOf(before) + before.length, -after.length);
}

type Words = Pick<Diagnostic, 'code' | 'message' | 'hint' | 'severity' | 'related' | 'fix'>;

function* check(document: TeiDocument, corpus: Corpus): Generator<Diagnostic> {
  const unreadable = new Set<string>();
  const words = wordsFor(document, corpus);
  let before: Pointer | undefined;
  for (const pointer of pointers(document)) {
    const followed = follow(pointer, document, corpus);
    const first = pointer.attribute === before?.attribute ? before : undefined;
    const torn = first && followed.kind === 'no-file' && tornFrom(first, pointer);
    // Each further part of an address that holds spaces is told after the one before it.
    before = torn || isWeb(pointer) ? pointer : undefined;
    if (torn) {
      yield { ...torn, location: { file: document.file, range: pointer.range } };
      continue;
    }
    if (followed.kind === 'unreadable') {
      // Told once: a register has a hundred pointers to it.
      if (unreadable.has(followed.file)) continue;
      unreadable.add(followed.file);
    }
    const found = words(pointer, followed);
    if (!found) continue;
    const { message, ...rest } = found;
    yield {
      ...rest,
      message: `@${pointer.attribute.name} “${pointer.token}” ${message}`,
      location: { file: document.file, range: pointer.range },
    };
  }
}

function wordsFor(document: TeiDocument, corpus: Corpus) {
  const known = new Map<string, string | undefined>();
  /** The nearest id of a file; asked once for each, since some files have thousands. */
  const nearestId = (id: string, file: string): string | undefined => {
    const key = `${file}#${id}`;
    if (!known.has(key)) known.set(key, nearest(id, corpus.byFile.get(file)?.ids.keys() ?? []));
    return known.get(key);
  };
  const nearestFile = nearestFileOf(document, corpus);
  return (pointer: Pointer, followed: Followed): Words | undefined => {
    const { token } = pointer;
    switch (followed.kind) {
      case 'found':
      case 'unknown':
        return undefined;
      case 'ill-formed':
        return {
          code: 'reference/ill-formed',
          severity: 'error',
          message: 'is no address: % is followed by two digits 0–9, A–F, and # stands once',
          hint: 'The sign % itself is written %25, and a # within a name %23.',
        };
      case 'no-file':
        if (withoutScheme(token)) return undefined;
        return {
          code: 'reference/missing-file',
          severity: mayLieElsewhere(token) ? 'warning' : 'error',
          message: namedInVain(followed.file),
          hint: otherFile(token, followed.file, document, nearestFile),
          ...hashForgotten(pointer, document),
        };
      case 'no-element': {
        const where = followed.file === normalize(document.file) ? 'this file' : followed.file;
        return {
          code: 'reference/unknown-target',
          severity: 'error',
          message: `leads to nothing: no element of ${where} has the xml:id “${followed.id}”`,
          hint: otherId(token, nearestId(followed.id, followed.file)),
        };
      }
      case 'unreadable':
        return {
          code: 'reference/unreadable-file',
          severity: 'error',
          message: `can’t be followed: ${followed.file} ${followed.why ? 'is not well-formed XML' : 'can’t be read'}`,
          hint: `What points to this file was not checked; mend it with “tei check ${followed.file}”.`,
          ...(followed.why && {
            related: [{ message: followed.why.message, location: followed.why.location }],
          }),
        };
    }
  };
}

/** Safe only where an attribute means one kind of element, and this is one. */
function hashForgotten({ token, range, exact, attribute, element }: Pointer, { ids }: TeiDocument) {
  const meant = exact ? ids.get(token)?.[0] : undefined;
  if (!meant) return undefined;
  const kind = targetKindOf(attribute.name, element);
  const fix: Fix = {
    title: `Write #${token}`,
    edits: [{ range, text: `#${token}` }],
    safe: kind !== undefined && fits(kind, meant.local),
  };
  return { fix };
}
