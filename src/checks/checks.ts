import { type Diagnostic, inOrder } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { addresses } from './addresses.ts';
import { capitals } from './capitals.ts';
import type { Check } from './check.ts';
import { dates } from './dates.ts';
import { folders } from './folders.ts';
import { ids } from './ids.ts';
import { kinds } from './kinds.ts';
import { languages } from './languages.ts';
import { prefixes } from './prefixes.ts';
import { references } from './references.ts';
import { unused } from './unused.ts';

/** All checks, in the order in which they run. Well-formedness comes first, with reading. */
export const checks: readonly Check[] = [
  ids,
  references,
  capitals,
  folders,
  kinds,
  prefixes,
  addresses,
  languages,
  dates,
  unused,
];

/** What the checks find in the documents of a corpus, by file and place. */
export function check(corpus: Corpus): readonly Diagnostic[] {
  return inOrder(
    corpus.documents.flatMap((document) => checks.flatMap((each) => [...each.check(document, corpus)])),
  );
}
