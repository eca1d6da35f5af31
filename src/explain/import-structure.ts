import { doubt } from './doubt-page.ts';
import type { Page } from './page.ts';

/** Pages of lines of which the import is not sure. */
export const importStructure: readonly Page[] = [
  doubt('address', {
    what: 'Lines below a signature were read as the address of who received the document.',
    why: 'They may be the office of who signed, or begin another document.',
    bad: 'Dear Sir,\n\nHe came.\n\nYours faithfully,\n\n[Signature: illegible]\n\nMinistry of Foreign Affairs\nPrague',
    good: 'Ministry of Foreign Affairs\nPrague\n\nDear Sir,\n\nHe came.\n\nYours faithfully,\n\n[Signature: illegible]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('opening', {
    what: 'Lines at the head of a document were read as letterhead or address by their place alone.',
    why: 'Nothing in their words tells which of both they are.',
    bad: 'Top Secret\n\nSecond Section\n\nDear Sir,',
    good: 'Top Secret\n\nDear Sir,',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('division', {
    what: 'A new document was taken to begin here.',
    why: 'Two documents in one file are two divisions; a postscript belongs to the letter above it.',
    bad: 'Dear Sir,\n\nHe came.\n\nYours faithfully,\n\n[Signature: illegible]\n\nHe went on to Moscow on the next day, and nobody knew why.',
    good: 'Dear Sir,\n\nHe came.\n\nYours faithfully,\n\n[Signature: illegible]',
    mend: 'If it is right, tick the entry; else encode what it is. To join two divisions, move the blocks of the second one into the first.',
  }),
  doubt('columns', {
    severity: 'warning',
    what: 'Columns of the source seem to have been run together into lines.',
    why: 'Words that stood beside one another were read as if one followed the other.',
    bad: 'They got:\n\nWheat	100\nCotton	10',
    good: 'They got: wheat 100, cotton 10.',
    mend: 'Encode the lines as a table, or as two blocks; the transcript needs no change.',
  }),
  doubt('page-words', {
    what: 'Lines were taken for what a web page has round the document, by a rule of the profile, and nothing else shows that.',
    why: 'Words of the document would stand in the header, or nowhere.',
    bad: 'July 26, 1960\n\nHe came.',
    good: 'Skip to content\n\nJuly 26, 1960\n\nRecord of a conversation',
    mend: 'Look at the lines. If the rule is wrong for the collection, turn it off in a profile of your own.',
  }),
  doubt('furniture', {
    severity: 'warning',
    what: 'Words stand here that websites of archives have round a document: they were left as text.',
    why: 'They are no words of the source, and every record of the collection would have them.',
    bad: 'Skip to content\n\nHe came.',
    good: 'He came.',
    mend: 'Write a rule into the profile of the collection, which takes them into the header or leaves them out.',
  }),
  doubt('markup', {
    severity: 'warning',
    what: 'Something that looks like a tag or an entity stands in the transcript: it was left as characters.',
    why: 'It comes from the page or the program that the transcript was taken from.',
    bad: 'He came.<br/>He went.',
    good: 'He came. He went.',
    mend: 'Remove it from the transcript and import again, unless the source has it.',
  }),
  doubt('page', {
    what: 'A number in brackets within a sentence was read as the beginning of a page.',
    why: 'It may be a reference to a page, or where a page ends.',
    bad: 'He said that the com[p. 12]mittee met.',
    good: '[p. 12]\n\nHe said that the committee met.',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
];
