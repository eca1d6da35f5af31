import { describe, expect, test } from 'vitest';
import { decodePieces } from '../../src/xml/decode-pieces.ts';
import type { XmlHandler } from '../../src/xml/events.ts';
import { readEvents } from '../../src/xml/parse.ts';
import { movingWindow, type Window, wholeText } from '../../src/xml/window.ts';
import { ILL_FORMED } from './ill-formed.ts';
import { SAMPLES } from './samples.ts';

/** A text whose bytes come in pieces of so many. */
function inPieces(bytes: Uint8Array, size: number): Window {
  let at = 0;
  return movingWindow(
    decodePieces(() => {
      if (at >= bytes.length) return undefined;
      at += size;
      return bytes.subarray(at - size, at);
    }),
  );
}

/** Everything that a document says, with its offsets: pieces of text are put together. */
function read(window: Window) {
  const said: string[] = [];
  let text = '';
  const say = (...what: readonly unknown[]) => {
    if (text !== '') said.push(text);
    text = '';
    said.push(JSON.stringify(what));
  };
  const handler: XmlHandler = {
    start(name, attributes, start, end, { lines }) {
      const nameRange = lines.range(start + 1, start + 1 + name.name.length);
      const ranges = attributes.map((each) => [each.range, each.nameRange, each.valueRange]);
      const values = attributes.map(({ local, prefix, namespace, value }) => [
        local,
        prefix,
        namespace,
        value,
      ]);
      say('start', name, values, ranges, nameRange, start, end);
      return { name: name.name, nameRange };
    },
    end: (end) => say('end', end),
    text(value) {
      text += value;
    },
    comment: (...what) => say('comment', ...what),
    instruction: (...what) => say('instruction', ...what),
    doctype: (declaration) => say('doctype', declaration),
  };
  const { value, diagnostics } = readEvents(window, 'a.xml', handler);
  return { said, value, diagnostics };
}

const SIZES = [1, 2, 3, 7, 64];

describe.each(Object.entries(ILL_FORMED))('pieces of any size: %s', (_, table) => {
  test.each(table.map((text) => [text]))('%j is refused in the same place and words', (text) => {
    const { diagnostics } = read(wholeText(text));
    for (const size of SIZES) {
      // The first thousand bytes come together, to tell the encoding.
      const padded = `<!--${'x'.repeat(1100)}-->`;
      if (/^\s*<\?xml\s/i.test(text)) continue;
      const shifted = read(inPieces(Buffer.from(padded + text), size));
      expect(shifted.diagnostics).toEqual(read(wholeText(padded + text)).diagnostics);
      expect(shifted.diagnostics.map(({ code }) => code)).toEqual(diagnostics.map(({ code }) => code));
    }
  });
});

const TRICKY = [
  `<a>${'x'.repeat(2000)}]]\r\n]]&gt;\r&#xD;\n<b c='1"\r\n&amp;\t2'/>é한\u{20000}<![CDATA[]]]]>]]&#93;></a  >`,
  `<!DOCTYPE a [<!ENTITY e "${'y'.repeat(1500)}"><!-- ] > -->]><a>&e;<?p ??><!-- - --><é:é xmlns:é="u" é:é="&e;"></é:é></a>\r\n<!--\r\n-->`,
  `\uFEFF<?xml version="1.0"?>\r\n<a>${'<b>\u{1F600}</b>\r\n'.repeat(400)}</a>`,
];

describe.each([...TRICKY.map((text, index) => [`tricky ${index}`, text] as const), ...SAMPLES])(
  '%s',
  (name, text) => {
    const sizes = text.length > 200_000 ? [65_536] : [...SIZES, 4096];
    test.each(sizes)('says the same in pieces of %i bytes', (size) => {
      const whole = read(wholeText(text.replace(/^\uFEFF/, '')));
      const pieces = read(inPieces(Buffer.from(text), size));
      expect(pieces.diagnostics).toEqual(whole.diagnostics);
      expect(pieces.said.length).toBe(whole.said.length);
      expect(
        pieces.said.findIndex((each, index) => each !== whole.said[index]),
        name,
      ).toBe(-1);
    });
  },
);

describe('a file that is read in pieces', () => {
  const utf16 = Buffer.from(`\uFEFF<a>${'\u{20000}é\n'.repeat(1000)}</a>`, 'utf16le');
  const latin = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?><a>${'é\n'.repeat(1000)}</a>`,
    'latin1',
  );

  test.each([
    ['UTF-16', utf16],
    ['Latin-1', latin],
  ])('may be in %s', (_, bytes) => {
    for (const size of SIZES)
      expect(read(inPieces(bytes, size))).toMatchObject({ value: true, diagnostics: [] });
  });

  test('may not be in an encoding whose characters can’t be told apart in the middle', () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="Shift_JIS"?><a/>`);
    expect(read(inPieces(bytes, 5)).diagnostics).toMatchObject([
      { code: 'xml/encoding', hint: 'Save it as UTF-8.' },
    ]);
  });

  test('has the place of its first malformed byte told', () => {
    const bytes = Buffer.concat([
      Buffer.from(`<a>\n${'x'.repeat(3000)}`),
      Buffer.from([0xe9, 0x20]),
      Buffer.from('</a>'),
    ]);
    for (const size of SIZES)
      expect(read(inPieces(bytes, size)).diagnostics).toMatchObject([
        { code: 'xml/encoding', location: { range: { start: { line: 2, column: 3001, offset: 3004 } } } },
      ]);
  });

  test('is refused where one token passes the limit, before it fills the memory', () => {
    let given = 0;
    const piece = Buffer.from('x'.repeat(1024 * 1024));
    const endless = movingWindow(
      decodePieces(() => {
        given++;
        return given === 1 ? Buffer.from(`<a b="${'x'.repeat(2000)}`) : piece;
      }),
    );
    const { diagnostics } = readEvents(endless, 'a.xml', { start: () => expect.fail(), end() {}, text() {} });
    expect(diagnostics).toMatchObject([
      { code: 'xml/too-long', location: { range: { start: { column: 1 } } } },
    ]);
    expect(given).toBeLessThan(300);
  });

  test('can be nested deep, and be wide', () => {
    const depth = 100_000;
    const bytes = Buffer.from(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`);
    let most = 0;
    let open = 0;
    const element = {
      name: 'a',
      nameRange: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
    };
    const handler: XmlHandler = {
      start() {
        open++;
        most = Math.max(most, open);
        return element;
      },
      end() {
        open--;
      },
      text() {},
    };
    expect(readEvents(inPieces(bytes, 65_536), 'a.xml', handler, { depth }).diagnostics).toEqual([]);
    expect([most, open]).toEqual([depth, 0]);
  });
});
