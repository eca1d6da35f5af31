const many = (length: number, part: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += part(index);
  return text;
};
const again = (part: string) => (length: number) => many(length, () => part);

/** Transcripts of any length that are the same again and again, each of a kind that was slow once, or could be. */
export const KINDS: Readonly<Record<string, (length: number) => string>> = {
  'short paragraphs': again('The minister said [sic] that he (the other) had gone.\n\n'),
  'one line of words': again('word '),
  'one word': again('x'),
  'brackets in one line': again('[him] '),
  'reports in one line': again('wrod [sic] '),
  'brackets alone on their lines': again('[illegible]\n'),
  'labels that are all different': (length) => many(length, (index) => `word${index} [note ${index}: x] `),
  'brackets that never close': again('['),
  'labels that never close': again('[Note: [a] '),
  'brackets that close nothing': again('] '),
  'round brackets that never close': again('(a '),
  'carets without a partner': again('^ '),
  'carets between letters': again('a^b c '),
  'strokes without a partner': again('~~a '),
  'underscores without a partner': again('a_b '),
  'letters set apart': again('S E C R E T '),
  'empty lines': again('\n'),
  'lines with a no-break space': again('\u00a0\n'),
  'control characters': again('\u0001\u0008 '),
  'form feeds': again('text\n\f\n'),
  'words of the page': again('Record ID\n'),
  'pages within a sentence': again('text that is cut here\n(Page 2)\nand goes on\n'),
  'typed names': again('A. PUZANOV\n'),
  'stamps that are all different': (length) =>
    many(length, (index) => `A. PUZANOV\n\n[Stamp: No. ${index}]\n\n`),
  greetings: again('Dear Comrade,\n\n'),
  'items of a list': again('1. First\n'),
  'lists of copies': again('Copies to:\n1 - Cde. Gromyko\n'),
  'lines of a form': again('Sheets: 3\n'),
  columns: again('a\tb\tc\n'),
  'lines in capitals': again('WORD OF THE DAY\n'),
  'turns of speakers': (length) =>
    many(length, (index) => `SPEAKER ${'ABCDEFGH'[index % 8]}: Yes, we say so.\n`),
};
