import { doubt } from './doubt-page.ts';
import type { Page } from './page.ts';

/** Pages of the signs of editors of inscriptions and papyri, which hold in the profile “leiden”. */
export const importLeiden: readonly Page[] = [
  doubt('deleted', {
    what: 'An erasure in which no word can be read was read as lost.',
    why: 'The editor may have restored the words that were there.',
    bad: '⟦– – –⟧',
    good: '⟦he gave⟧ he will',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('expansion', {
    what: 'Round brackets were read as the expansion of an abbreviation, or were left as text, and it is not certain which.',
    why: 'They may be brackets of the source, or a remark of the editor.',
    bad: 'A(N)OR',
    good: 'Aug(usto)',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('restored', {
    what: 'Words were read as lost in the source and restored by the editor, though the editor or the words leave a doubt.',
    why: 'What is restored is a conjecture, and a reader has to see that.',
    bad: 'XXX[V?]',
    good: 'XXX[V]',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('space', {
    what: 'Letters that stand apart were read as saying that a space was left empty.',
    why: 'They may be a word of the source, spaced.',
    bad: 'arsus v a c a t',
    good: 'arsus (vacat)',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('traces', {
    what: 'Signs were read as traces of letters.',
    why: 'Crosses and dots may be signs of the source.',
    bad: 'OR + + RA',
    good: 'OR [...] RA',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
];
