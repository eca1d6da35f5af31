import { describe, expect, it } from 'vitest';
import { compareWithJing, haveSchema } from './compare.ts';
import { haveJing } from './jing.ts';

const skip = !haveSchema || (!haveJing && !process.env['CI']);

describe.skipIf(skip)('Beside jing -i (skipped without ../shared, or without jing outside of CI)', () => {
  it('every document of 1000, most of them spoilt at random, gets the same verdict', () => {
    expect(haveJing, 'jing is not installed').toBe(true);
    const { documents, invalid, differences } = compareWithJing(1, 1000);
    expect(documents).toBeGreaterThan(900);
    expect(invalid).toBeGreaterThan(400);
    expect(differences).toEqual([]);
  }, 300_000);

  it('also where identifiers are checked by both', () => {
    expect(haveJing, 'jing is not installed').toBe(true);
    expect(compareWithJing(2, 300, true).differences).toEqual([]);
  }, 300_000);
});
