import { expect, test } from 'vitest';
import { decode } from '../../src/xml/decode.ts';
import { parseBytes } from '../../src/xml/parse.ts';

const utf16 = (text: string, mark = '\uFEFF') => Buffer.from(mark + text, 'utf16le');
const latin = (text: string) => Buffer.from(text, 'latin1');
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>`;

test.each<readonly [string, Uint8Array, string]>([
  ['UTF-8', Buffer.from('<a>ř</a>'), '<a>ř</a>'],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF<a>ř</a>'), '<a>ř</a>'],
  ['UTF-16LE with a byte order mark', utf16('<a>ř</a>'), '<a>ř</a>'],
  ['UTF-16BE with a byte order mark', utf16('<a>ř</a>').swap16(), '<a>ř</a>'],
  ['UTF-16LE as declared', utf16(`${declared('UTF-16')}ř</a>`, ''), `${declared('UTF-16')}ř</a>`],
  [
    'UTF-16BE as declared',
    utf16(`${declared('utf-16be')}ř</a>`, '').swap16(),
    `${declared('utf-16be')}ř</a>`,
  ],
  ['true Latin-1', latin(`${declared('ISO-8859-1')}é\x93</a>`), `${declared('ISO-8859-1')}é\x93</a>`],
  ['Windows-1252', latin(`${declared('windows-1252')}é\x93</a>`), `${declared('windows-1252')}é“</a>`],
  ['Windows-1250', latin(`${declared('windows-1250')}\xf8\x9a</a>`), `${declared('windows-1250')}řš</a>`],
  ['US-ASCII', latin(`${declared('US-ASCII')}e</a>`), `${declared('US-ASCII')}e</a>`],
])('%s is read', (_, bytes, text) => {
  expect(decode(bytes, 'a.xml')).toEqual({ value: text, diagnostics: [] });
});

test.each<readonly [string, Uint8Array, string, RegExp]>([
  ['no bytes', new Uint8Array(), 'xml/empty', /empty/],
  ['white space', Buffer.from(' \n\t'), 'xml/empty', /white space/],
  ['a byte order mark alone', Buffer.from('\uFEFF'), 'xml/empty', /empty/],
  ['a PDF', Buffer.from('%PDF-1.7'), 'xml/binary', /This is a PDF file, not XML/],
  ['a ZIP', Buffer.from('PK\x03\x04'), 'xml/binary', /ZIP/],
  ['a PNG', latin('\x89PNG'), 'xml/binary', /PNG/],
  ['a JPEG', latin('\xff\xd8\xff'), 'xml/binary', /JPEG/],
  ['NUL bytes', Buffer.from('<a>\0</a>'), 'xml/binary', /NUL/],
  ['UCS-4', Buffer.from('\0\0\0<\0\0\0a'), 'xml/encoding', /UCS-4/],
  ['UTF-7', Buffer.from('+ADw-a/+AD4-'), 'xml/encoding', /UTF-7/],
  ['a declaration of UTF-16 in UTF-8', Buffer.from(declared('UTF-16')), 'xml/encoding', /declares “UTF-16”/],
  [
    'a declaration of UTF-8 in UTF-16',
    utf16(declared('UTF-8')),
    'xml/encoding',
    /declares “UTF-8”, but is in UTF-16LE/,
  ],
  [
    'a declaration of Latin-1 after the mark of UTF-8',
    Buffer.from(`\uFEFF${declared('latin1')}`),
    'xml/encoding',
    /mark of UTF-8/,
  ],
  ['UTF-16 that nothing tells', utf16('<a/>', ''), 'xml/encoding', /neither a byte order mark/],
  ['an unknown encoding', Buffer.from(declared('KLINGON-8')), 'xml/encoding', /“KLINGON-8” is not known/],
  ['half a character at the end', latin('<a>\xc5'), 'xml/encoding', /0xC5 \(byte 4/],
  ['an undefined byte', latin(`${declared('windows-1252')}\x81`), 'xml/encoding', /0x81/],
  ['a byte that is not ASCII', latin(`${declared('us-ascii')}\xe9`), 'xml/encoding', /0xE9/],
  ['an overlong form', latin('<a>\xc0\xaf</a>'), 'xml/encoding', /0xC0 \(byte 4/],
  ['a surrogate in UTF-8', latin('<a>\xed\xa0\x80</a>'), 'xml/encoding', /0xED \(byte 4/],
  ['a lone surrogate in UTF-16', utf16('<a>\ud800</a>'), 'xml/encoding', /byte 9/],
  ['an odd byte in UTF-16', utf16('<a/>').subarray(0, 9), 'xml/encoding', /byte 9/],
])('%s: one clear finding', (_, bytes, code, message) => {
  const { value, diagnostics } = parseBytes(bytes, 'a.xml');
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code, severity: 'error', message: expect.stringMatching(message) }]);
});

test('the first malformed byte is found, with its line, column and what it may have been', () => {
  const before = `<a>\r\nř${'x'.repeat(100_000)}\n\u{1F600}`;
  const { diagnostics } = decode(Buffer.concat([Buffer.from(before), latin('\xe9t\xe9</a>')]), 'a.xml');
  expect(diagnostics[0]).toMatchObject({
    location: { range: { start: { line: 3, column: 3, offset: before.length } } },
    hint: expect.stringContaining('Windows-1252, where the byte is “é”'),
  });
});
