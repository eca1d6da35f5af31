import type { Page } from './page.ts';

type Doubt = Pick<Page, 'what' | 'why' | 'bad' | 'good' | 'mend'> & Partial<Pick<Page, 'severity' | 'see'>>;

const doubt = (name: string, page: Doubt): Page => ({
  ...{ code: `import/${name}`, severity: 'info', see: [], kind: 'transcript' },
  ...page,
});

/** Pages of what an import is not sure of: each is on the review list of its record. */
export const importDoubts: readonly Page[] = [
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
    why: 'Brackets hold uncertain readings, explanations and reports too. A report that is left as a supplement would be shown as text of the source.',
    see: [
      {
        name: 'TEI Guidelines, 12.3.3',
        url: 'https://tei-c.org/release/doc/tei-p5-doc/en/html/PH.html#PHDAM',
      },
    ],
    bad: 'He supplies [the DPRK] with oil.',
    good: 'He supplies oil.',
    mend: 'If they are a supplement, tick the entry. Else encode what they are; where the collection has a convention of its own, write it into its profile, and import again.',
  }),
  doubt('letter-spaced', {
    what: 'Letters stand apart with one space between all of them: they were read as one word, and may be several.',
    why: 'Where the gaps between words are lost only a reader who knows the language can tell the words apart.',
    bad: 'H i g h l y c l a s s i f i e d',
    good: 'H i g h l y  c l a s s i f i e d',
    mend: 'Put spaces into the text of hi where words part; the transcript needs no change.',
  }),
];
