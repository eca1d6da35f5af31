import type { Group } from '../brackets/group.ts';
import type { Label } from '../labels/label.ts';
import type { Named, NameList } from '../names/name-list.ts';
import type { Piece } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import type { Span, Transcript } from '../transcript.ts';

/**
 * One habit of transcribers, and how it is told from others. It reads a bracket, or a stretch of text that a pattern finds;
 * what it does not recognise it leaves to the next in the list. Conventions of whole lines are in `structure/`.
 */
export interface Convention {
  /** Its number in the catalogue: “C12”. */
  readonly id: string;
  /** By this name a profile turns it off. */
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** Whether it reads round brackets too: in most transcripts they are text. */
  readonly round?: boolean;
  /** Whether it holds only where a profile asks for it. */
  readonly onRequest?: boolean;
  bracket?(group: Group, at: Place): Reading | undefined;
  readonly phrase?: Phrase;
  /** They are its tests. */
  readonly examples: readonly Example[];
}

export interface Phrase {
  /** Sticky or global; it must not match an empty text. */
  readonly pattern: RegExp;
  /** Global: what stands within every match, and is found faster. A text without it need not be looked through. */
  readonly needs?: RegExp;
  read(match: RegExpExecArray, span: Span, at: Place): Reading | undefined;
}

/** What was read, and from where to where: it may begin before the bracket (`Docter [sic]`) and end after it. */
export interface Reading extends Span {
  readonly pieces: readonly Piece[];
}

export interface Example {
  /** A stretch of a transcript. */
  readonly text: string;
  /** The TEI that it becomes; `frame` stands for `rendition`, with the wording itself. */
  readonly tei: string;
  /** Where the profile has the text of labels that are alone in their brackets; “open” where nothing is said. */
  readonly scope?: Profile['scope'];
  /** The codes of what a person must look at. */
  readonly doubts?: readonly string[];
  /** What the profile says, where that matters. */
  readonly under?: Partial<Profile>;
  /** The names that are known, where that matters. */
  readonly names?: readonly Named[];
}

/** Where a convention reads, and what it may ask. */
export interface Place {
  readonly transcript: Transcript;
  readonly profile: Profile;
  /** The text between what was read last and the bracket: a reading may begin in it, not before. */
  readonly before: Span;
  /** The text between the bracket and the next one, within the block: a reading may end in it. */
  readonly after: Span;
  /** Whether the bracket stands alone on its lines. */
  readonly alone: boolean;
  /** Names that are known beforehand. */
  readonly names?: NameList;
  /** The label of a bracket; it is worked out once. */
  label(group: Group): Label;
  /** The label that a stretch of text would be: for what stands behind a separator. */
  labelIn(span: Span): Label;
  /** Reads what stands in a span, with all conventions. */
  inline(span: Span): readonly Piece[];
}
