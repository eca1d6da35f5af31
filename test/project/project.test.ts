import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/nearest.ts';
import { readJson } from '../../src/project/json-positions.ts';
import { readProject } from '../../src/project/project.ts';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schemas/edition.schema.json', import.meta.url), 'utf8'),
) as object;

const read = (text: string) => readProject(text, 'tei/edition.json', SCHEMA);

/** Each finding as one line: where, the text at that place, what is said. */
const told = (text: string) =>
  read(text).diagnostics.map(({ message, hint, location: { range } }) => {
    const at = `${range?.start.line}:${range?.start.column}`;
    const there = text.replace(/^\uFEFF/, '').slice(range?.start.offset, range?.end.offset);
    return [at, there, message, ...(hint ? [hint] : [])].join(' | ');
  });

describe('edition.json', () => {
  it('needs only a title; the schema fills in the rest', () => {
    expect(read('{ "title": "Letters" }')).toEqual({
      value: { title: 'Letters', editors: [], language: 'en', views: ['diplomatic', 'reading'] },
      diagnostics: [],
    });
  });

  it('may hold every key of the schema', () => {
    const all = {
      title: 'Letters',
      subtitle: '1953–1960',
      description: 'About them.',
      editors: [{ name: 'A. B.', orcid: '0000-0002-1694-233X', affiliation: 'Archive' }],
      publisher: 'Archive',
      language: 'de-CH',
      url: 'https://example.org/letters/',
      doi: '10.5281/zenodo.1234567',
      rights: 'No known rights.',
      licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
      views: ['reading'],
    };
    const { value, diagnostics } = read(
      JSON.stringify({ $schema: '../../schemas/edition.schema.json', ...all }),
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      ...all,
      editors: [{ ...all.editors[0], orcid: 'https://orcid.org/0000-0002-1694-233X' }],
    });
  });

  it('has one form for the address of the site and for a DOI, however they were written', () => {
    const written = { title: 'T', url: 'https://example.org/letters', doi: 'https://doi.org/10.5281/a/b' };
    expect(read(JSON.stringify(written)).value).toMatchObject({
      url: 'https://example.org/letters/',
      doi: '10.5281/a/b',
    });
    expect(told('{ "title": "T", "url": "http://example.org/" }')).toEqual([
      '1:24 | "http://example.org/" | “url” is “http://example.org/”; expected was an address that begins with https://, without spaces, “?” and “#”',
    ]);
    expect(told('{ "title": "T", "doi": "zenodo.1234567" }')).toEqual([
      '1:24 | "zenodo.1234567" | “doi” is “zenodo.1234567”; expected was a DOI such as "10.5281/zenodo.1234567"',
    ]);
  });

  it('says what a deposit needs: parts of names, version, date, keywords, languages, grants', () => {
    const all = {
      title: 'Letters',
      otherTitles: [{ text: 'Dopisy', language: 'cs' }],
      editors: [
        { name: 'A. B.', family: 'B.', given: 'A.', kind: 'person' },
        { name: 'Institute', kind: 'organisation', ror: '05dxps055' },
      ],
      version: '1.0.0-beta.1',
      date: '2026-11-26',
      keywords: ['trade'],
      languages: ['en', 'zh-Hans'],
      funding: [{ funder: 'Fund', number: '7', title: 'Letters of consuls' }],
    };
    const { value, diagnostics } = read(JSON.stringify(all));
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      ...all,
      editors: [all.editors[0], { ...all.editors[1], ror: 'https://ror.org/05dxps055' }],
    });
    expect(
      told(
        '{ "title": "T", "date": "26.11.2026", "version": "first version", "languages": ["English"], "editors": [{ "name": "I", "ror": "05dxps056" }] }',
      ).toSorted(),
    ).toEqual(
      [
        '1:81 | "English" | number 1 in “languages” is “English”; expected was a language tag such as "en", "de" or "ru"',
        '1:50 | "first version" | “version” is “first version”; expected was a version such as "1.0.0"',
        '1:25 | "26.11.2026" | “date” is “26.11.2026”; expected was a date such as "2026", "2026-11" or "2026-11-26"',
        '1:127 | "05dxps056" | “ror” in number 1 in “editors” is “05dxps056”, but its last two digits do not check | Compare it with the record at ror.org; a letter or a digit is wrong.',
      ].sort(),
    );
    expect(told('{ "title": "T", "date": "2026-02-29" }')).toEqual([
      '1:25 | "2026-02-29" | “date” is “2026-02-29”, but there is no such day',
    ]);
  });

  it('names characters that neither XML nor a PDF can hold, where they stand', () => {
    expect(told('{ "title": "A\\u0007B", "about": ["\\ud83d\\ude00 \\u0085", "half \\ud800"] }')).toEqual([
      '1:12 | "A\\u0007B" | “title” holds the character U+0007, which no text can have | Delete it: it is not seen, and came with what was copied.',
      '1:57 | "half \\ud800" | number 2 in “about” holds the character U+D800, which no text can have | Delete it: it is not seen, and came with what was copied.',
    ]);
    expect(told('{ "title": "\\ufffe" }')).toHaveLength(1);
  });

  it('says how severe findings are, and nothing of those that stay errors', () => {
    const severity = { 'schematron/AR-W05': 'off', 'rule/*': 'info', 'AR-W06': 'error' };
    expect(read(JSON.stringify({ title: 'T', severity })).value?.severity).toEqual(severity);
    expect(told('{ "title": "T", "severity": { "schema/missing-file": "off" } }')).toEqual([
      '1:31 | "schema/missing-file" | The key “schema/missing-file” in “severity” can’t be changed: it tells that something could not be done | Delete this line, and mend what is found.',
    ]);
    expect(told('{ "title": "T", "severity": { "a b": "off", "rule/x": "of" } }')).toEqual([
      '1:31 | "a b" | The key “a b” in “severity” names no finding; expected was a code such as "schematron/AR-W05", the part of it after the slash, or a layer such as "rule/*"',
      '1:55 | "of" | “rule/x” in “severity” is “of”; expected was one of “error”, “warning”, “info”, “off” | Did you mean “off”?',
    ]);
  });

  it('may begin with a byte order mark, which no column counts', () => {
    expect(read('\uFEFF{ "title": "Letters" }').value?.title).toBe('Letters');
    expect(told('\uFEFF{ "title": 7 }')[0]).toMatch(/^1:12 \| 7 \|/);
  });

  it.each([
    ['a missing title', '{ }', '1:1 | { | The key “title” is missing'],
    [
      'an empty title',
      '{ "title": " " }',
      '1:12 | " " | “title” is empty; expected was a text that isn’t empty',
    ],
    [
      'a title that is no text',
      '{\n  "title": 1960\n}',
      '2:12 | 1960 | “title” is 1960 (a number); expected was a text that isn’t empty',
    ],
    [
      'a file that is no object',
      '[]',
      '1:1 | [] | The whole is an empty list; expected was the settings of an edition',
    ],
    [
      'editors as text',
      '{ "title": "x", "editors": "A. B." }',
      '1:28 | "A. B." | “editors” is “A. B.”; expected was a list of editors, each { "name": "…" }',
    ],
    [
      'an editor as text',
      '{ "title": "x", "editors": ["A. B."] }',
      '1:29 | "A. B." | number 1 in “editors” is “A. B.”; expected was an editor { "name": "…" }',
    ],
    [
      'an editor without name',
      '{ "title": "x", "editors": [{ }] }',
      '1:29 | { | The key “name” is missing in number 1 in “editors”',
    ],
    [
      'a licence without target',
      '{ "title": "x", "licence": { "name": "CC0" } }',
      '1:17 | "licence" | The key “target” is missing in “licence”',
    ],
    [
      'a licence that leads nowhere',
      '{ "title": "x", "licence": { "name": "CC0", "target": "CC0" } }',
      '1:55 | "CC0" | “target” in “licence” is “CC0”; expected was an address that begins with https:// or http://, without spaces',
    ],
    [
      'a language by its name',
      '{ "title": "x", "language": "German" }',
      '1:29 | "German" | “language” is “German”; expected was a language tag such as "en", "de" or "ru"',
    ],
    [
      'a view that isn’t there',
      '{ "title": "x", "views": ["diplomatc"] }',
      '1:27 | "diplomatc" | number 1 in “views” is “diplomatc”; expected was one of “diplomatic”, “reading” | Did you mean “diplomatic”?',
    ],
    [
      'a view named twice',
      '{ "title": "x", "views": ["reading", "reading"] }',
      '1:38 | "reading" | The list in “views” names the same twice | Delete one of the two.',
    ],
    [
      'no view at all',
      '{ "title": "x", "views": [] }',
      '1:26 | [] | The list in “views” is empty | Name one, or delete the key.',
    ],
    [
      'something that is no ORCID iD',
      '{ "title": "x", "editors": [{ "name": "y", "orcid": "0000" }] }',
      '1:53 | "0000" | “orcid” in number 1 in “editors” is “0000”; expected was an ORCID iD such as "0000-0002-1825-0097"',
    ],
    [
      'an ORCID iD with a wrong digit',
      '{ "title": "x", "editors": [{ "name": "y", "orcid": "0000-0002-1825-0079" }] }',
      '1:53 | "0000-0002-1825-0079" | “orcid” in number 1 in “editors” is “0000-0002-1825-0079”, but its last digit does not check | Compare it with the record at orcid.org; a digit is wrong.',
    ],
  ])('is told about %s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(read(text).value).toBeUndefined();
    expect(read(text).diagnostics[0]).toMatchObject({ code: 'edition/settings', severity: 'error' });
  });

  it('is told the nearest key for a misspelt one', () => {
    const [line] = told('{ "title": "x", "editers": [] }');
    expect(line).toMatch(
      /^1:17 \| "editers" \| The key “editers” is not known \| Did you mean “editors”\? The keys here/,
    );
  });

  it('is told only once that the title is misspelt', () => {
    expect(told('{ "titel": "x" }')).toEqual([expect.stringMatching(/“titel” is not known.*“title”/)]);
  });

  it('is told everything at once', () => {
    expect(told('{ "title": "", "language": "", "views": ["none"], "x": 1 }')).toHaveLength(4);
  });

  it('cannot be tricked by names of JavaScript’s own', () => {
    expect(told('{ "title": "x", "__proto__": { "language": "de" } }')).toEqual([
      expect.stringContaining('“__proto__” is not known'),
    ]);
    expect(told('{ "title": "x", "constructor": 1 }')).toHaveLength(1);
  });
});

