import { expect, it } from 'vitest';
import { listedName } from '../../src/document/listed-name.ts';
import { wordsOf } from '../../src/document/words.ts';
import { nameOf } from '../../src/edition/notes/name.ts';
import { childElements } from '../../src/xml/tree.ts';
import { NAME_PARTS } from './name-parts.ts';
import { read, tei } from './samples.ts';

it.each(NAME_PARTS)('%s is told as %s', (parts, name) => {
  const { header } = read(tei('', `<persName>${parts}</persName>`));
  expect(header && wordsOf(header)).toBe(name);
});

it('lists and citations have a given name in parts as it is', () => {
  const { header } = read(
    tei(
      '',
      '<persName><forename>Jean-</forename><forename>Baptiste</forename><surname>Orsin</surname></persName>',
    ),
  );
  const [name] = header ? childElements(header) : [];
  expect(name && nameOf(name)).toEqual({
    whole: 'Jean-Baptiste Orsin',
    family: 'Orsin',
    given: 'Jean-Baptiste',
  });
  expect(name && listedName(name)).toBe('Orsin, Jean-Baptiste');
});
