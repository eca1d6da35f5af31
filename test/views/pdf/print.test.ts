import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pdfDate } from '../../../src/views/pdf/date.ts';
import { fontFamilies } from '../../../src/views/pdf/font-family.ts';
import { missingIn } from '../../../src/views/pdf/glyphs.ts';
import { unprintedPdf } from '../../../src/views/pdf/unprinted.ts';
import { RECORD } from '../views.ts';
import { asked, body, design, has, messages, press, printed, rendered, wordsOnPaper } from './pdf.ts';

const tools = ['pdftotext', 'pdfinfo', 'qpdf'].filter((name) => !has(name));
const missing = tools.length === 0 ? '' : ` (skipped: ${tools.join(', ')} not here)`;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const ink = async (content: string, language?: string) => {
  const { pdf, diagnostics } = await printed(body(content, language), 'reading', { hyphenate: false });
  if (!pdf) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { words: wordsOnPaper(pdf), diagnostics };
};

describe(`A record on paper${missing}`, () => {
  it.skipIf(missing)(
    'is a sound file, tagged, PDF/A-2a, with all fonts inside, and says whose it is',
    async () => {
      const settings = { authors: ['A. Editor'], keywords: ['letters'] };
      const { pdf = Buffer.of() } = await printed(readFileSync(RECORD), 'reading', settings, RECORD);
      expect(asked('qpdf', pdf, ['--check'])?.status).toBe(0);
      const info = asked('pdfinfo', pdf, [])?.stdout;
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Title: +Record of Conversation/m);
      expect(info).toMatch(/^Author: +A\. Editor$/m);
      const metadata = asked('pdfinfo', pdf, ['-meta'])?.stdout ?? '';
      expect(metadata).toMatch(/pdfaid:part>2</);
      expect(metadata).toMatch(/pdfaid:conformance>A</);
      const fonts = asked('pdffonts', pdf, [])?.stdout.split('\n').slice(2).filter(Boolean) ?? [];
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Libertinus.* yes yes yes /);
    },
  );

  it.skipIf(missing)('has words with letters apart as words, whoever reads it', async () => {
    const { pdf = Buffer.of() } = await printed(
      body('<p>To <hi rend="letter-spaced">Dr. Orsin of the Ministry, Tvary</hi>.</p>'),
      'diplomatic',
    );
    const words = asked('pdftotext', pdf, [], ['-'])?.stdout.replace(/\s+/g, ' ');
    expect(words).toContain('To Dr. Orsin of the Ministry, Tvary.');
  });

  it('gives the same bytes each time, dated by its header', async () => {
    const dated = body('<p>a</p>').replace(
      '</fileDesc>',
      '</fileDesc><revisionDesc><change when="2019-05-06"/></revisionDesc>',
    );
    const [one, other] = [await printed(dated, 'reading'), await printed(dated, 'reading')];
    expect(Buffer.from(one.pdf ?? []).equals(Buffer.from(other.pdf ?? []))).toBe(true);
    expect(Buffer.from(one.pdf ?? []).toString('latin1')).toContain('D:20190506');
  });

  it.skipIf(missing)('has its own words, whatever was printed before it', async () => {
    // Letters that begin with different bytes and end with the same, at the end of what differs.
    for (const words of ['Mará', 'Marš', 'Mará', 'a á', 'a š', 'Жа', 'Жа π', 'Жа А']) {
      expect((await ink(`<p>${words}</p>`)).words.split('\n')).toContain(words);
    }
  });

  it.skipIf(missing)('has a date beside a Hebrew name in its own order', async () => {
    const header = `</fileDesc><profileDesc><correspDesc><correspAction type="sent"><persName>דוד</persName>
      <date when="1948-05-14"/></correspAction></correspDesc></profileDesc>`;
    const { pdf = Buffer.of() } = await printed(body('<p>a</p>').replace('</fileDesc>', header), 'reading');
    const boxes = asked('pdftotext', pdf, ['-bbox'], ['-'])?.stdout ?? '';
    const left = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1]);
    expect(left('14')).toBeGreaterThan(left('from'));
    expect(left('May') - left('14')).toBeGreaterThan(0);
    expect(left('May') - left('14')).toBeLessThan(20);
  });

  it('has the date of the record where the header tells no change, and a fixed one where it has none', async () => {
    const { document } = await rendered(readFileSync(RECORD), 'reading', RECORD);
    expect(pdfDate(document)).toEqual([1960, 6, 28]);
    expect(pdfDate((await rendered(body('<p>a</p>'), 'reading')).document)).toEqual([1970, 1, 1]);
  });

  it.skipIf(missing)(
    'shows a number for a character that no font has, a box for each of several, and says so',
    async () => {
      const { words, diagnostics } = await ink(
        '<p>one 가 two</p><p>three 나다 four \uE000 five \u{1F600}</p>',
      );
      expect(words).toContain('one [U+AC00] two');
      expect(words).toContain('three □□ four [U+E000] five [U+1F600]');
      expect(diagnostics.map(({ code, message }) => `${code} ${/U\+\w+/.exec(message)}`)).toEqual([
        'view/missing-glyph U+AC00',
        'view/missing-glyph U+B098',
        'view/missing-glyph U+B2E4',
        'view/missing-glyph U+E000',
        'view/missing-glyph U+1F600',
      ]);
      expect(diagnostics[0]?.location).toMatchObject({ file: 'record.xml', range: { start: { line: 1 } } });
    },
  );

  it.skipIf(missing)(
    'has the title of the record as its own, though no font has its characters',
    async () => {
      const record = body('<p>one</p>').replace('<title>T</title>', '<title>서한 \u{1F600}</title>');
      const { pdf = Buffer.of() } = await printed(record, 'reading', { authors: ['金'] });
      const info = asked('pdfinfo', pdf, [])?.stdout;
      expect(info).toMatch(/^Title: +서한 \u{1F600}$/mu);
      expect(info).toMatch(/^Author: +金$/m);
    },
  );

  it.skipIf(missing)('that could not be made has a PDF in its place, in whatever script its title is', () => {
    const pdf = unprintedPdf(press, design.files, '서한', messages) ?? Buffer.of();
    expect(asked('pdfinfo', pdf, [])?.stdout).toMatch(/^Title: +서한$/m);
    expect(wordsOnPaper(pdf)).toContain('□□');
  });

  it('tells of a record in a script that no font has once, and not of each of its characters', async () => {
    const han = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const { diagnostics } = await printed(body(`<p>one</p><p>${han}</p>`), 'reading');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The fonts of the PDF have no signs for 40 characters, such as “一” (U+4E00), “丁” (U+4E01), “丂” (U+4E02), ' +
        '“七” (U+4E03), “丄” (U+4E04): signs stand in their places',
    ]);
    expect(diagnostics[0]?.location).toMatchObject({ file: 'record.xml', range: { start: { line: 1 } } });
  });

  it('tells of no sign that the record does not have', async () => {
    const { diagnostics } = await printed(
      body('<p>one <foreign xml:lang="ar">بب</foreign> two</p>'),
      'reading',
    );
    expect(diagnostics.map(({ message }) => /U\+\w+/.exec(message)?.[0])).toEqual(['U+0628']);
  });

  it.skipIf(missing)('leaves out marks of byte order, which PDF/A forbids and nobody sees', async () => {
    const { words, diagnostics } = await ink('<p>one\ufeff two 가\ufeff나</p>');
    expect(words).toContain('one two □□'.replace('□□', '[U+AC00][U+B098]'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['view/missing-glyph', 'view/missing-glyph']);
  });

  it.skipIf(missing)('takes text for text, whatever it says to Typst', async () => {
    const hostile = [
      '#panic("x")',
      '"#panic()',
      '\\"#panic()',
      '\\',
      '"',
      '#read("/etc/passwd")',
      '$x^2$',
      '*b*',
      '_i_',
      '@ref',
      '<label>',
      '// c',
      '/* c */',
      '~',
      '---',
      '= H',
      '- i',
      '+ i',
      '/ t: d',
      '`raw`',
      "'q'",
      '[b]',
      '{c}',
      '#include "data.json"',
      '\\u{41}',
      'https://a.org/#x',
    ];
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const attributes = `<ref target="https://a.org/&quot;)#panic()">l</ref> <graphic url="a&quot;)#panic().png"/><seg xml:lang="en">s</seg>`;
    const { words } = await ink(
      `${hostile.map((text) => `<p>${escaped(text)}</p>`).join('')}<p>${attributes}</p><div><head>#H</head><p xml:id="a.b-c">${escaped(hostile.join(' '))}</p></div>`,
    );
    for (const text of hostile) expect(words.split('\n')).toContain(text);
  });

  it.each(['ar', 'he', 'cs', 'de-1901', 'sr-Latn', 'und', 'x-ours', 'zzz', 'grc'])(
    'is set in the language %s',
    async (language) => {
      const { diagnostics } = await printed(
        body('<p>word <foreign xml:lang="ru">слово</foreign></p>', language),
        'reading',
      );
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it.skipIf(missing)(
    'shows an image that is handed in, and a box with its description where there is none',
    async () => {
      const tei = body(
        '<figure><graphic url="a.png"/><figDesc>A</figDesc></figure><figure><graphic url="b.png"/><figDesc>B</figDesc></figure>',
      );
      const images = new Map([
        ['a.png', PNG],
        ['b.png', Buffer.from('no image')],
      ]);
      const { pdf = Buffer.of(), diagnostics } = await printed(tei, 'reading', { images });
      expect(wordsOnPaper(pdf)).toMatch(/\nA\nimage\nB\n/);
      expect(asked('pdfimages', pdf, ['-list'])?.stdout).toContain('image');
      expect(diagnostics).toMatchObject([
        { code: 'view/pdf-image', message: expect.stringContaining('b.png') },
      ]);
    },
  );

  it.skipIf(missing)('numbers every fifth line of the text if asked, and no heading', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `<l>line ${i + 1}</l>`).join('');
    const tei = body(`<div><head>Heading</head><lg>${lines}</lg></div>`);
    const numbers = async (lineNumbers: boolean) => {
      const { pdf = Buffer.of() } = await printed(tei, 'reading', { lineNumbers });
      return asked('pdftotext', pdf, ['-layout'], ['-'])?.stdout.match(/line (?:5|10|6) +\d+$/gm);
    };
    expect((await numbers(true))?.map((line) => line.replace(/ +/g, ' '))).toEqual([
      'line 5 5',
      'line 10 10',
    ]);
    expect(await numbers(false)).toBeNull();
  });

  it.skipIf(missing)('keeps letter-spaced words whole', async () => {
    const { pdf = Buffer.of() } = await printed(
      body('<p><hi rend="letter-spaced">Hendrych</hi></p>'),
      'diplomatic',
    );
    expect(wordsOnPaper(pdf)).toContain('Hendrych');
  });

  it('is made, or is told why not, however deep elements nest', async () => {
    const { pdf, diagnostics } = await printed(
      body(`<p>${'<hi rend="bold">'.repeat(240)}a${'</hi>'.repeat(240)}</p>`),
      'reading',
    );
    expect(pdf !== undefined || diagnostics.some(({ code }) => code === 'view/pdf-failed')).toBe(true);
  });
});

describe('What Typst says', () => {
  it('is read for characters, ASCII left out', () => {
    const error =
      'message: "PDF/A-2a error: the text `\\"가\\"` could not", message: "the PDF contains the codepoint `\\"\\\\u{e000}\\"`", the text `\\"a\\"`';
    expect(missingIn(error)).toEqual(['가', '\uE000']);
  });

  it('of a file that is no font is nothing', () => {
    expect(fontFamilies(Buffer.from('no font'))).toEqual([]);
    expect(fontFamilies(Buffer.of())).toEqual([]);
    expect(press.families).toEqual([]);
  });
});
