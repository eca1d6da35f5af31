/** A generator of numbers from 0 to below 1 that gives the same ones for the same seed (a linear congruence modulo 2^32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS = (
  'the a of comrade minister he Novák Praha Kim Il Sung 1956 28th June No. 12/3 Nº § “quoted” ‘so’ rubles, ended. really? ' +
  'c. Dr. Łódź Müller Ωmega товарищ 北京 שלום سلام 𝔊reek e\u0301 co\u00adoperate no\u00a0break zero\u200bwidth S?ucza?ski Ã© ' +
  'H e n d r y c h P r a h a S E C R E T ~~struck~~ ^in^ a_b ___ 3-4 im- & < > "q" \'s …and … .... ]stray closing) '
).split(' ');

const LABELS = [
  ...[
    'Signature: illegible',
    'signature',
    'signed',
    'Initials: illegible',
    'stamp: Incoming 12',
    'Stamp',
    'illegible',
  ],
  ...[
    'Added by hand: “p/998”',
    'Handwritten note: illegible',
    'handwriting',
    'Note in left margin: illegible',
    'sic',
    '?',
  ],
  ...[
    'him',
    'the DPRK',
    'free?',
    '…',
    '...',
    '3 groups unrecovered',
    'name not declassified',
    'page two',
    'Page 3',
    '1',
    'i',
  ],
  ...[
    'OZÚ = Section',
    'crossed out: x',
    'torn',
    'Stempel: Eingang',
    'Unterschrift: unleserlich',
    'signature illisible',
  ],
  ...[
    'razítko: Došlo',
    'подпись неразборчива',
    'Celebrations.',
    'B% ALBERT',
    '//',
    'email\u00a0protected',
    'Source: a book',
  ],
  ...[
    'translator’s note: so',
    'faded USSR stamp: Copy',
    'Continues in top margin',
    '3-4 illegible letters',
    '',
    ' ',
    '[x',
    'y]',
  ],
];

const LINES = [
  ...[
    'Dear Comrade,',
    'With comradely greetings',
    'Subject: A talk',
    'Praha, 28 June 1960',
    'Top Secret',
    '4 attachments',
  ],
  ...[
    'No. 003923/60-7',
    'Copies to:',
    '1 - Cde. Gromyko',
    'Print No,: 2',
    'Sheets:',
    'GORBACHEV: Let us begin.',
    'Zhou: Yes.',
  ],
  ...[
    '(signed) Hielscher',
    '/A. PUZANOV/',
    'P.S. One more word.',
    'Enclosure 1',
    '----------',
    '(Page 2)',
    'Signature: (illegible)',
  ],
  ...[
    'Reason: file no. 267',
    'Date: 01/11/02',
    '    an indented line',
    'a\tb\tc',
    'Skip to content',
    'Document Information',
  ],
  ...[
    '\f',
    '\u00a0',
    'Note: he said',
    'Record ID',
    'July 26, 1960',
    '*   *   *',
    'S H T Y K O V',
    '1. First',
    '- item',
    '\u0001\u0008',
  ],
];

/** A transcript that nobody would write: its brackets open and close anywhere. */
export function randomTranscript(seed: number, length = 40): string {
  const next = numbers(seed);
  const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const ends = one(['\n', '\n', '\r\n', '\r']);
  let text = '';
  for (let line = 0; line < length; line++) {
    const kind = next();
    if (kind < 0.2) text += one(LINES);
    else if (kind < 0.35) text += '';
    else {
      for (let count = Math.floor(next() * 12) + 1; count > 0; count--) {
        const what = next();
        if (what < 0.7) text += one(WORDS);
        else if (what < 0.8) text += `[${one(LABELS)}]`;
        else if (what < 0.85) text += `(${one(LABELS)})`;
        else if (what < 0.88) text += `[[${one(LABELS)}]]`;
        else
          text += one([
            '[',
            ']',
            '(',
            ')',
            '[[',
            ']]',
            `[${one(LABELS)}`,
            `${one(LABELS)}]`,
            '{',
            '}',
            '⟦x⟧',
            '<',
            '⟨a⟩',
          ]);
        text += next() < 0.8 ? ' ' : '';
      }
    }
    text += ends;
    if (next() < 0.05) text += ends;
  }
  return text;
}
