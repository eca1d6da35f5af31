import { describe, expect, it } from 'vitest';
import { compatible, edited, editsOf } from '../../src/checks/fixes/apply.ts';
import { mendFile } from '../../src/checks/fixes/mend-file.ts';
import { mendings } from '../../src/checks/fixes/mendings.ts';
import { whatIsWorse } from '../../src/checks/fixes/worse.ts';
import type { Diagnostic, Fix } from '../../src/diagnostic.ts';
import { lines } from '../../src/xml/lines.ts';
import { look, RECORD, recordWith } from './spoilt-record.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code).sort();
const whole = (text: string) => (/TEI/.test(text) ? text : recordWith(text));

const ofRecord = await look(bytes(RECORD));

describe.each(mendings)('$about', ({ examples, codes: known }) => {
  it('has an example', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples)('$before → $after', async ({ before, after, safe, code }) => {
    const [spoilt, mended] = [whole(before), whole(after)];
    const found = await look(bytes(spoilt));
    const mendable = found.filter(({ fix }) => fix);
    expect(mendable.length).toBeGreaterThan(0);
    for (const each of mendable) {
      expect(known).toContain(each.code);
      if (code !== undefined) expect(each.code).toBe(code);
      expect(each.fix?.safe).toBe(safe);
    }
    const edits = editsOf(mendable.map(({ fix }) => fix as Fix));
    expect(edited(spoilt, edits)).toBe(mended);
    const left = await look(bytes(mended));
    expect(left.filter(({ fix }) => fix)).toEqual([]);
    if (!/TEI/.test(before))
      expect(codes(left).filter((each) => !codes(ofRecord).includes(each))).toEqual([]);
  });
});

describe('What can’t be mended without knowing more', () => {
  it.each([
    '<p><date when="5/6/1960">then</date></p>',
    '<p><date when="1960-13-45">then</date></p>',
    '<p rend="bold" rend="caps">one</p>',
    '<p>one&unheardof;two</p>',
    '<p>one&nbsp two</p>',
    '<p>a < b</p>',
    '<p><!-- a -- b --></p>',
    '<p xml:id="a b">one</p>',
    '<p xml:id=" letter">one</p>',
    '<p><gap reason="illegible" unit="words"/></p>',
    '<p xml:lang="cs">one</p>',
    '<p><hi rend="of a kind">one</hi></p>',
  ])('stays as it is: %s', async (text) => {
    const before = bytes(recordWith(text));
    const found = await look(before);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ fix }) => fix)).toEqual([]);
    expect((await mendFile('a.xml', before, look)).bytes).toBe(before);
  });
});

describe('Mending a file', () => {
  it('changes nothing where nothing is wrong', async () => {
    const before = bytes(RECORD);
    const { bytes: after, done, refused } = await mendFile('a.xml', before, look);
    expect(after).toBe(before);
    expect([done, refused]).toEqual([[], []]);
  });

  it('goes on until nothing safe is left: what is ill-formed hides the rest', async () => {
    const text = '<p n="1" n="1">A & B&nbsp;<persname>x</persname><gap reason="illegible"/>]]></p>';
    const { bytes: after, left } = await mendFile('a.xml', bytes(recordWith(text)), look);
    const mended =
      '<p n="1">A &amp; B&#xA0;<persName>x</persName><gap reason="illegible" extent="unknown"/>]]&gt;</p>';
    expect(new TextDecoder().decode(after)).toBe(recordWith(mended));
    expect(codes(left)).toEqual(codes(ofRecord));
  });

  it('does not mend what only a person can decide', async () => {
    const before = bytes(recordWith('<p><persNam>Kim</persNam></p>'));
    expect((await mendFile('a.xml', before, look)).bytes).toBe(before);
  });

  it('refuses one that makes the file worse, and makes the others', async () => {
    const wrong = { aaa: 'AAA', bbb: '<', ccc: 'CCC' };
    const all = async (now: Uint8Array) => {
      const text = new TextDecoder().decode(now);
      return Object.entries(wrong).flatMap(([word, right]): readonly Diagnostic[] => {
        const at = text.indexOf(word);
        const range = lines(text).range(at, at + word.length);
        const fix = { title: word, safe: true, edits: [{ range, text: right }] };
        const location = { file: 'a.xml', range };
        return at < 0 ? [] : [{ code: `rule/${word}`, severity: 'error', message: word, location, fix }];
      });
    };
    const {
      bytes: after,
      done,
      refused,
    } = await mendFile('a.xml', bytes(recordWith('<p>aaa bbb ccc</p>')), all);
    expect(new TextDecoder().decode(after)).toBe(recordWith('<p>AAA bbb CCC</p>'));
    expect(done.map(({ code }) => code).sort()).toEqual(['rule/aaa', 'rule/ccc']);
    expect(refused).toMatchObject([{ finding: { code: 'rule/bbb' }, why: /well-formed/ }]);
  });
});

describe('A file is worse than before', () => {
  const finding = (code: string) =>
    ({ code, severity: 'error', message: 'm', location: { file: 'a' } }) as const;
  const a = { text: '<a/>', found: [finding('rule/a'), finding('rule/b')] };

  it.each([
    ['when it is no longer well-formed', { text: '<a>', found: [] }, /well-formed/],
    ['when something else is found', { text: '<a/>', found: [finding('rule/c')] }, /rule\/c/],
    [
      'when a code is found more often',
      { text: '<a/>', found: [finding('rule/a'), finding('rule/a')] },
      /rule\/a/,
    ],
    ['when nothing has gone', a, /as before/],
  ])('%s', (_, after, why) => expect(whatIsWorse(a, after, [])).toMatch(why));

  it('not when less is found', () => {
    expect(whatIsWorse(a, { text: '<a/>', found: [finding('rule/b')] }, [])).toBeUndefined();
  });
});

describe('Fixes that touch each other', () => {
  const fix = (start: number, end: number) => ({
    fix: { title: '', safe: true, edits: [{ range: lines('0123456789').range(start, end), text: 'x' }] },
  });

  it.each([
    [[0, 2], [1, 3], 1],
    [[2, 2], [2, 2], 1],
    [[2, 4], [4, 4], 1],
    [[2, 4], [4, 6], 2],
    [[2, 4], [5, 5], 2],
  ])('%j and %j: so many are made at once: %i', (one, other, count) => {
    const [a = 0, b = 0] = one as number[];
    const [c = 0, d = 0] = other as number[];
    expect(compatible([fix(a, b), fix(c, d)]).length).toBe(count);
  });
});
