import { describe, expect, it } from 'vitest';
import { CONVENTIONS } from '../../src/transcript/conventions/conventions.ts';
import { nameList } from '../../src/transcript/names/name-list.ts';
import { rebuiltPieces } from '../../src/transcript/rebuild/of-pieces.ts';
import { BLOCKS } from '../../src/transcript/structure/blocks.ts';
import { collapse } from '../../src/transcript/transcript.ts';
import { divisions, doubtsIn, GENERIC, inline, shown } from './read.ts';

describe('The examples of a convention are what it does', () => {
  const examples = CONVENTIONS.flatMap(({ id, name, examples }) =>
    examples.map((example) => [`${id} ${name}`, example] as const),
  );
  it.each(examples)('%s: $text', (_, { text, tei, scope = 'open', doubts = [], under = {}, names }) => {
    const pieces = inline(text, { ...GENERIC, scope, ...under }, names && nameList(names));
    expect(shown(pieces)).toBe(tei);
    expect(doubtsIn(pieces).map(({ code }) => code)).toEqual(doubts);
    expect(collapse(rebuiltPieces(pieces))).toBe(collapse(text));
  });
});

describe('The examples of a block are what it does', () => {
  const examples = BLOCKS.flatMap(({ name, examples }) =>
    examples.map((example) => [name, example] as const),
  );
  it.each(examples)('%s: $text', (_, { text, tei, doubts = [] }) => {
    const pieces = divisions(text);
    expect(pieces.map((piece) => (piece.kind === 'element' ? shown(piece.children) : '')).join('\n')).toBe(
      tei,
    );
    expect(doubtsIn(pieces).map(({ code }) => code)).toEqual(doubts);
    expect(collapse(rebuiltPieces(pieces, 'body'))).toBe(collapse(text));
  });
});

describe('The lists', () => {
  it('name each convention once, with examples', () => {
    const names = [...CONVENTIONS, ...BLOCKS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...CONVENTIONS, ...BLOCKS].filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
