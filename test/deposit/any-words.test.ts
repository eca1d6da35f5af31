import { expect, it } from 'vitest';
import { agreement } from '../../src/deposit/agreement.ts';
import { citationCff } from '../../src/deposit/formats/citation-cff.ts';
import { formats } from '../../src/deposit/formats/formats.ts';
import { roCrate } from '../../src/deposit/formats/ro-crate.ts';
import { plainWords } from '../../src/deposit/plain-words.ts';
import { parse } from '../../src/xml/parse.ts';
import { BARE, changed, FULL } from './deposits.ts';
import { hasStandards, objectionsToCff, yaml } from './outside.ts';

/** Signs that mean something in one of the forms, and some that no text ought to have. */
const SIGNS = [
  ...[
    'a',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '"',
    "'",
    '<',
    '>',
    '&',
    ']]>',
    '#',
    ': ',
    '- ',
    '%',
    '\\',
    '{',
    '}',
    '[',
    '|',
  ],
  ...[
    '@',
    '`',
    '!',
    '*',
    '?',
    'null',
    '~',
    '=',
    '0x1',
    '-->',
    'é',
    '한',
    '😀',
    '\u0000',
    '\u0001',
    '\u007f',
    '\u0085',
  ],
  ...['\u2028', '\ufeff', '\ud800', '\udc00', '\ufffe', '\u202e'],
];

/** The same numbers each time (Numerical Recipes, chapter 7: a linear congruential generator). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const draw = chance(1960);
const words = () => Array.from({ length: 1 + draw(6) }, () => SIGNS[draw(SIGNS.length)]).join('');

function anyEdition() {
  const [first, second, third] = FULL.creators;
  const [source] = FULL.sources;
  if (!first || !second || !third || !source) throw new Error('The sample has lost its editors');
  return plainWords({
    ...FULL,
    ...{
      title: `T${words()}`,
      subtitle: words(),
      description: words(),
      publisher: words(),
      version: words(),
    },
    ...{ keywords: [words(), words()], rights: words(), sourceRights: [words()] },
    creators: [
      { ...first, name: words(), family: words(), given: words(), affiliation: words() },
      { ...second, name: words() },
      { ...third, name: words() },
    ],
    funding: [{ funder: words(), number: words(), title: words() }],
    sources: [{ ...source, title: words(), repository: words(), idno: words() }],
    places: [{ name: words(), point: undefined }],
  });
}

it('Whatever words an edition has, each form can be read again, by others too, and all agree', () => {
  for (let round = 0; round < 400; round++) {
    const metadata = anyEdition();
    const deposit = changed(metadata);
    const texts = formats.map(({ name, write }) => ({ path: name, text: write(deposit) }));
    for (const { path, text } of texts)
      if (path.endsWith('.xml')) expect([path, parse(text, path).diagnostics]).toEqual([path, []]);
    const read = yaml(citationCff.write(deposit)) as Readonly<Record<string, unknown>>;
    const { title, keywords = [] } = read;
    expect({ title, keywords }).toEqual({
      title: metadata.title,
      keywords: [...new Set(metadata.keywords)],
    });
    if (hasStandards) expect(objectionsToCff(citationCff.write(deposit))).toEqual([]);
    expect(agreement([...texts, { path: 'ro-crate-metadata.json', text: roCrate(deposit, []) }])).toEqual([]);
  }
});

it('What is known only by name stays as it is, and what is empty is not known', () => {
  expect(plainWords(BARE)).toEqual(BARE);
  expect(plainWords(FULL)).toEqual(FULL);
  expect(
    plainWords({ ...FULL, publisher: ' \u0000 ', rights: '\u202e', keywords: ['\ufeff', 'a'] }),
  ).toMatchObject({
    publisher: undefined,
    rights: undefined,
    keywords: ['a'],
  });
});
