import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { CONVENTIONS } from '../../src/transcript/conventions/conventions.ts';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { LANGUAGES } from '../../src/transcript/languages/languages.ts';
import { rebuiltPieces } from '../../src/transcript/rebuild/of-pieces.ts';
import { collapse, transcript } from '../../src/transcript/transcript.ts';
import { parse } from '../../src/xml/parse.ts';
import { chances, oneOf } from './random.ts';
import { GENERIC, inline } from './read.ts';

const SCHEMA = readFileSync(new URL('../../schemas/archival-record.rng', import.meta.url), 'utf8');
const { value: schema } = compileSchema({ uri: 'archival-record.rng', text: SCHEMA });
const SCOPES = ['open', 'inside', 'after', 'before'] as const;

/** What is wrong with the record that a text becomes: invalid places, and characters that it does not give back. */
function wrong(text: string, scope: (typeof SCOPES)[number]): readonly string[] {
  const { xml, lost } = importTranscript(
    transcript('a.txt', text),
    { ...GENERIC, scope },
    { name: 'a', version: '0' },
  );
  const { value: record } = parse(xml, 'a.xml');
  if (!record || !schema) throw new Error('The record or the schema can’t be read.');
  return [
    ...(lost ? [`lost: ${lost.found}`] : []),
    ...validate(record, schema).map(({ message }) => message),
  ];
}

describe('A report becomes valid TEI that gives it back', () => {
  const examples = CONVENTIONS.filter(({ onRequest }) => !onRequest).flatMap(({ id, examples: of }) =>
    of.map(({ text, scope = 'open' }) => [`${id} ${text}`, text, scope] as const),
  );

  it('alone on its line and within one', () => {
    const found = examples.flatMap(([name, text, scope]) =>
      [`He came to us.\n\n${text}\n\nThen he left again.`, `He came ${text} then.`]
        .flatMap((each) => wrong(each, scope))
        .map((message) => `${name}: ${message}`),
    );
    expect(found).toEqual([]);
  });
});

const WORDS = LANGUAGES.flatMap(({ words }) => Object.values(words).flat()).map((word) =>
  word.replace('*', ''),
);
const BETWEEN = [
  ': ',
  ' ',
  '\n',
  ' – ',
  '—',
  ', ',
  '\u00a0: ',
  ' “x” ',
  '; ',
  '.',
  '?',
  ' 12:30 ',
  ' 3-4 ',
  '…',
];
const TEXT = [
  'illegible',
  'No. 5',
  'A. Puzanov',
  'неразборчиво',
  '[sic]',
  '[[11]]',
  'he said',
  '“p/998”',
  '~~x~~',
  '(a)',
];

/** Brackets of label words of all languages, in any order, closed or not. */
function labelled(seed: number): string {
  const chance = chances(seed);
  const some = (): string =>
    Array.from({ length: 1 + chance(4) }, () => {
      const word = chance(5) === 0 ? oneOf(TEXT, chance) : oneOf(WORDS, chance);
      return word + oneOf(BETWEEN, chance);
    }).join('');
  return Array.from({ length: 1 + chance(5) }, () => {
    const open = oneOf(['[', '[', '[', '[[', '('], chance);
    const close = oneOf([']', ']', ']', ']]', ')', ''], chance);
    return `${oneOf(TEXT, chance)}${oneOf([' ', '\n', '', '\n\n'], chance)}${open}${some()}${close} `;
  }).join('');
}

describe('Labels in any order', () => {
  it('lose no character, whatever the scope', () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const text = labelled(seed);
      const scope = SCOPES[seed % SCOPES.length] ?? 'open';
      expect(collapse(rebuiltPieces(inline(text, { ...GENERIC, scope }))), text).toBe(collapse(text));
    }
  });

  it('become valid records', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const text = labelled(seed);
      expect({ text, wrong: wrong(text, SCOPES[seed % SCOPES.length] ?? 'open') }).toEqual({
        text,
        wrong: [],
      });
    }
  });

  it('are read once each: as many on one line take no longer', () => {
    const line = '[handwritten] x [stamp: “y”] [signature] z [Note in left margin: illegible] (q) '.repeat(
      2500,
    );
    const pieces = inline(line);
    expect(pieces.filter((piece) => piece.kind === 'element')).toHaveLength(4 * 2500);
  });
});
