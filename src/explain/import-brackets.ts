import { doubt } from './doubt-page.ts';
import type { Page } from './page.ts';

/** Pages of brackets of which the import is not sure what they mean. */
export const importBrackets: readonly Page[] = [
  doubt('unclosed', {
    severity: 'warning',
    what: 'A bracket opens and never closes.',
    why: 'Nobody can tell where the report of the transcriber ends and the source goes on. It was taken to end with its line, or with the lines that a label announces.',
    bad: 'He was [illegible in Moscow.\n\nThen he left.',
    good: 'He was [illegible] in Moscow.\n\nThen he left.',
    mend: 'Look at the source and close the bracket in the transcript, or mend the record.',
  }),
  doubt('unopened', {
    severity: 'warning',
    what: 'A bracket closes that was never opened.',
    why: 'Words before it may be a report of the transcriber, and were read as text of the source.',
    bad: 'He was illegible] in Moscow.',
    good: 'He was [illegible] in Moscow.',
    mend: 'Look at the source and open the bracket in the transcript, or mend the record.',
  }),
  doubt('supplied', {
    what: 'No convention recognises the words in a bracket: they were read as words that the translator or the editor has added.',
    why: 'Brackets hold uncertain readings, explanations and reports too. A report that is left as a supplement would be shown as a word of the text.',
    bad: 'He supplies [the DPRK] with oil.',
    good: 'He supplies oil.',
    mend: 'If they are a supplement, tick the entry. Else encode what they are; where the collection has a convention of its own, write it into its profile and import again.',
  }),
  doubt('double-brackets', {
    what: 'Words stand in double brackets, and the transcript does not say what these mean.',
    why: 'Some transcribers mark doubtful readings so, others what is crossed out.',
    bad: 'He left on 2[[0]] February.',
    good: 'He left on 20 February.',
    mend: 'If it is right, tick the entry; else encode what it is. Where the whole collection has one use of them, its profile can say so.',
  }),
  doubt('scope', {
    what: 'A report stands in brackets, and it is not certain which words it is about: those before it, within it or after it.',
    why: 'A mark by hand that takes in too many words turns the text of the source into a note; with too few it loses some.',
    bad: 'before the [sic] gets, Comrade Kim Docter [sic] came',
    good: 'He came.',
    mend: 'If it is right, tick the entry; else encode what it is. A profile can say where the words of a label stand in a collection.',
  }),
  doubt('gap', {
    what: 'Something is missing, and it is not said what.',
    why: 'A lost word, a lost page and a remark on what is missing are different things.',
    bad: 'the [missing] pages',
    good: '[two lines missing]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('omission', {
    what: 'Signs in brackets were read as an omission of the editor, though they are not those by which one is commonly marked.',
    why: 'They may be dots of the source, or letters that could not be read.',
    bad: 'of [..] and',
    good: 'of [...] and',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('redaction', {
    what: 'A word in brackets was read as a passage that an agency withholds.',
    why: '“A [classified] report” is a word of the editor; “[classified]” may stand for a page.',
    bad: 'a [classified] report',
    good: 'a [REDACTED] report',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('damage', {
    what: 'Words stand behind a label of damage: they were read as hard to read.',
    why: 'They may be lost in the source, and supplied by the editor.',
    bad: '[torn: the Embassy]',
    good: '[torn]',
    mend: 'If it is right, tick the entry; else encode what it is. If the words are lost in the source, encode them as supplied.',
  }),
  doubt('sign', {
    what: 'A sign stands in brackets whose meaning the transcript does not explain.',
    why: 'It may stand for a drawing, a seal, or a letter that the transcriber could not type.',
    bad: 'He came. [//]',
    good: 'He came.',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('summary', {
    what: 'A whole paragraph stands in brackets: it was read as a summary of what the translator left out.',
    why: 'It may as well be a paragraph of the source, or a note of the editor.',
    bad: '[Celebrations.]',
    good: 'He knew nothing.',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('remark', {
    what: 'Words in a bracket were read as a remark of the editor or translator.',
    why: 'They may belong into the sentence, or say something of the words before.',
    bad: 'He saw a [drawing of a bear] there.',
    good: 'He saw it there.',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('signs', {
    what: 'Signs were left as characters of the text that somewhere else are brackets.',
    why: 'A transcriber may have reported something by them.',
    bad: 'to <send> it',
    good: 'to send it',
    mend: 'Where a collection uses them, its profile can name them: “brackets”.',
  }),
];
