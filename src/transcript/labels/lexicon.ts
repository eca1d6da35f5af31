/**
 * What the words of a label can mean. A label is read by the meanings of its words, not by its wording: “Note in left
 * margin”, “handwritten in the left margin” and “am linken Rand, handschriftlich” mean the same.
 */
export type Meaning =
  // the thing that is reported
  | 'signature'
  | 'initials'
  | 'signed'
  | 'stamp'
  | 'seal'
  | 'handwritten'
  | 'typed'
  | 'note'
  | 'added'
  | 'deleted'
  | 'overwritten'
  | 'underlined'
  | 'underlinedByHand'
  | 'emphasis'
  | 'letterhead'
  | 'attachment'
  | 'page'
  | 'sign'
  // how it is
  | 'illegible'
  | 'uncertain'
  | 'faded'
  | 'torn'
  | 'missing'
  | 'blank'
  | 'redacted'
  | 'omitted'
  | 'garbled'
  | 'sic'
  | 'encrypted'
  // where it is
  | 'margin'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'above'
  | 'below'
  | 'overleaf'
  | 'vertical'
  | 'continues'
  | 'normal'
  // what could not be read, or how much
  | 'date'
  | 'name'
  | 'word'
  | 'letter'
  | 'line'
  | 'number'
  | 'group'
  | 'paragraph'
  | 'text'
  // whose words they are
  | 'translator'
  | 'editor'
  | 'author'
  | 'source'
  // words that say nothing here: “of the”, “in”, “image of a”
  | 'filler';

/** The label words of one language, in lower case; a phrase of several words goes before its parts. */
export interface Lexicon {
  /** BCP 47. */
  readonly language: string;
  readonly words: Readonly<Partial<Record<Meaning, readonly string[]>>>;
  /** Words for numbers: “three”, “drei”. */
  readonly numbers: Readonly<Record<string, number>>;
}
