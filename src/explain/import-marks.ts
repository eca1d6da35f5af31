import { doubt } from './doubt-page.ts';
import type { Page } from './page.ts';

/** Pages of marks by hand, stamps and signatures of which the import is not sure. */
export const importMarks: readonly Page[] = [
  doubt('hand', {
    what: 'A label tells where words stand, but not how they were written: they were read as a note by hand.',
    why: 'They may be typed or stamped.',
    bad: '[top left: 23-7/60]',
    good: '[handwritten top left: 23-7/60]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('margins', {
    what: 'From here on the text stands elsewhere on the sheet, and the transcript does not say how far.',
    why: 'Words of a margin that end too late are taken for the letter, and the other way round.',
    bad: '[on the reverse]\nCome soon',
    good: 'Come soon',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('stamp', {
    what: 'Words were read as those of a stamp, and some of them may have been written into it by hand, or be no stamp.',
    why: 'The words of a stamp are those of an office; what is written into it is dated by a hand.',
    bad: 'He came.\n\nDECLASSIFIED\nE.O. 12958, Sect. 3.5\nDate 12 May 1998',
    good: 'He came.\n\n[Stamp: RECEIVED 18 March 1957]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('signature', {
    what: 'A name was read as a signature, or a note as standing at its place.',
    why: 'A name at the end of a text may be its last word, and a signature says who answers for the text.',
    bad: 'He came.\n\nA. Puzanov',
    good: 'He came.\n\n[Signature: illegible]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('filing', {
    what: 'Lines in round brackets were read as a note of a registry.',
    why: 'Round brackets are those of the text, too.',
    bad: 'He came.\n\n(signed) Hielscher\n\n(filed in the program\nUSA, struggle with)',
    good: 'He came.\n\n(signed) Hielscher',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('untranscribed', {
    what: 'A stamp or a signature is described, and not transcribed.',
    why: 'Nothing tells a description from the words of the stamp itself.',
    bad: '[Seal of the Embassy of Poland]',
    good: '[Stamp: RECEIVED]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
];
