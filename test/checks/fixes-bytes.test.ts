import { describe, expect, it } from 'vitest';
import { editBytes } from '../../src/checks/fixes/edit-bytes.ts';
import { mendFile } from '../../src/checks/fixes/mend-file.ts';
import { decode } from '../../src/xml/decode.ts';
import { lines } from '../../src/xml/lines.ts';
import { look, RECORD } from './spoilt-record.ts';

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const declared = (name: string) => `<?xml version='1.0' encoding="${name}"?>\r\n`;
const BODY = "<a n = 'é'\t>x&y ü\r</a>\r\n";

/** The text with one edit, in the place of a mark. */
function replaced(bytes: Uint8Array, mark: string, by: string): Uint8Array | undefined {
  const text = decode(bytes, 'a.xml').value ?? '';
  const at = text.indexOf(mark);
  return editBytes(bytes, [{ range: lines(text).range(at, at + mark.length), text: by }]);
}

describe('The bytes of a file with an edit', () => {
  it.each<readonly [string, (text: string) => Uint8Array, string]>([
    ['UTF-8', (text) => Buffer.from(declared('UTF-8') + text), 'č€'],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`), 'č€'],
    ['UTF-16LE', (text) => Buffer.from(`\uFEFF${declared('UTF-16')}${text}`, 'utf16le'), 'č€'],
    ['UTF-16BE', (text) => swapped(`\uFEFF${declared('UTF-16')}${text}`), 'č€'],
    ['Latin-1', (text) => Buffer.from(declared('ISO-8859-1') + text, 'latin1'), '&#269;&#8364;'],
  ])('are those of %s, and the same outside of it', (_, encoded, right) => {
    const before = encoded(BODY);
    expect(replaced(before, '&', 'č€')).toEqual(Buffer.from(encoded(BODY.replace('&', right))));
  });

  it('hold a character of Windows-1252 as its byte', () => {
    const before = Buffer.from(declared('windows-1252') + BODY, 'latin1');
    const right = (replaced(before, '&', '€')?.at(before.indexOf('&')) ?? 0).toString(16);
    expect(right).toBe('80');
  });

  it('are not made in an encoding where places can’t be told', () => {
    const before = Buffer.concat([
      Buffer.from(`${declared('shift_jis')}<a>`),
      Buffer.of(0x82, 0xa0),
      Buffer.from('&</a>'),
    ]);
    expect(decode(before, 'a.xml').value).toContain('あ');
    expect(replaced(before, '&', '&amp;')).toBeUndefined();
  });
});

/** A small generator of numbers: the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of the places where an expression matches. */
function one(text: string, expression: RegExp, number: (below: number) => number): RegExpExecArray {
  const all = Array.from(text.matchAll(expression));
  const found = all[number(all.length)];
  if (!found) throw new Error('the record has no such place');
  return found;
}

/** Ways of spoiling a record, of which some can be mended, some not. */
const SPOIL: readonly ((text: string, number: (below: number) => number) => string)[] = [
  (text, number) => {
    const found = one(text, /<(\w+)([^<>]*)>([^<>]*)<\/\1>/g, number);
    const [all = '', name = '', rest = '', content = ''] = found;
    const { index } = found;
    const wrong = number(2) ? name.toUpperCase() : name.slice(1);
    return `${text.slice(0, index)}<${wrong}${rest}>${content}</${wrong}>${text.slice(index + all.length)}`;
  },
  (text, number) => {
    const found = one(text, / (type|rend|reason|when|cert)="([^"]*)"/g, number);
    const [all = '', name = '', value = ''] = found;
    const { index } = found;
    const wrong = [
      ` ${name.toUpperCase()}="${value}"`,
      ` ${name}="${value.toUpperCase().replace(/-0/g, '-')}"`,
      ` ${name}="${value.slice(1)}"`,
      `${all}${all}`,
    ][number(4)];
    return text.slice(0, index) + wrong + text.slice(index + all.length);
  },
  (text, number) => {
    const at = one(text, />[^<>]*\w[^<>]*</g, number).index + 1;
    return (
      text.slice(0, at) +
      ['&nbsp;', ' & ', 'R&D', ']]>', '<', '&x;', '<gap reason="illegible"/>'][number(7)] +
      text.slice(at)
    );
  },
];

describe('Records spoilt at random', () => {
  it('are never worse afterwards, and the same but for what was mended', async () => {
    const number = numbers(7);
    let mended = 0;
    for (let i = 0; i < 120; i++) {
      let text = RECORD;
      for (let many = 1 + number(3); many > 0; many--)
        text = SPOIL[number(SPOIL.length)]?.(text, number) ?? text;
      const before = Buffer.from(text);
      const { bytes, done, left, refused } = await mendFile('a.xml', before, look);
      const after = Buffer.from(bytes).toString();
      expect(left.filter(({ fix }) => fix?.safe).length).toBe(refused.length);
      if (done.length === 0) expect(after).toBe(text);
      else mended++;
      const edits = done.flatMap(({ fix }) => fix.edits);
      expect(changedLines(after, text)).toBeLessThanOrEqual(edits.length);
      const ill = (await look(before)).some(({ code }) => code.startsWith('xml/'));
      if (!ill) expect(left.length).toBeLessThanOrEqual((await look(before)).length - Math.sign(done.length));
    }
    expect(mended).toBeGreaterThan(40);
  });
});

/** How many lines differ; no mending here makes or takes away a line. */
function changedLines(after: string, before: string): number {
  const [a, b] = [after.split('\n'), before.split('\n')];
  expect(a.length).toBe(b.length);
  return a.filter((line, index) => line !== b[index]).length;
}
