/**
 * What the words of a label can mean. A label is read by the meanings of its words, not by its wording: “Note in left
 * margin”, “handwritten in the left margin” and “am linken Rand, handschriftlich” mean the same.
 */
export type Meaning =
  // the thing that is reported
  | 'signature'
  | 'initials'
  | 'paraph'
  | 'signed'
  | 'stamp'
  | 'seal'
  | 'handwritten'
  | 'typed'
  | 'note'
  // a note on the document, not on the text: “annotation”, “Vermerk”
  | 'annotation'
  | 'added'
  // struck through
  | 'deleted'
  // deleted, without saying how, or rubbed out
  | 'erased'
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
  | 'hole'
  | 'stained'
  | 'damaged'
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
  // that something is not there: “no”, “without”
  | 'none'
  // words that say nothing here: “of the”, “in”, “image of a”
  | 'filler';

/** What a stamp is for, as the value list of `stamp/@type` has it. */
export type StampKind = 'declassification' | 'receipt' | 'registry' | 'classification' | 'archive';

/**
 * The label words of one language, in lower case; a phrase of several words goes before its parts. A word that ends with
 * “*” is a stem: “подпис*” is “подпись” and “подписью”; a whole word goes before a stem, a long stem before a short one.
 */
export interface Lexicon {
  /** BCP 47. */
  readonly language: string;
  readonly words: Readonly<Partial<Record<Meaning, readonly string[]>>>;
  /** Words for numbers: “three”, “drei”. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words of stamps, and beginnings of words, that tell what a stamp is for. */
  readonly stamps: Readonly<Partial<Record<StampKind, readonly string[]>>>;
}
