import { describe, expect, it } from 'vitest';
import { type Brackets, bracketsOf } from '../../../src/transcript/brackets/grammar.ts';
import type { Group, Pair } from '../../../src/transcript/brackets/group.ts';
import { labelReader } from '../../../src/transcript/labels/label.ts';
import { beginsWithLabel } from '../../../src/transcript/labels/labelled.ts';
import { LANGUAGES } from '../../../src/transcript/languages/languages.ts';
import { chances, oneOf } from '../random.ts';

const SQUARE_AND_ROUND: readonly Pair[] = [
  { open: '[', close: ']' },
  { open: '(', close: ')' },
];
const LEIDEN: readonly Pair[] = [
  ...SQUARE_AND_ROUND,
  { open: '{', close: '}' },
  { open: '⟦', close: '⟧' },
  { open: '⟨', close: '⟩' },
  { open: '<', close: '>' },
  { open: '[[', close: ']]' },
];
const labels = labelReader(LANGUAGES);

function read(text: string, pairs = SQUARE_AND_ROUND): Brackets {
  return bracketsOf(text, { start: 0, end: text.length }, pairs, beginsWithLabel(labels, text));
}

function tree(text: string, groups: readonly Group[]): readonly unknown[] {
  return groups.map(({ start, end, groups: inner }) => [text.slice(start, end), ...tree(text, inner)]);
}

function shown(text: string, pairs?: readonly Pair[]): readonly unknown[] {
  return tree(text, read(text, pairs).groups);
}

function codes(text: string, pairs?: readonly Pair[]): readonly string[] {
  return read(text, pairs).doubts.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('The bracket tree', () => {
  it('holds brackets in brackets, of both kinds', () => {
    expect(shown('a [b (c) [d]] e (f)')).toEqual([['[b (c) [d]]', ['(c)'], ['[d]']], ['(f)']]);
  });

  it('takes two signs that stand together for one bracket', () => {
    const { groups } = read('by [[N. P. Varnov?]] and 2[[0]]');
    expect(groups.map(({ open, close }) => open + close)).toEqual(['[[]]', '[[]]']);
  });

  it('holds doubtful readings in a note over two lines', () => {
    const text = '[handwritten: 010343-gs\n[[11]] September [[5]]7]';
    expect(shown(text)).toEqual([[text, ['[[11]]'], ['[[5]]']]]);
    expect(codes(text)).toEqual([]);
  });

  it('lets a bracket with a label run over empty lines', () => {
    const text = '[stamp:\n\nIncoming 5\n\n12 May]';
    expect(shown(text)).toEqual([[text]]);
    expect(codes(text)).toEqual([]);
  });
});

describe('A bracket that never closes', () => {
  it('ends with its line where it has a label and its text on one line', () => {
    const text = '[handwritten: to Suslov\nDear Comrade,\n\nI [sic] am';
    expect(shown(text)).toEqual([['[handwritten: to Suslov'], ['[sic]']]);
    expect(codes(text)).toEqual(['import/unclosed [handwritten: to Suslov']);
  });

  it('takes the lines up to the next empty one where the label stands on a line of its own', () => {
    const text = '[stamp:\nIncoming 5\n12 May\n\nDear Comrade,';
    expect(shown(text)).toEqual([['[stamp:\nIncoming 5\n12 May']]);
  });

  it('takes no line that opens a bracket of its own', () => {
    const text = '[stamp:\nIncoming 5\n[handwritten: 7]\n\nDear Comrade,';
    expect(shown(text)).toEqual([['[stamp:\nIncoming 5'], ['[handwritten: 7]']]);
  });

  it('does not end within a bracket that it holds', () => {
    const text = '[handwritten: to [A\nand B] now\n\nDear';
    expect(shown(text)).toEqual([['[handwritten: to [A\nand B]', ['[A\nand B]']]]);
  });

  it('ends at an empty line where it has no label, and leaves the next paragraph alone', () => {
    const text = 'a [the man said\n\nhe [sic] came]';
    expect(shown(text)).toEqual([['[the man said'], ['[sic]']]);
    expect(codes(text)).toEqual(['import/unclosed [the man said', 'import/unopened ]']);
  });

  it('with a label does not swallow pages up to a sign that is too many', () => {
    const text = `[handwritten: to Suslov\n${'\nHe said [sic] so.\n'.repeat(20)}\nand] more`;
    const { groups } = read(text);
    expect(groups).toHaveLength(21);
    expect(codes(text)).toEqual(['import/unclosed [handwritten: to Suslov', 'import/unopened ]']);
  });

  it('in another one is held by it', () => {
    expect(shown('[a [b\n\nc')).toEqual([['[a [b', ['[b']]]);
  });

  it('is text where it is round, without a doubt', () => {
    expect(shown('1) one [x] (two\n\n3) three')).toEqual([['[x]']]);
    expect(codes('1) one [x] (two\n\n3) three')).toEqual([]);
  });
});

describe('Brackets that cross', () => {
  it('leave the square one as it is: a round one closes over none', () => {
    expect(shown('(a [b) c]')).toEqual([['[b) c]']]);
    expect(shown('[a (b] c)')).toEqual([['[a (b]']]);
    expect(codes('(a [b) c]')).toEqual([]);
  });

  it('of two other kinds raise a doubt on both ends of the one that is broken', () => {
    expect(codes('[a {b] c}', LEIDEN)).toEqual(['import/unclosed {b', 'import/unopened }']);
  });
});

describe('Leiden brackets', () => {
  it('are pairs like others', () => {
    const text = '{a} ⟦b⟧ ⟨c⟩ <d> [e(f)]';
    expect(shown(text, LEIDEN)).toEqual([['{a}'], ['⟦b⟧'], ['⟨c⟩'], ['<d>'], ['[e(f)]', ['(f)']]]);
    expect(codes(text, LEIDEN)).toEqual([]);
  });

  it('of two signs go before those of one', () => {
    const { groups } = read('a [[b]] [c]', LEIDEN);
    expect(groups.map(({ open, close }) => open + close)).toEqual(['[[]]', '[]']);
  });

  it('are told from arrows and from “less than”', () => {
    expect(shown('a < b -> c, 3 <4', LEIDEN)).toEqual([]);
    expect(codes('a < b -> c, 3 <4', LEIDEN)).toEqual([]);
  });

  it('may open and close with the same sign', () => {
    const pairs = [{ open: '|', close: '|' }];
    expect(shown('a |b| c |d|', pairs)).toEqual([['|b|'], ['|d|']]);
    expect(codes('a |b| c |d', pairs)).toEqual(['import/unclosed |d']);
  });
});

const BROKEN = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '[[',
    ']]',
    '{',
    '}',
    '⟦',
    '⟧',
    '⟨',
    '⟩',
    '<',
    '>',
    '\n',
    '\r\n',
    '\n\n',
    '\n \t\n',
    ' ',
  ],
  ...[
    'a',
    'Б',
    '😀',
    '1',
    '[stamp: ',
    '[handwritten:\n',
    '[Signature: illegible]',
    '[sic]',
    '…',
    ': ',
    '—',
    '“x”',
  ],
];

