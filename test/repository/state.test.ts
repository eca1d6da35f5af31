import { describe, expect, it } from 'vitest';
import { type Memory, readMemory, writeMemory } from '../../src/repository/state.ts';

const MEMORY: Memory = {
  'https://zenodo.org': {
    published: { id: '1', self: 'https://zenodo.org/api/records/1', doi: '10.5281/1', version: '1.0.0' },
    draft: { id: '2', self: 'https://zenodo.org/api/records/2/draft', files: ['a.zip'], digest: '00' },
  },
  'https://sandbox.zenodo.org': { began: { draft: 'mark' } },
  'https://repo.example': { began: { versionOf: '7' } },
};

describe('What was sent', () => {
  it('is read as it was written, in the same bytes whatever the order', () => {
    expect(readMemory(writeMemory(MEMORY))).toEqual(MEMORY);
    const turned = Object.fromEntries(Object.entries(MEMORY).reverse());
    expect(writeMemory(turned)).toBe(writeMemory(MEMORY));
  });

  it.each(['', '[]', '{"version": 2, "repositories": {}}', 'nothing', 'null', '{"version": 1, "repo'])(
    'is not read from %s',
    (text) => {
      expect(readMemory(text)).toBeUndefined();
    },
  );

  it('of which parts are damaged is what can be understood', () => {
    const text =
      '{"version": 1, "repositories": {"https://a.example": {"draft": {"id": 7}, "published": "x"}}}';
    expect(readMemory(text)).toEqual({ 'https://a.example': {} });
  });
});
