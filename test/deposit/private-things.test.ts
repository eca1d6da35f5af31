import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../src/checks/rules/place.ts';
import { privateThings } from '../../src/deposit/private-things.ts';

const found = (text: string) => privateThings(text).map(({ what, text: thing }) => `${what} ${thing}`);

describe('what is not meant for readers', () => {
  it.each([
    [
      'Write to jana.horakova+letters@mail.example.org, soon.',
      ['mail jana.horakova+letters@mail.example.org'],
    ],
    ['mailto:orel@example.co.uk', ['mail orel@example.co.uk']],
    ['Дмитрий@почта.рф', ['mail Дмитрий@почта.рф']],
    ['[email protected]', []],
    ['@editor, a@b, 3 @ 5 crowns, //@xml:id, x@y.1', []],
    ['file:///home/jana/a.xml', ['path file:///home/jana/a.xml']],
    ['<graphic url="file:/C:/scans/a.jpg"/>', ['path file:/C:/scans/a.jpg']],
    ['(/home/jana/a.xml).', ['path /home/jana/a.xml']],
    [
      '/Users/jana/a.xml and C:\\Users\\jana\\a.xml',
      ['path /Users/jana/a.xml', 'path C:\\Users\\jana\\a.xml'],
    ],
    ['https://example.org/home/jana and ../home/jana; file: A. Novotny; profile:/x', []],
    ['at 10:\\ and Abc:\\x', []],
    ['<!-- TODO --> TODO <!-- XXX, of the chapter XXX -->', ['comment TODO']],
    ['<?xml-stylesheet type="text/css" href="tei.css"?>', ['stylesheet tei.css']],
    ['<?xml-stylesheet href="https://example.org/tei.css"?>', []],
    [`ghp_${'a1'.repeat(18)}`, [`secret ghp_${'a1'.repeat(18)}`]],
    ['-----BEGIN RSA PRIVATE KEY-----', ['secret -----BEGIN RSA PRIVATE KEY-----']],
    ['The bearer of this letter', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('stands where its place says, in lines of any kind', () => {
    const text = 'one\r\ntwo a@example.org\rthree <!-- FIXME: b@example.org -->\n/tmp/x';
    const places = privateThings(text).map(({ place }) => {
      const { start, end } = rangeOf(place);
      return [start.line, text.slice(start.offset, end.offset)];
    });
    expect(places).toEqual([
      [2, 'a@example.org'],
      [3, 'FIXME'],
      [3, 'b@example.org'],
      [4, '/tmp/x'],
    ]);
  });

  it('is looked for in time that grows with the text alone', () => {
    for (const piece of [
      'a',
      '@',
      'a@',
      'a.',
      '<!--',
      '<?xml-stylesheet ',
      '/home/',
      'C:\\',
      'a@b.',
      '-----BEGIN ',
    ])
      expect(privateThings(piece.repeat(200_000 / piece.length)).length).toBeLessThan(200_000);
  });
});
