import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/project/shortened.ts';

describe('A text that is too long', () => {
  it.each([
    ['Prague', 'Prague'],
    ['Prague, in the embassy', 'Prague, in the …'],
    ['Prague — in', 'Prague — in'],
    ['in Llanfairpwllgwyngyll', 'in Llanfairpwllg …'],
    ['東京の大使館にて、千九百六十年六月二十三日', '東京の大使館にて、千九百六十年六 …'],
    [`${'a'.repeat(15)}𝔄𝔅`, `${'a'.repeat(15)} …`],
  ])('is cut between words where they are not long: %s', (text, short) => {
    expect(shortened(text, 16)).toBe(short);
  });
});
