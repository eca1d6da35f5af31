import type { Diagnostic } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import type { TeiDocument } from '../document/tei.ts';

/** One kind of check: what is wrong in a document, seen among the others. */
export interface Check {
  readonly name: string;
  readonly about: string;
  readonly check: (document: TeiDocument, corpus: Corpus) => Iterable<Diagnostic>;
}
