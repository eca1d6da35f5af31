import { expect, it } from 'vitest';
import { preparingOnce } from '../../../src/xml/saxon/regular-expressions-once.ts';

function counting() {
  const made: string[] = [];
  const prepare = preparingOnce((pattern, flags, _, groups) => {
    made.push(`/${pattern}/${flags ?? ''}`);
    groups?.(0);
    return new RegExp(pattern, flags ?? '');
  });
  return { made, prepare };
}

it('makes an expression once, and again with other flags', () => {
  const { made, prepare } = counting();
  expect(prepare('a', '')).toBe(prepare('a', ''));
  expect(prepare('a', 'i').test('A')).toBe(true);
  expect(prepare('a', '').test('A')).toBe(false);
  expect(made).toEqual(['/a/', '/a/i']);
});

it('gives each its own that remembers where it was, and tells each how many groups there are', () => {
  const { made, prepare } = counting();
  const [one, other] = [prepare('a', 'g'), prepare('a', 'g')];
  expect(one).not.toBe(other);
  one.test('aa');
  expect(other.lastIndex).toBe(0);
  const groups: number[] = [];
  prepare('b', '', null, (count) => groups.push(count));
  prepare('b', '', null, (count) => groups.push(count));
  expect(groups).toEqual([0, 0]);
  expect(made).toEqual(['/a/g', '/b/']);
});
