import { expect, it } from 'vitest';
import { wordsOf } from '../../src/document/words.ts';
import { NAME_PARTS } from './name-parts.ts';
import { read, tei } from './samples.ts';

it.each(NAME_PARTS)('%s is told as %s', (parts, name) => {
  const { header } = read(tei('', `<persName>${parts}</persName>`));
  expect(header && wordsOf(header)).toBe(name);
});
