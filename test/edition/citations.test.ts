import { describe, expect, it } from 'vitest';
import { cited } from '../../src/edition/citations/cited.ts';
import { citedEdition } from '../../src/edition/citations/cited-edition.ts';
import { citationForms } from '../../src/edition/citations/forms.ts';
import { citationKey } from '../../src/edition/citations/key.ts';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import type { Project } from '../../src/project/project.ts';
import { read } from '../document/samples.ts';
import { messages } from '../views/views.ts';

const PROJECT: Project = {
  title: 'Letters & reports, 50 % of {them}',
  editors: [{ name: 'Jana Nováková' }, { name: 'R. de Vries' }],
  publisher: 'Archive_Press',
  language: 'en',
  views: ['diplomatic', 'reading'],
  url: 'https://example.org/letters/',
  doi: '10.5281/zenodo.{1}',
};

interface Sample {
  readonly title?: string;
  readonly date?: string;
  readonly letter?: string;
  readonly stem?: string;
}

function made(name: string, sample: Sample = {}, project: Project = PROJECT, language = 'en'): string {
  const { title = 'A letter', date = '<date when="1960-06-28"/>', letter = '', stem = 'a/1960 №1' } = sample;
  const document = read(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="cs"><teiHeader><fileDesc><titleStmt><title>${title}</title>
    <respStmt><resp key="trl">Translation</resp><persName><forename>Adolf</forename> <surname>Kotlík</surname></persName></respStmt>
    </titleStmt><sourceDesc><msDesc><msIdentifier><settlement>Prague</settlement><repository>State Archive</repository>
    <collection>Fonds A</collection><idno>12/3</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
    <profileDesc><creation>${date}</creation>${letter}</profileDesc></teiHeader><text><body><p/></body></text></TEI>`,
    'records/a.xml',
  );
  const form = citationForms.find((each) => each.name === name);
  const words = messages(language);
  return form?.write(cited(recordNotes(document, stem), { project, messages: words }), words) ?? '';
}

const LETTER = `<correspDesc><correspAction type="sent"><persName><forename>Karel</forename> <surname>Nováček</surname></persName>
  <orgName>Ministry and Office</orgName></correspAction><correspAction type="received"><name type="unknown">nobody knows</name>
  <persName>Jiri Hendrych</persName></correspAction></correspDesc>`;

/** The fields of one entry, read as BibTeX reads them: braces are counted, also behind a backslash. */
function readBibtex(text: string): {
  readonly head: string;
  readonly fields: Readonly<Record<string, string>>;
} {
  const [, head = ''] = /^(@\w+\{[^\s"#%'(),={}]+),\n/.exec(text) ?? [];
  const fields: Record<string, string> = {};
  let at = head.length + 1;
  for (;;) {
    const [whole, name, bare] = /^\s*(\w+) = (?:(\w+),)?/.exec(text.slice(at)) ?? [];
    if (whole === undefined || name === undefined) break;
    at += whole.length;
    if (bare !== undefined) {
      fields[name] = bare;
      continue;
    }
    const start = at;
    let depth = 0;
    do {
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
      at++;
    } while (depth > 0 && at < text.length);
    expect(text[at], `the end of ${name}`).toBe(',');
    fields[name] = text.slice(start + 1, at - 1);
    at++;
  }
  expect(text.slice(at)).toBe('\n}\n');
  return { head, fields };
}

function readRis(text: string): readonly (readonly [string, string])[] {
  expect(text.endsWith('ER  - \r\n')).toBe(true);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
      if (tag === undefined || value === undefined) throw new Error(`No line of RIS: ${line}`);
      return [tag, value] as const;
    });
}

describe('A citation as text', () => {
  it('names days, without times of the day', () => {
    const [from, to] = ['1960-06-28T10:00:00Z', '1960-06-28T12:00:00Z'];
    const written = made('txt', { date: `<date notBefore-iso="${from}" notAfter-iso="${to}"/>` });
    expect(written).toContain(', 28 June 1960');
    expect(written).not.toContain('10:00');
  });

  it('names sender, title, date, archive, translator, edition and address', () => {
    expect(made('txt', { letter: LETTER })).toBe(
      'Karel Nováček, Ministry and Office: A letter, 28 June 1960. State Archive, Prague; Fonds A; 12/3. ' +
        'Translated by Adolf Kotlík. In: Letters & reports, 50 % of {them}, edited by Jana Nováková, R. de Vries, Archive_Press. ' +
        'https://doi.org/10.5281/zenodo.{1} https://example.org/letters/records/a/1960%20%E2%84%961/reading.html\n',
    );
  });

  it('leaves out what nobody said', () => {
    const bare: Project = { title: 'E', editors: [], language: 'en', views: ['diplomatic'] };
    expect(made('txt', { date: '', title: 'What now?' }, bare)).toBe(
      'What now? State Archive, Prague; Fonds A; 12/3. Translated by Adolf Kotlík. In: E.\n',
    );
  });

  it('is in the language of the interface', () => {
    expect(made('txt', {}, PROJECT, 'de')).toContain('A letter, 28. Juni 1960.');
    expect(made('txt', {}, PROJECT, 'de')).toContain('Übersetzt von Adolf Kotlík.');
  });
});

describe('A citation as BibTeX', () => {
  it('has the fields of an entry, and names that are kept whole', () => {
    const { head, fields } = readBibtex(made('bib', { letter: LETTER }));
    expect(head).toBe('@misc{a-1960-1');
    expect(fields).toEqual({
      author: 'Nováček, Karel and {Ministry and Office}',
      title: '{A letter}',
      year: '1960',
      month: 'jun',
      date: '1960-06-28',
      howpublished:
        'In: Letters \\& reports, 50 \\% of \\{them\\}, edited by Jana Nováková, R. de Vries, Archive\\_Press',
      note: 'State Archive, Prague; Fonds A; 12/3. Translated by Adolf Kotlík',
      language: 'cs',
      doi: '10.5281/zenodo.%7B1%7D',
      url: 'https://example.org/letters/records/a/1960%20%E2%84%961/reading.html',
    });
  });

  it.each([
    ['a \\ b', 'a \\textbackslash{} b'],
    ['C# ~ $5 ^ x_y', 'C\\# \\textasciitilde{} \\$5 \\textasciicircum{} x\\_y'],
    ['} open {', '\\textbraceright{} open \\textbraceleft{}'],
    ['one { only', 'one \\textbraceleft{} only'],
    ['“Quoted” "x"', '“Quoted” "x"'],
  ])('writes the title %s so that TeX reads it', (title, written) => {
    expect(readBibtex(made('bib', { title })).fields['title']).toBe(`{${written}}`);
  });

  it.each([
    ['<date when="1960"/>', '1960', undefined, '1960'],
    ['<date when="1960-02"/>', '1960', 'feb', '1960-02'],
    ['<date from="1960-01" to="1961-03-04"/>', '1960', 'jan', '1960-01/1961-03-04'],
    ['<date from="1960"/>', '1960', undefined, '1960/'],
    ['<date>in spring</date>', undefined, undefined, undefined],
  ])('has a date as exact as %s', (date, year, month, whole) => {
    const { fields } = readBibtex(made('bib', { date }));
    expect([fields['year'], fields['month'], fields['date']]).toEqual([year, month, whole]);
  });
});

describe('The key of a citation', () => {
  it.each([
    ['Dopis Nováčkovi, 1960', 'Dopis-Novackovi-1960'],
    ['–', 'record'],
    ['a'.repeat(48), 'a'.repeat(48)],
  ])('has letters, digits and hyphens: %s', (name, key) => {
    expect(citationKey(name, 'record')).toBe(key);
  });

  it('of a long name is its beginning, and differs where names differ', () => {
    const name = 'Letter of the Timber Board to the Legation in Velsund on deliveries of timber, ';
    const keys = ['first copy', 'second copy'].map((copy) => citationKey(name + copy, 'record'));
    for (const key of keys) expect(key).toMatch(/^Letter-of-the-Timber-Board-to-the-[0-9a-f]{6}$/);
    expect(new Set(keys).size).toBe(2);
    expect(citationKey('a'.repeat(500), 'record')).toHaveLength(48);
  });
});

describe('A citation as CSL-JSON', () => {
  const item = (sample?: Sample) => (JSON.parse(made('json', sample)) as Record<string, unknown>[])[0];

  it('is a list of one item with variables of CSL 1.0.2', () => {
    expect(item({ letter: LETTER })).toEqual({
      id: 'a-1960-1',
      type: 'personal_communication',
      title: 'A letter',
      author: [{ family: 'Nováček', given: 'Karel' }, { literal: 'Ministry and Office' }],
      recipient: [{ literal: 'Jiri Hendrych' }],
      translator: [{ family: 'Kotlík', given: 'Adolf' }],
      issued: { 'date-parts': [[1960, 6, 28]] },
      archive: 'State Archive',
      'archive-place': 'Prague',
      archive_location: 'Fonds A; 12/3',
      'container-title': PROJECT.title,
      editor: [{ literal: 'Jana Nováková' }, { literal: 'R. de Vries' }],
      publisher: 'Archive_Press',
      language: 'cs',
      DOI: PROJECT.doi,
      URL: 'https://example.org/letters/records/a/1960%20%E2%84%961/reading.html',
    });
    expect(item()?.['type']).toBe('manuscript');
  });

  it.each([
    ['<date when="1960"/>', { 'date-parts': [[1960]] }],
    ['<date when="1960-06" cert="low"/>', { 'date-parts': [[1960, 6]], circa: true }],
    ['<date from="1960-06" to="1961"/>', { 'date-parts': [[1960, 6], [1961]] }],
    ['<date notBefore="1960" notAfter="1962"/>', { 'date-parts': [[1960], [1962]], circa: true }],
    ['<date>in spring</date>', { literal: 'in spring' }],
  ])('has a date as exact as %s', (date, issued) => {
    expect(item({ date })?.['issued']).toEqual(issued);
  });
});

describe('A citation as RIS', () => {
  it('is lines of tags, the type first, the end last', () => {
    expect(readRis(made('ris', { letter: LETTER }))).toEqual([
      ['TY', 'PCOMM'],
      ['ID', 'a-1960-1'],
      ['AU', 'Nováček, Karel'],
      ['AU', 'Ministry and Office'],
      ['TI', 'A letter'],
      ['A2', 'Jiri Hendrych'],
      ['A3', 'Jana Nováková'],
      ['A3', 'R. de Vries'],
      ['A4', 'Kotlík, Adolf'],
      ['T2', PROJECT.title],
      ['DA', '1960/06/28/'],
      ['PY', '1960'],
      ['DB', 'State Archive'],
      ['CY', 'Prague'],
      ['AN', 'Fonds A; 12/3'],
      ['PB', 'Archive_Press'],
      ['N1', 'State Archive, Prague; Fonds A; 12/3'],
      ['LA', 'cs'],
      ['DO', '10.5281/zenodo.{1}'],
      ['UR', 'https://example.org/letters/records/a/1960%20%E2%84%961/reading.html'],
      ['ER', ''],
    ]);
  });

  it('says a date without a day in words too', () => {
    const lines = new Map(readRis(made('ris', { date: '<date when="1960-06"/>' })));
    expect([lines.get('DA'), lines.get('PY'), lines.get('TY')]).toEqual([
      '1960/06//June 1960',
      '1960',
      'MANSCPT',
    ]);
  });
});

describe('A date in RIS', () => {
  const dateOf = (date: string, language = 'en') =>
    new Map(readRis(made('ris', { date }, PROJECT, language))).get('DA');

  it('that is a span has both its ends, in words', () => {
    const span = '<date from="1914-08-01" to="1918-11-11"/>';
    expect(dateOf(span)).toBe('1914/08/01/from 1 August 1914 to 11 November 1918');
    expect(dateOf(span, 'de')).toBe('1914/08/01/1. August 1914 bis 11. November 1918');
  });

  it('that is an end is told as one', () => {
    expect(dateOf('<date notAfter="1952-03-04"/>')).toBe('1952/03/04/not after 4 March 1952');
  });
});

describe('A citation of the edition', () => {
  const whole: Project = {
    ...PROJECT,
    ...{ subtitle: 'Of a lifetime', version: '1.2', date: '2026-03', languages: ['cs'] },
    editors: [{ name: 'Jana Nováková', family: 'Nováková', given: 'Jana' }, { name: 'Arvenian Society' }],
  };
  const of = (name: string, project = whole, language = 'en') =>
    citationForms
      .find((form) => form.name === name)
      ?.writeEdition(citedEdition(project), messages(language)) ?? '';
  const bare: Project = { title: '書簡', editors: [], language: 'en', views: ['reading'] };

  it('in words names editors, version, day and DOI, in the words of the interface', () => {
    expect(of('txt')).toBe(
      'Jana Nováková, Arvenian Society: Letters & reports, 50 % of {them}. Of a lifetime. Archive_Press, version 1.2, March 2026. https://doi.org/10.5281/zenodo.{1}\n',
    );
    expect(of('txt', whole, 'cs')).toContain('Archive_Press, verze 1.2, březen 2026.');
    expect(of('txt', bare)).toBe('書簡.\n');
  });

  it('in BibTeX is a book with editors, whose fields can be read back', () => {
    const { head, fields } = readBibtex(of('bib'));
    expect(head).toBe('@book{Letters-reports-50-of-them');
    expect(fields).toEqual({
      editor: 'Nováková, Jana and {Arvenian Society}',
      title: '{Letters \\& reports, 50 \\% of \\{them\\}. Of a lifetime}',
      publisher: 'Archive\\_Press',
      version: '1.2',
      year: '2026',
      month: 'mar',
      date: '2026-03',
      language: 'cs',
      doi: '10.5281/zenodo.%7B1%7D',
      url: 'https://example.org/letters/',
    });
    expect(readBibtex(of('bib', bare))).toEqual({
      head: expect.stringMatching(/^@book\{edition-[0-9a-f]{6}$/),
      fields: { title: '{書簡}' },
    });
  });

  it('in CSL-JSON is a book with editors', () => {
    expect(JSON.parse(of('json'))).toEqual([
      {
        id: 'Letters-reports-50-of-them',
        type: 'book',
        title: 'Letters & reports, 50 % of {them}. Of a lifetime',
        editor: [{ family: 'Nováková', given: 'Jana' }, { literal: 'Arvenian Society' }],
        issued: { 'date-parts': [[2026, 3]] },
        version: '1.2',
        publisher: 'Archive_Press',
        language: 'cs',
        DOI: '10.5281/zenodo.{1}',
        URL: 'https://example.org/letters/',
      },
    ]);
    expect(JSON.parse(of('json', bare))).toEqual([
      { id: expect.stringMatching(/^edition-[0-9a-f]{6}$/), type: 'book', title: '書簡' },
    ]);
  });

  it('in RIS is a book with editors', () => {
    expect(readRis(of('ris'))).toEqual([
      ['TY', 'BOOK'],
      ['ID', 'Letters-reports-50-of-them'],
      ['TI', 'Letters & reports, 50 % of {them}. Of a lifetime'],
      ['ED', 'Nováková, Jana'],
      ['ED', 'Arvenian Society'],
      ['DA', '2026/03//'],
      ['PY', '2026'],
      ['ET', '1.2'],
      ['PB', 'Archive_Press'],
      ['LA', 'cs'],
      ['DO', '10.5281/zenodo.{1}'],
      ['UR', 'https://example.org/letters/'],
      ['ER', ''],
    ]);
  });

  it('has a key of its own, whatever alphabet the name of its file is in', () => {
    const keyOf = (stem: string) => /^@misc\{([A-Za-z0-9-]+),/.exec(made('bib', { stem }))?.[1];
    const keys = ['письмо-1', 'доклад-1', 'письмо', '東京', 'Łódź', 'lodz', 'Nováček-1960'].map(keyOf);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.at(-1)).toBe('Novacek-1960');
  });
});
