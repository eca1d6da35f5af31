import { basename } from 'node:path';
import { type Corpus, named } from '../document/corpus.ts';
import type { TeiDocument } from '../document/tei.ts';
import { nearest } from '../nearest.ts';
import { ONE_ADDRESS } from './addresses.ts';

// What somebody may have meant whose pointer leads to nothing.

/** Another xml:id of the file, if one is near. */
export function otherId(token: string, near: string | undefined): string {
  return near === undefined || !token.includes('#')
    ? 'Correct the pointer, or give the element that is meant this xml:id.'
    : `Did you mean “${token.slice(0, token.indexOf('#'))}#${near}”?`;
}

/**
 * Images, pages and folders often lie elsewhere than the TEI files, and what begins with / lies on a server. A
 * pointer into a file, to an XML file, or to a mere word is meant for here.
 */
export function mayLieElsewhere(token: string): boolean {
  if (token.startsWith('/')) return true;
  return /[./]/.test(token) && !token.includes('#') && !/\.xml$/i.test(token);
}

/** Nearest names by the name that was looked for: there may be thousands of files, and each points to the same missing one. */
const NEAREST = new WeakMap<Corpus['expected'], Map<string, string | undefined>>();

/**
 * The known file whose name is nearest, unless it is the document itself: one of the run, or one that the document itself points
 * to. What other documents point to does not count, since it depends on which came before.
 */
export function nearestFileOf(
  document: TeiDocument,
  { there, expected }: Corpus,
): (file: string) => string | undefined {
  const known = NEAREST.get(expected) ?? new Map<string, string | undefined>();
  NEAREST.set(expected, known);
  let own: ReadonlySet<string> | undefined;
  return (file) => {
    const name = basename(file);
    if (!known.has(name))
      known.set(name, nearest(name, new Set(Array.from(expected, (each) => basename(each)))));
    own ??= new Set(
      Array.from(named(document), (each) => each.file)
        .filter((each) => there.has(each))
        .map((each) => basename(each)),
    );
    const ofRun = known.get(name);
    const near = nearest(name, ofRun === undefined ? own : [...own, ofRun]);
    return near === basename(document.file) ? undefined : near;
  };
}

/** A file that is named nearly so; or else the `#` was forgotten, or the path is one of Windows. */
export function otherFile(
  token: string,
  file: string,
  document: TeiDocument,
  nearestFile: (file: string) => string | undefined,
): string {
  if (document.ids.has(token)) return `Did you mean “#${token}”? That is an element of this file.`;
  if (/\s/.test(token)) return ONE_ADDRESS;
  if (token.includes('\\')) return 'In an address the parts of a path are divided by /.';
  const near = nearestFile(file);
  if (near !== undefined && near !== basename(file)) return `Did you mean “${near}”?`;
  return /[./#]/.test(token)
    ? 'The path begins at the folder of the file in which it stands.'
    : 'A pointer to an element of the same file begins with #.';
}