function random(seed: number, from: readonly string[], length: number): string {
  const chance = chances(seed);
  return Array.from({ length: chance(length) }, () => oneOf(from, chance)).join('');
}

/** Whether each group lies within the one that holds it, behind its neighbour, and has the signs that it names. */
function isTree(text: string, groups: readonly Group[], from: number, to: number): boolean {
  let at = from;
  return groups.every(({ start, end, open, close, inner, groups: held }) => {
    const isBehind = start >= at && end <= to;
    at = end;
    const hasSigns = text.slice(start, inner.start) === open && text.slice(inner.end, end) === close;
    return isBehind && hasSigns && isTree(text, held, inner.start, inner.end);
  });
}

describe('Whatever stands in a text', () => {
  it('the groups are a tree: each within the one that holds it, none over another', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const text = random(seed, BROKEN, 40);
      for (const pairs of [SQUARE_AND_ROUND, LEIDEN]) {
        const { groups } = read(text, pairs);
        expect(isTree(text, groups, 0, text.length), JSON.stringify(text)).toBe(true);
      }
    }
  });

  it('each square sign is the end of a group, or a person is asked', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const text = random(seed, BROKEN, 40);
      const { groups, doubts } = read(text);
      const ends = new Set<number>(doubts.flatMap(({ span }) => [span.start]));
      const visit = (each: Group): void => {
        for (let at = each.start; at < each.inner.start; at++) ends.add(at);
        for (let at = each.inner.end; at < each.end; at++) ends.add(at);
        each.groups.forEach(visit);
      };
      groups.forEach(visit);
      const forgotten = [...text.matchAll(/[[\]]/g)].filter(({ index }) => !ends.has(index));
      expect(forgotten, JSON.stringify(text)).toEqual([]);
    }
  });

  it('brackets that are balanced raise no doubt, and all are found', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = chances(seed);
      const nested = (depth: number): string =>
        depth === 0
          ? oneOf(['a', 'b ', 'c\n'], chance)
          : `${oneOf(['x ', ''], chance)}${oneOf(['[y', '(z', '[handwritten: '], chance)} ${nested(depth - 1)}|`;
      const signs: string[] = [];
      const text = [...nested(1 + chance(14))]
        .map((sign) => {
          if (sign === '[') signs.push(']');
          if (sign === '(') signs.push(')');
          return sign === '|' ? (signs.pop() ?? '') : sign;
        })
        .join('');
      const { groups, doubts } = read(text);
      const count = (list: readonly Group[]): number =>
        list.reduce((sum, { open, groups: held }) => sum + open.length + count(held), 0);
      expect(doubts, text).toEqual([]);
      expect(count(groups)).toBe([...text].filter((sign) => sign === '[' || sign === '(').length);
    }
  });

  it('a broken paragraph leaves the next one as it is', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const broken = random(seed, ['[', ']', '(', ')', 'a ', 'b', '\n'], 30).replaceAll(/\n+/g, '\n');
      const text = `${broken}\n\nc [d (e)] f`;
      expect(tree(text, read(text).groups).at(-1), text).toEqual(['[d (e)]', ['(e)']]);
    }
  });
});

describe('Brackets by the thousand', () => {
  const many = 20_000;
  it.each([
    ['that are closed', '[a] '.repeat(many), many, 0],
    ['that are not', '[a '.repeat(many), 1, many],
    ['that close nothing', 'a] '.repeat(many), 0, many],
    ['round, in front of square ones', `${'('.repeat(many)}${'[a]'.repeat(many)}`, many, 0],
    ['within one that never closes', `[b ${'[a]'.repeat(many)}`, 1, 1],
    ['within each other', `${'['.repeat(many)}${']'.repeat(many)}`, 1, 2 * many - 32],
    ['with labels, on lines of their own', '[stamp: \n\n'.repeat(many), many, many],
  ])('%s are read at once', (_, text, groups, doubts) => {
    const found = read(text);
    expect(found.groups).toHaveLength(groups);
    expect(found.doubts).toHaveLength(doubts);
  });

  it('and a hundred thousand of them, closed or not, are read at once too', () => {
    expect(read('[a] (b '.repeat(100_000)).groups).toHaveLength(100_000);
  });
});
