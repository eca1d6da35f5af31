import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { edited } from '../../src/checks/fixes/apply.ts';
import { corpusOf, tei } from '../document/samples.ts';

const findings = async (target: string, header = '') =>
  check(await corpusOf({ 'a.xml': tei(`<ref target="${target}"/>`, header) }));

describe('addresses of the web (RFC 3986)', () => {
  it.each([
    'https://example.org',
    'HTTP://example.org:8080/a?b=c#d',
    'http://user@example.org/',
    'http://[::1]:80/',
    'https://пример.рф/я',
    'https://web.archive.org/web/2020/http://example.org/',
    'ftp://example.org/a',
    'http://localhost/a_(b)',
  ])('%s is one', async (target) => {
    expect(await findings(target)).toEqual([]);
  });

  it.each<[string, RegExp, string | undefined]>([
    ['http:/example.org', /one slash after “http:”/, 'http://example.org'],
    ['https:example.org', /no slash/, 'https://example.org'],
    ['http:\\\\example.org', /has \\\\ after/, 'http://example.org'],
    ['http//example.org/a', /begins with “http\/\/”; “http:\/\/” was expected/, 'http://example.org/a'],
    ['www.example.org/a', /begins with no scheme/, 'https://www.example.org/a'],
    ['www.example.org', /begins with no scheme/, 'https://www.example.org'],
    ['viaf.org/viaf/12', /begins with no scheme/, 'https://viaf.org/viaf/12'],
    ['https:///example.org', /3 slashes/, 'https://example.org'],
    ['https://', /names no server/, undefined],
    ['http://?x', /names no server/, undefined],
    ['htp://example.org', /begins with “htp:”; http: or https:/, 'http://example.org'],
    ['https://https://example.org', /once more/, 'https://example.org'],
    ['https://http//example.org', /once more/, 'http://example.org'],
    ['https://example.org:abc/', /“abc” where a port/, undefined],
    ['https://example..org/', /“example..org”/, undefined],
    ['https://example.org/{a}', /holds { }/, 'https://example.org/%7Ba%7D'],
  ])('%s is none', async (target, message, written) => {
    const [found, ...others] = await findings(target);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'reference/web-address', severity: 'warning' });
    expect(found?.message).toMatch(message);
    expect(found?.fix?.edits[0]?.text).toBe(written);
    expect(found?.hint).toBeDefined();
  });
});

describe('what looks like an address of the web', () => {
  it.each(['www.example.org/a', 'example.org/a'])('may be the path of a file: %s', async (path) => {
    const corpus = await corpusOf({ 'a.xml': tei(`<ref target="${path}"/>`), [path]: '' });
    expect(check(corpus)).toEqual([]);
  });

  it('may be the name of a file that is missing, where no / follows', async () => {
    expect(await findings('notes.org')).toMatchObject([{ code: 'reference/missing-file' }]);
  });
});

describe('a space', () => {
  it('divides pointers: what stands behind an address of the web and is no file belongs to it', async () => {
    const found = await findings('https://example.org/my  fine report.pdf');
    const text = tei('<ref target="https://example.org/my  fine report.pdf"/>');
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    expect(found.map(({ code }) => code)).toEqual(['reference/web-address', 'reference/web-address']);
    expect(edited(text, edits)).toContain('"https://example.org/my%20fine%20report.pdf"');
    expect(found.map(({ fix }) => fix?.safe)).toEqual([false, false]);
  });

  it('is none of an address where what follows is a file, or may be one', async () => {
    const corpus = await corpusOf({
      'a.xml': tei('<ref target="https://example.org/my report.pdf"/>'),
      'report.pdf': '',
    });
    expect(check(corpus)).toEqual([]);
    const missing = [{ code: 'reference/missing-file' }];
    expect(await findings('https://example.org/ gone.xml')).toMatchObject(missing);
    expect(await findings('https://example.org/ gone.xml#a')).toMatchObject(missing);
  });

  const url = async (address: string, files: Readonly<Record<string, string>> = {}) =>
    check(await corpusOf({ 'a.xml': tei(`<graphic url="${address}"/>`), ...files }));

  it('in the address of an image is a mistake, since there is one only', async () => {
    expect(await url('https://example.org/my scan.jpg')).toMatchObject([
      { code: 'reference/web-address', fix: { edits: [{ text: 'https://example.org/my%20scan.jpg' }] } },
    ]);
    expect(await url('my scan.jpg')).toMatchObject([
      {
        code: 'reference/missing-file',
        message: '@url “my scan.jpg” names my scan.jpg, which does not exist',
        hint: expect.stringMatching(/%20/),
      },
    ]);
    expect(await url('my scan.jpg', { 'my scan.jpg': '' })).toMatchObject([
      {
        code: 'reference/ill-formed',
        message: '@url “my scan.jpg” holds a space, which an address can’t',
        fix: { edits: [{ text: 'my%20scan.jpg' }], safe: true },
      },
    ]);
    const [unknown] = check(
      await corpusOf({ 'a.xml': tei('<graphic xml:base="https://example.org/" url="scan 1"/>') }),
    );
    expect(unknown).toMatchObject({
      code: 'reference/ill-formed',
      hint: expect.stringMatching(/^One address/),
    });
    expect(unknown?.fix).toBeUndefined();
    expect(await url('my%20scan.jpg', { 'my scan.jpg': '' })).toEqual([]);
  });
});

describe('private prefixes (TEI Guidelines 17.2.3)', () => {
  const header =
    '<encodingDesc><listPrefixDef><prefixDef ident="viaf" matchPattern="(\\d+)" replacementPattern="https://viaf.org/viaf/$1"/></listPrefixDef></encodingDesc>';

  it.each(['viaf:12', 'urn:isbn:1', 'mailto:a@example.org', 'doi:10.1/2', 'a/b:c', '#a:b'])(
    'are declared, or are no private ones: %s',
    async (target) => {
      const found = await findings(target, header);
      expect(found.filter(({ code }) => code.includes('prefix'))).toEqual([]);
    },
  );

  it.each<[string, string, RegExp, RegExp]>([
    ['viaf:ada', 'prefix-pattern', /“viaf:ada” does not match “\(\\d\+\)”/, /matchPattern/],
    ['vaif:12', 'unknown-prefix', /begins with vaif:/, /“viaf:”/],
    ['psn:ada psn:bo', 'unknown-prefix', /begins with psn:/, /ident="psn"/],
    ['C:/scans/1.jpg', 'unknown-prefix', /begins with C:/, /Windows/],
  ])('that stand for nothing are told, each once: %s', async (target, code, message, hint) => {
    const [found, ...others] = await findings(target, header);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: `reference/${code}`, severity: 'warning' });
    expect(found?.message).toMatch(message);
    expect(found?.hint).toMatch(hint);
  });

  it('with a pattern that can’t be understood are an error of their declaration', async () => {
    const found = await findings('viaf:12', header.replace('(\\d+)', '('));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['reference/prefix-pattern', 'error'],
    ]);
  });
});
