import type { KnownHand, NamedOrFound, ProfileSettings } from '../project/profile-settings.ts';
import type { Pair } from './brackets/group.ts';
import type { DateHabits } from './dates/date.ts';
import type { Lexicon } from './labels/lexicon.ts';
import type { PageRule } from './page/rule.ts';

/** What holds for the transcripts of one collection. It is data: an editor writes it without programming. */
export interface Profile {
  readonly name: string;
  /** The language of the text, BCP 47; that of the source, where the text is a translation of it. */
  readonly language: string;
  /** Whether the language is that of each text: nobody says which. */
  readonly anyLanguage?: boolean;
  readonly original?: string;
  readonly brackets: readonly Pair[];
  /** The lexicons of labels that are used. */
  readonly lexicons: readonly Lexicon[];
  /** Names of conventions that hold only here. */
  readonly with: ReadonlySet<string>;
  /** Names of conventions that do not hold. */
  readonly without: ReadonlySet<string>;
  /** Where the text of a label stands that is alone in its bracket. */
  readonly scope: 'inside' | 'after' | 'before' | 'open';
  /** Whether lines within a paragraph are those of the source. */
  readonly lines: 'keep' | 'flow' | 'guess';
  readonly dates: DateHabits;
  readonly names: 'propose' | 'assert';
  /** Rules for what stands round the document. */
  readonly page: readonly PageRule[];
  readonly hands: readonly KnownHand[];
  readonly translator?: NamedOrFound;
  readonly transcriber?: NamedOrFound;
  readonly host?: NonNullable<ProfileSettings['host']>;
  readonly source: NonNullable<ProfileSettings['source']>;
  readonly keywords: readonly string[];
}
