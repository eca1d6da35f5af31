import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { ReportContext } from '../../src/report/reporter.ts';
import { reporters } from '../../src/report/reporters.ts';
import { widthOf } from '../../src/report/visible.ts';
import { lines } from '../../src/xml/lines.ts';

/** A finding about the first occurrence of `part` in a text. */
function finding(text: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(part);
  const range = lines(text).range(start, start + part.length);
  return { code: 'rule/x', severity: 'error', message: 'Wrong', location: { file: 'a.xml', range }, ...more };
}

function report(name: string, diagnostics: readonly Diagnostic[], context: Partial<ReportContext> = {}) {
  const reporter = reporters.find((each) => each.name === name);
  if (!reporter) throw new Error(name);
  return reporter.report(diagnostics, { files: 1, ...context });
}

const pretty = (diagnostics: readonly Diagnostic[], text: string, context: Partial<ReportContext> = {}) =>
  report('pretty', diagnostics, { source: () => text, ...context });

describe('every reporter', () => {
  const hostile = '\u001b[2J\u0007\u009b31m\u202e\u0000\u007f';
  const evil: Diagnostic = {
    code: `rule/${hostile}`,
    severity: 'warning',
    message: `said ${hostile}\nand more`,
    hint: hostile,
    location: { file: `${hostile}.xml`, range: lines(hostile).range(1, 4) },
    related: [{ message: hostile, location: { file: hostile } }],
  };

  it.each(reporters)('$name has a name and says what it is for', ({ name, about }) => {
    expect(name).toMatch(/^[a-z]+$/);
    expect(about).toMatch(/\w/);
  });

  it.each(reporters)('$name lets no file control the terminal', ({ report }) => {
    const text = report([evil], { files: 1, source: () => `${hostile}\n` });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it.each(reporters)(
    '$name ends with a line end or is empty, and is the same for any order',
    ({ report }) => {
      const [a, b] = [finding('abc', 'a'), finding('abc', 'b')];
      expect(report([a, b], { files: 2 })).toBe(report([b, a], { files: 2 }));
      expect(report([a], { files: 2 })).toMatch(/[^\n]\n$/);
      expect(report([], { files: 2 })).toMatch(/^$|[^\n]\n$/);
    },
  );
});

describe('a finding with very many other places', () => {
  const related = Array.from({ length: 4000 }, () => ({ message: 'and here', location: { file: 'a.xml' } }));
  const found = [finding('ab', 'a', { related })];

  it('pretty: names the first of them, and says how many more there are', () => {
    const text = pretty(found, 'ab');
    expect(text.match(/and here/g)).toHaveLength(5);
    expect(text).toContain('… and 3995 more places\n');
  });

  it('json: has them all', () => {
    expect(JSON.parse(report('json', found)).diagnostics[0].related).toHaveLength(4000);
  });
});

describe('json', () => {
  it('is one object with a version, the findings and their number', () => {
    const found = [finding('ab', 'a'), finding('ab', 'b', { severity: 'info' })];
    expect(JSON.parse(report('json', found, { files: 3 }))).toEqual({
      version: 1,
      diagnostics: found,
      summary: {
        files: 3,
        errors: 1,
        warnings: 0,
        infos: 1,
        mendable: 0,
        suppressed: 0,
        codes: { 'rule/x': 2 },
      },
    });
  });

  it('keeps every character of the input', () => {
    const message = '\u001b\u009b\u202e\u2028é𝔞';
    expect(JSON.parse(report('json', [finding('a', 'a', { message })])).diagnostics[0].message).toBe(message);
  });
});

describe('line', () => {
  it('is file:line:column: severity: message [code]', () => {
    const found = [
      finding('a\nbc', 'c', { severity: 'warning' }),
      finding('', '', { location: { file: 'b.xml' } }),
    ];
    expect(report('line', found)).toBe('a.xml:2:2: warning: Wrong [rule/x]\nb.xml: error: Wrong [rule/x]\n');
  });

  it('is one line for each finding, whatever its message', () => {
    expect(
      report('line', [finding('a', 'a', { message: 'a\r\nb.xml:1:1: error: forged' })]).match(/\n/g),
    ).toHaveLength(1);
  });
});

describe('pretty', () => {
  it('shows each file, its findings with the place underlined, hints, other places, and the sum', () => {
    const text = '<text>\n  <p>A <hi rend="x">word</hi></p>\n</text>\n';
    const found = [
      finding(text, 'rend="x"', {
        hint: 'Declare it.',
        related: [{ message: 'the hands are here', location: finding(text, '<text>').location }],
      }),
      finding(text, '<text>', { severity: 'warning', message: 'Has no body' }),
      finding('', '', { severity: 'info', location: { file: 'b.xml' } }),
    ];
    expect(pretty(found, text, { files: 3 })).toBe(
      [
        'a.xml',
        '  1:1 warning Has no body (rule/x)',
        '    1 | <text>',
        '      | ^^^^^^',
        '  2:12 error Wrong (rule/x)',
        '    2 |   <p>A <hi rend="x">word</hi></p>',
        '      |            ^^^^^^^^',
        '    Hint: Declare it.',
        '    See a.xml:1:1: the hands are here',
        '',
        'b.xml',
        '  info Wrong (rule/x)',
        '',
        '1 error, 1 warning, 1 note in 3 files.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [[], 5, 'No errors in 5 files.\n'],
    [[], 1, 'No errors in 1 file.\n'],
    [[finding('a', 'a', { severity: 'warning' })], 1, 'No errors, 1 warning in 1 file.\n'],
    [[finding('a', 'a'), finding('a', 'a')], 3, '2 errors in 3 files.\n'],
  ])('closes with the sum: %#', (found, files, expected) => {
    expect(pretty(found, '', { files }).endsWith(expected)).toBe(true);
  });

  const marked = (text: string, part: string, width = 80) => {
    const [, , line = '', mark = ''] = pretty([finding(text, part)], text, { width }).split('\n');
    return { line, mark };
  };

  it.each([
    ['tabs', '\t\t<p>\t<q/>', '<q/>', '    1 |         <p>    <q/>', '      |                ^^^^'],
    ['wide characters', '漢字 <q/>', '<q/>', '    1 | 漢字 <q/>', '      |      ^^^^'],
    ['combining accents', 'и\u0306ё <q/>', '<q/>', '    1 | и\u0306ё <q/>', '      |    ^^^^'],
    [
      'hidden characters',
      'a\u200bb\u001b <q/>',
      '<q/>',
      '    1 | a<U+200B>b␛ <q/>',
      '      |             ^^^^',
    ],
    ['an empty place', 'abc', '', '    1 | abc', '      | ^'],
    ['a byte order mark', '\uFEFFabc', 'abc', '    1 | abc', '      |  ^^'],
    ['Windows line ends', 'a\r\nbc\r\n', 'bc', '    2 | bc', '      | ^^'],
    ['more than one line', 'abc\ndef', 'bc\nd', '    1 | abc', '      |  ^^'],
  ])('underlines the right place after %s', (_, text, part, line, mark) => {
    expect(marked(text, part)).toEqual({ line, mark });
  });

  it.each([
    ['the beginning', `<q/>${'x'.repeat(500)}`],
    ['the middle', `${'x'.repeat(250)}<q/>${'x'.repeat(250)}`],
    ['the end', `${'x'.repeat(500)}<q/>`],
    ['wide text', `${'漢'.repeat(250)}<q/>${'漢'.repeat(250)}`],
  ])('cuts a long line to the place: %s', (_, text) => {
    const { line, mark } = marked(text, '<q/>');
    expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(widthOf(line)).toBeGreaterThan(70);
    expect(line).toContain('…');
    const at = line.indexOf('<q/>');
    expect(widthOf(line.slice(0, at))).toBe(mark.indexOf('^'));
    expect(mark.trimEnd().endsWith('^^^^')).toBe(true);
  });

  it('cuts a place that is itself too long', () => {
    const { line, mark } = marked(`ab${'x'.repeat(500)}cd`, 'x'.repeat(500));
    expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(mark.length).toBeLessThanOrEqual(80);
  });

  it('wraps at 80 columns, words that are longer too', () => {
    const message = `${'word '.repeat(40)}${'x'.repeat(200)}`;
    const lines = pretty([finding('a', 'a', { message, hint: message })], 'a').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join('').replace(/[^x]/g, '')).toContain('x'.repeat(400));
  });

  it('shows no excerpt where the text isn’t known or has changed', () => {
    expect(report('pretty', [finding('abc', 'c')])).toBe(
      'a.xml\n  1:3 error Wrong (rule/x)\n\n1 error in 1 file.\n',
    );
    expect(pretty([finding('abc', 'c')], '')).not.toContain('|');
    expect(pretty([finding('a\nb', 'b')], 'a')).not.toContain('|');
  });

  it('is coloured only if asked', () => {
    expect(pretty([finding('a', 'a')], 'a')).not.toContain('\u001b');
    expect(pretty([finding('a', 'a')], 'a', { colour: true })).toContain('\u001b[31merror\u001b[0m');
  });

  it('asks for each text once', () => {
    let asked = 0;
    const source = () => {
      asked++;
      return 'ab';
    };
    report('pretty', [finding('ab', 'a'), finding('ab', 'b')], { source });
    expect(asked).toBe(1);
  });
});
