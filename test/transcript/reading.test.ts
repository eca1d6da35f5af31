import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/reading/read-transcript.ts';
import { decoderOf } from '../../src/xml/encodings.ts';

/** A text in an encoding of one byte a character. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = decoderOf(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder?.(Uint8Array.of(byte)).text ?? '', byte);
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const told = (bytes: Uint8Array, encoding?: string) => {
  const { value, diagnostics } = readTranscript(bytes, 'a.txt', encoding);
  return { text: value?.text, found: diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
};

describe('A transcript in Unicode', () => {
  it.each([
    ['UTF-8', utf8('Příští týden\r\nАмбассадор'), 'Příští týden\r\nАмбассадор'],
    ['UTF-8 with a byte order mark', utf8('\ufeffPříští'), 'Příští'],
    ['UTF-16LE with a byte order mark', utf16('\ufeffPříští'), 'Příští'],
    ['UTF-16BE with a byte order mark', utf16('\ufeffPříští', true), 'Příští'],
  ])('%s is read without a word', (_, bytes, text) => {
    expect(told(bytes)).toEqual({ text, found: [] });
  });

  it.each([
    ['UTF-16LE', utf16('Dear Comrade,\nI attach')],
    ['UTF-16BE', utf16('Уважаемый товарищ, запись беседы\n', true)],
  ])('%s without a byte order mark is read with a warning', (name, bytes) => {
    const { value, diagnostics } = readTranscript(bytes, 'a.txt');
    expect(value?.text).toMatch(/^(?:Dear|Уваж)/);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/encoding']);
    expect(diagnostics[0]?.message).toContain(name);
    expect(told(bytes, name).found).toEqual([]);
  });

  it('with a byte that is cut off is not read, and the byte is named with its line', () => {
    const whole = utf8('První řádek\ndruhý ř');
    const { value, diagnostics } = readTranscript(whole.subarray(0, -1), 'a.txt');
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'import/encoding', severity: 'error' });
    expect(diagnostics[0]?.message).toContain('0xC5');
    expect(diagnostics[0]?.location.range?.start).toMatchObject({ line: 2, column: 7 });
  });
});

describe('A transcript that is not in Unicode', () => {
  it.each([
    ['windows-1250', 'Vážený soudruhu, příští týden přijedu.'],
    ['windows-1250', 'Szanowny Towarzyszu, przesyłam notatkę. Proszę o odpowiedź.'],
    ['windows-1250', 'Kedves elvtárs, a beszélgetésről küldök feljegyzést. Őszintén'],
    ['windows-1250', 'The Ambassador met Dubček and Hendrych in Prague.'],
    ['windows-1250', '„Ostře sledované“ – ano'],
    ['windows-1252', 'Voici le procès-verbal de la réunion. À bientôt, ça va.'],
    ['windows-1252', 'Sehr geehrter Herr, ich möchte Ihnen für die Überraschung danken. Grüße'],
    ['windows-1252', 'Señor embajador, mañana llegará la delegación.'],
    ['windows-1252', 'Käre vän, jag såg honom på gården i går.'],
    ['windows-1252', '“It is closed” – yes…'],
  ])('is read as %s by its letters, with a warning that names the evidence: %s', (encoding, text) => {
    const { value, diagnostics } = readTranscript(encoded(text, encoding), 'a.txt');
    expect(value?.text).toBe(text);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning import/encoding',
    ]);
    expect(diagnostics[0]?.hint).toContain('--encoding windows-125');
    expect(told(encoded(text, encoding), encoding)).toEqual({ text, found: [] });
  });

  it('and has letters of another script is not guessed: what it would be in each encoding is shown', () => {
    const bytes = encoded('Уважаемый товарищ, направляю запись', 'koi8-r');
    const { value, diagnostics } = readTranscript(bytes, 'a.txt');
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.hint).toContain('koi8-r would read “Уважаемый”');
    expect(told(bytes, 'koi8-r').found).toEqual([]);
  });

  it('and makes sense in both encodings is not guessed', () => {
    const { value, diagnostics } = readTranscript(Uint8Array.from([0x61, 0xf8, 0x61, 0x0a]), 'a.txt');
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.hint).toContain('windows-1250 would read “ařa”; windows-1252 would read “aøa”');
  });

  it('is not read in an encoding that knows nothing of one of its bytes', () => {
    const { text, found } = told(Uint8Array.from([0x61, 0x81]), 'windows-1250');
    expect({ text, found }).toEqual({ text: undefined, found: ['error import/encoding'] });
  });

  it('a byte order mark counts more than the encoding that is named, and that is told', () => {
    expect(told(utf8('\ufeffé'), 'windows-1250')).toEqual({ text: 'é', found: ['warning import/encoding'] });
    expect(told(utf8('\ufeffé'), 'utf8')).toEqual({ text: 'é', found: [] });
  });
});

describe('What is no transcript is named, with the way out', () => {
  it.each<[string, Uint8Array, string]>([
    ['a Word document', Buffer.from('PK\u0003\u0004....[Content_Types].xml'), 'save it as plain text'],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'save it as plain text'],
    ['an RTF document', utf8('{\\rtf1\\ansi He'), 'save it as plain text'],
    ['a PDF file', utf8('%PDF-1.4 …'), 'compare it with the pages'],
    ['a JPEG image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'transcribe it'],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004....letters/1.txt'), 'Unpack it'],
    ['an XML file', utf8('\ufeff<?xml version="1.0"?><TEI/>'), 'records/'],
    ['a web page', utf8('<!DOCTYPE html><p>Dear'), 'browser'],
  ])('%s', (what, bytes, way) => {
    const { value, diagnostics } = readTranscript(bytes, 'a.txt');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/no-plain-text']);
    expect(diagnostics[0]?.message).toContain(what);
    expect(diagnostics[0]?.hint).toContain(way);
  });

  it('nothing, and nothing but white space', () => {
    expect(told(new Uint8Array()).found).toEqual(['error import/empty']);
    expect(told(utf8('\ufeff \n\t\r\n')).found).toEqual(['error import/empty']);
  });

  it('a NUL byte, with its place', () => {
    const { diagnostics } = readTranscript(utf8('one\ntwo\0three'), 'a.txt');
    expect(diagnostics[0]).toMatchObject({ code: 'import/no-plain-text' });
    expect(diagnostics[0]?.location.range?.start).toMatchObject({ line: 2, column: 4 });
  });
});
