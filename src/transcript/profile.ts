import type { Pair } from './brackets/group.ts';
import type { Lexicon } from './labels/lexicon.ts';

/** What holds for the transcripts of one collection. It is data: an editor writes it without programming. */
export interface Profile {
  readonly name: string;
  /** The language of the text, BCP 47; that of the source, where the text is a translation of it. */
  readonly language: string;
  readonly original?: string;
  readonly brackets: readonly Pair[];
  /** The lexicons of labels that are used. */
  readonly lexicons: readonly Lexicon[];
  /** Names of conventions that do not hold. */
  readonly without: ReadonlySet<string>;
  /** Where the text of a label stands that is alone in its bracket. */
  readonly scope: 'inside' | 'after' | 'before' | 'open';
  /** Whether lines of running text end where those of the source do; by default each is judged by its length. */
  readonly lines?: 'keep' | 'flow' | 'guess';
}
