import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { corpusOf, tei } from '../document/samples.ts';

const hands = (...notes: readonly string[]) => `<handDesc>${notes.join('')}</handDesc>`;
const unusedIn = async (text: string) =>
  check(await corpusOf({ 'a.xml': text })).filter(({ code }) => code === 'reference/unused');

describe('hands and entries that nothing points to', () => {
  it('are told, as a note, at their identifier', async () => {
    const header = hands('<handNote xml:id="h1"/>', '<handNote xml:id="h2"/>');
    const found = await unusedIn(tei('<add hand="#h1"/>', header));
    expect(found).toMatchObject([{ severity: 'info' }]);
    expect(found[0]?.message).toMatch(/handNote “h2” is never pointed to/);
  });

  it.each([
    ['the only hand', hands('<handNote xml:id="h1"/>')],
    ['the hand of all', hands('<handNote xml:id="h1" scope="sole"/>', '<handNote/>')],
    ['without identifier', hands('<handNote/>', '<handNote/>')],
    [
      'pointed to by name of the file',
      `${hands('<handNote xml:id="h1"/>', '<handNote/>')}<ref target="a.xml#h1"/>`,
    ],
  ])('but not %s', async (_, header) => {
    expect(await unusedIn(tei('', header))).toEqual([]);
  });

  it('of standOff are entries beside a text, not those of a register', async () => {
    const standOff = '<standOff><listPerson><person xml:id="ada"/></listPerson></standOff>';
    const beside = tei('<p/>').replace('<text>', `${standOff}<text>`);
    expect(await unusedIn(beside)).toHaveLength(1);
    expect(await unusedIn(beside.replace('<p/>', '<persName ref="#ada"/>'))).toEqual([]);
    expect(await unusedIn(beside.replace(/<text>.*<\/text>/s, ''))).toEqual([]);
  });
});