describe('what is not JSON', () => {
  it.each([
    ['an empty file', ' \n', '1:1 |  \n | The file is empty | It begins with { and ends with }.'],
    [
      'a comma after the last key',
      '{ "title": "x", }',
      '1:15 | , | A comma stands before the closing } | Delete the comma.',
    ],
    [
      'a comma after the last item',
      '{ "views": ["reading",\n] }',
      '1:22 | , | A comma stands before the closing ] | Delete the comma.',
    ],
    [
      'two commas',
      '{ "a": 1,, "b": 2 }',
      '1:10 | , | Here stands “,”, where a key in quotation marks was expected | One comma is enough.',
    ],
    [
      'a missing comma',
      '{ "title": "x"\n  "language": "en" }',
      '1:14 | " | A comma is missing after this | Put a comma between two entries.',
    ],
    [
      'a missing colon',
      '{ "title" "x" }',
      '1:3 | "title" | A colon is missing after the key “title” | Write "title": and its value.',
    ],
    [
      'a missing closing quotation mark',
      '{ "title": "x,\n  "language": "en" }',
      '1:12 | "x, | The text that begins here has no closing quotation mark | End it with ". A line break within a text is written \\n.',
    ],
    [
      'a key without closing quotation mark',
      '{ "title: "x" }',
      '1:3 | "title: " | The key "title: " lacks its closing quotation mark',
    ],
    [
      'a key without quotation marks',
      '{ title: "x" }',
      '1:3 | title | Here stands “title”, where a key in quotation marks was expected | Put it in straight double quotation marks: "…".',
    ],
    [
      'a value without quotation marks',
      '{ "title": Letters }',
      '1:12 | Letters | Here stands “Letters”, where a value was expected | Put it in straight double quotation marks: "…".',
    ],
    [
      'single quotation marks',
      "{ 'title': 'x' }",
      "1:3 | 'title' | Here stands “'title'”, where a key in quotation marks was expected | JSON takes straight double quotation marks only: \"…\".",
    ],
    [
      'typographic quotation marks',
      '{ “title”: “x” }',
      '1:3 | “title” | Here stands ““title””, where a key in quotation marks was expected | JSON takes straight double quotation marks only: "…".',
    ],
    [
      'a comment',
      '{\n  // ours\n  "title": "x" }',
      '2:3 | // ours | JSON has no comments | Delete the comment.',
    ],
    [
      'a block comment',
      '{ "title": /* ours */ "x" }',
      '1:12 | /* ours */ | JSON has no comments | Delete the comment.',
    ],
    [
      'a brace that is not closed',
      '{ "title": "x"\n',
      '1:1 | { | The { that stands here is never closed | A } is missing, at the end perhaps.',
    ],
    [
      'a list closed as an object',
      '{ "views": ["reading"} }',
      '1:22 | } | Here stands “}”, where ] was expected to close an earlier [',
    ],
    [
      'something after the end',
      '{ "title": "x" } }',
      '1:18 | } | Nothing may follow the end, but here stands “}”',
    ],
    [
      'a key that stands twice',
      '{ "title": "x", "title": "y" }',
      '1:17 | "title" | The key “title” stands here a second time | Keep one of the two.',
    ],
    [
      'a backslash',
      '{ "title": "C:\\d" }',
      '1:15 | \\d | \\d means nothing in JSON | A backslash itself is written \\\\.',
    ],
    [
      'a tab in a text',
      '{ "title": "a\tb" }',
      '1:14 | \t | A control character (U+0009) stands within a text | A tab is written \\t.',
    ],
    [
      'True',
      '{ "title": True }',
      '1:12 | True | Here stands “True”, where a value was expected | Write true.',
    ],
    [
      'a number with a leading zero',
      '{ "title": 007 }',
      '1:12 | 007 | Here stands “007”, where a value was expected | Numbers are written 7, -7 or 0.7.',
    ],
    ['a missing value', '{ "title":', '1:11 |  | The file ends where a value was expected'],
  ])('is told as %s', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(read(text).diagnostics[0]).toMatchObject({ code: 'edition/json', severity: 'error' });
  });

  it('may be nested as deep as an attacker likes', () => {
    expect(told('['.repeat(100_000))[0]).toContain('Nested deeper than 200 levels');
  });
});

