import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { type Found, follow } from '../document/follow.ts';
import { outlineOf } from '../document/outline.ts';
import { type Pointer, pointers } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import { nearest } from '../nearest.ts';
import type { Check } from './check.ts';
import type { TargetKind } from './target-kind.ts';
import { fits, targetKindOf } from './target-kinds.ts';

/** Pointers lead to the right kind of element: a hand to a handNote, the name of a place to a place. */
export const kinds: Check = {
  name: 'kinds',
  about: 'each pointer leads to an element of the kind that its attribute means',
  check,
};

function* check(document: TeiDocument, corpus: Corpus): Generator<Diagnostic> {
  for (const pointer of pointers(document)) {
    const { element, attribute } = pointer;
    const aggregate = attribute.name === 'next' || attribute.name === 'prev';
    const kind = aggregate ? undefined : targetKindOf(attribute.name, element);
    if (kind === undefined && !aggregate) continue;
    const followed = follow(pointer, document, corpus);
    if (followed.kind !== 'found' || !followed.names) continue;
    if (kind) yield* wrongKind(pointer, kind, followed, document, corpus);
    else yield* otherPart(pointer, followed, document);
  }
}

function* wrongKind(
  { attribute, token, range }: Pointer,
  kind: TargetKind,
  { names = [], file, element }: Found,
  document: TeiDocument,
  corpus: Corpus,
): Generator<Diagnostic> {
  const [name] = names;
  if (name === undefined || names.some((each) => fits(kind, each))) return;
  const own = file === normalize(document.file);
  const candidates = candidatesFor(kind, token, own, document, corpus.byFile.get(file ?? '')?.ids);
  yield {
    code: 'reference/wrong-kind',
    severity: kind.severity,
    message: `@${attribute.name} “${token}” leads to ${withArticle(name)}; ${listed(kind.expected.slice(0, 4).map(withArticle), 'or')} was expected`,
    location: { file: document.file, range },
    hint: hintFor(kind, token, candidates),
    ...(candidates.length > 0 && { expected: candidates }),
    ...(own &&
      element && {
        related: [
          {
            message: `This ${name} has that xml:id`,
            location: { file: document.file, range: element.nameRange },
          },
        ],
      }),
  };
}

/** The pointers to the elements of the file that would do; the nearest in name first. */
function candidatesFor(
  { expected }: TargetKind,
  token: string,
  own: boolean,
  document: TeiDocument,
  there: ReadonlyMap<string, readonly string[]> | undefined,
): readonly string[] {
  const ids = own ? outlineOf(document).ids : there;
  const at = token.indexOf('#');
  if (!ids || at < 0) return [];
  const fitting = Array.from(ids).flatMap(([id, names]) =>
    names.some((name) => expected.includes(name)) ? [id] : [],
  );
  const near = nearest(token.slice(at + 1), fitting);
  const first = near === undefined ? fitting : [near, ...fitting.filter((id) => id !== near)];
  return first.map((id) => `${token.slice(0, at)}#${id}`);
}

/** How many candidates a hint names. */
const NAMED = 5;

function hintFor({ expected }: TargetKind, token: string, candidates: readonly string[]): string {
  const [what = ''] = expected;
  if (candidates.length === 0) {
    const where = token.startsWith('#') ? 'This file' : 'That file';
    return `${where} has no ${what} with an xml:id: add one, and point to it.`;
  }
  const named = candidates.slice(0, NAMED).map((candidate) => `“${candidate}”`);
  const more = candidates.length > NAMED ? ` (${candidates.length - NAMED} more)` : '';
  return candidates.length === 1
    ? `Did you mean ${named[0]}?`
    : `Choose among ${listed(named, 'and')}${more}.`;
}

/** The parts of one thing are of one kind: so the Guidelines recommend (17.7, att.global.linking). */
function* otherPart(
  { attribute, token, range, element }: Pointer,
  { names = [] }: Found,
  { file }: TeiDocument,
): Generator<Diagnostic> {
  const [name] = names;
  if (!name || names.includes(element.local)) return;
  yield {
    code: 'reference/wrong-kind',
    severity: 'info',
    message: `@${attribute.name} “${token}” leads to ${withArticle(name)}; another ${element.local} was expected, since both are parts of one`,
    location: { file, range },
    hint: 'Point to the next or previous part, which is an element of the same name.',
  };
}

const withArticle = (name: string) => `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;

function listed(items: readonly string[], word: string): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}
