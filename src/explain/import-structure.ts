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
  doubt('page', {
    what: 'Lines were taken for what a web page has round the document, by a rule of the profile, and nothing else shows that.',
    why: 'Words of the document would stand in the header, or nowhere.',
    bad: 'Cold War in Asia',
    good: 'Skip to content\n\nJuly 26, 1960\n\nRecord of a conversation',
    mend: 'Look at the lines. If the rule is wrong for the collection, turn it off in a profile of your own.',
  }),
];