describe('readJson', () => {
  it('takes and refuses what JSON.parse does', () => {
    const texts = [
      '{}',
      '[]',
      '0',
      '-0.1e+7',
      '"\\u00e9\\n"',
      ' [1 , {"a/b~c":null}] ',
      'true',
      '01',
      '1.',
      '.5',
      '+1',
      '-',
      '1e',
      'nul',
      'truex',
      '"\\x"',
      '"\u007f\u2028"',
      '"\ud800"',
      '[1,]',
      '{"a"}',
      '[1 2]',
      '\u00a0{}',
      '""""',
      '1-1',
    ];
    for (const text of texts) {
      const json = readJson(text);
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        expect(json, text).toHaveProperty('problem');
        continue;
      }
      expect(json, text).toHaveProperty('value', parsed);
    }
  });

  it('knows places by JSON Pointer, in lines of any kind', () => {
    const json = readJson('{\r\n "a/b": [\r  "~",\n{"c~d": 1}]}');
    if ('problem' in json) throw new Error(json.problem.message);
    expect(
      [...json.places].map(([pointer, { value }]) => [pointer, value.start.line, value.start.column]),
    ).toEqual([
      ['/a~1b/0', 3, 3],
      ['/a~1b/1/c~0d', 4, 9],
      ['/a~1b/1', 4, 1],
      ['/a~1b', 2, 9],
      ['', 1, 1],
    ]);
  });
});

describe('the nearest name', () => {
  it.each([
    ['editers', 'editors'],
    ['LICENSE', 'licence'],
    ['veiws', 'views'],
    ['e\u0301dition', '\u00e9dition'],
    ['colour', undefined],
    ['x', undefined],
  ])('for %s is %s', (word, expected) => {
    expect(nearest(word, ['editors', 'licence', 'views', '\u00e9dition'])).toBe(expected);
  });
});
