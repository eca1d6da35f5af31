import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datingInWords } from '../../src/project/dates-in-words.ts';
import { say } from '../../src/project/messages.ts';
import { views } from '../../src/views/view.ts';
import { messages, RECORD, ROOT, shown, type ViewName } from './views.ts';

const others = ['de', 'fr', 'cs'];
const cases = others.flatMap((language) => views.map(({ name }) => ({ language, name })));

const registers = join(ROOT, 'tei/registers');
const sources = [RECORD, ...readdirSync(registers).map((name) => join(registers, name))]
  .map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '))
  .join(' ');

/** The longest run of words in each English message that the record itself does not have. */
const english = Object.values(messages('en').words)
  .flatMap((message) => (typeof message === 'object' ? Object.values(message) : [message]))
  .map(
    (message) =>
      message
        .split(/\{[^}]*\}|[“”:;.,()[\]]/)
        .sort((a, b) => b.length - a.length)[0]
        ?.trim() ?? '',
  )
  .filter((words) => /\p{L}{2}\s\p{L}/u.test(words) && !sources.includes(words));

const said = (html: string) => english.filter((words) => html.replace(/\s+/g, ' ').includes(words));

const made = new Map<string, ReturnType<typeof shown>>();

/** The page of the record in a language, made once. */
function recordIn(language: string, name: ViewName): ReturnType<typeof shown> {
  const key = `${language} ${name}`;
  const page = made.get(key) ?? shown({ file: RECORD }, name, messages(language));
  made.set(key, page);
  return page;
}

describe('The pages of the record', () => {
  it('in English have many sentences of ours to look for', async () => {
    const found = await Promise.all(views.map(async ({ name }) => said((await recordIn('en', name)).html)));
    expect(new Set(found.flat()).size).toBeGreaterThan(25);
  });

  it.each(cases)('in $language have none of them in the $name view', async ({ language, name }) => {
    const { html, text } = await recordIn(language, name);
    expect(said(html)).toEqual([]);
    expect(said(text)).toEqual([]);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(say(messages(language), `view.${name}.about`));
  });

  it.each(cases)(
    'in $language say where words are in English, in the $name view',
    async ({ language, name }) => {
      const { html } = await recordIn(language, name);
      expect(html).toContain('<h1 lang="en">');
      expect(html).toContain('<article id="text:" lang="en">');
      expect(html).toMatch(new RegExp(`<sup class="note-sign generated" lang="${language}">`));
      expect(html).toMatch(/<dd lang="en">A report on a meeting between Kim Il Sung/);
    },
  );

  it.each([
    [
      'de',
      'Leseansicht der veröffentlichten Übersetzung (Englisch); das Original (Tschechisch) wurde nicht eingesehen.',
    ],
    [
      'fr',
      'Vue de lecture de la traduction publiée (anglais)\u202f; l’original (tchèque) n’a pas été consulté.',
    ],
    [
      'cs',
      'Čtenářské zobrazení: zveřejněný překlad (angličtina); originál (čeština) nebyl k\u00a0dispozici.',
    ],
  ])('in %s say in a whole sentence what they are a view of', async (language, sentence) => {
    expect((await recordIn(language, 'reading')).text).toContain(sentence);
  });
});

const tei = (body: string, lang: string, header = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>${header}</fileDesc>` +
  `</teiHeader><text xml:lang="${lang}"><body>${body}</body></text></TEI>`;

const page = async (body: string, lang: string, language: string, name: ViewName = 'reading') =>
  (await shown({ file: 'fragment.xml', text: tei(body, lang) }, name, messages(language))).html;

describe('Words of ours within the text', () => {
  it('are in the language of the interface, and say so where the text is in another one', async () => {
    const body = '<p>a <gap reason="illegible" unit="chars" quantity="3"/> b</p>';
    expect(await page(body, 'en', 'de')).toContain(
      '<span class="gap report" lang="de">[3 Buchstaben unleserlich]</span>',
    );
    expect(await page(body, 'de', 'de')).toContain(
      '<span class="gap report">[3 Buchstaben unleserlich]</span>',
    );
    expect(await page(body, 'de-AT', 'de')).toContain('<span class="gap report">');
    expect(await page(body, 'en', 'fr')).toContain('[illisible\u00a0: 3 lettres]');
    expect(await page(body, 'en', 'cs')).toContain('[nečitelné: 3 písmena]');
  });

  it('count in the plural of the language, by the end of a range', async () => {
    const lost = (range: string) => `<p>a <gap reason="illegible" unit="words" ${range}/></p>`;
    expect(await page(lost('quantity="1"'), 'en', 'cs')).toContain('1 slovo]');
    expect(await page(lost('quantity="5"'), 'en', 'cs')).toContain('5 slov]');
    expect(await page(lost('quantity="1.5"'), 'en', 'cs')).toContain('1.5 slova]');
    expect(await page(lost('atLeast="3" atMost="4"'), 'en', 'cs')).toContain('3–4 slova]');
    expect(await page(lost('quantity="0"'), 'en', 'fr')).toContain('0 mot]');
    expect(await page(lost('quantity="1"'), 'en', 'en')).toContain('[1 word illegible]');
  });

  it('say in whole sentences where something was added', async () => {
    const body = '<p>a <add place="margin left">b</add> <choice><sic>c</sic><corr>d</corr></choice></p>';
    expect(await page(body, 'en', 'de')).toContain('Hinzugefügt am linken Rand.');
    expect(await page(body, 'en', 'de')).toContain(
      '„<span lang="en">c</span>“ im Transkript; von der Edition berichtigt.',
    );
    expect(await page(body, 'de', 'de')).toContain('„c“ im Transkript; von der Edition berichtigt.');
  });
});

describe('The names of a record', () => {
  it.each([
    ['en', ['Čapek', 'Chmel', 'Cihla', 'Čtvrtek 2', 'Čtvrtek 10', 'Havel']],
    ['cs', ['Cihla', 'Čapek', 'Čtvrtek 2', 'Čtvrtek 10', 'Havel', 'Chmel']],
  ])('stand in the order of the alphabet: %s', async (language, names) => {
    const persons = ['Čtvrtek 10', 'Chmel', 'Havel', 'Čapek', 'Čtvrtek 2', 'Cihla'];
    const entries = persons.map(
      (name, at) => `<person xml:id="p${at}"><persName>${name}</persName></person>`,
    );
    const mentions = persons.map((name, at) => `<persName ref="#p${at}">${name}</persName>`);
    const text =
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>' +
      '<publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>' +
      `<standOff><listPerson>${entries.join('')}</listPerson></standOff>` +
      `<text><body><p>${mentions.join(', ')}</p></body></text></TEI>`;
    const { html } = await shown({ file: 'record.xml', text }, 'reading', messages(language));
    const listed = Array.from(html.matchAll(/<dt[^>]*>(?:<[^>]+>)*([^<]+)/g), ([, name]) => name ?? '');
    expect(listed.filter((name) => names.includes(name))).toEqual(names);
  });
});

describe('Dates', () => {
  it.each(['en', ...others])('in %s are the same in a stylesheet as elsewhere', async (language) => {
    const dated = [
      { when: '1960-06-28' },
      { when: '1960-08-01' },
      { when: '1960-06' },
      { when: '1960' },
      { when: '1960-06-31' },
      { from: '1960-06-13', to: '1960-07' },
      { to: '1961' },
      { notBefore: '1960-04-01', notAfter: '1962' },
      { from: '1960', notAfter: '1962-05-02' },
      { when: '-0043-03-15' },
      { to: '-0043' },
      { from: '0987-01-01', to: '0988' },
      { when: '1953-02-01T10:30:00' },
      { when: '1953-02-01T10:30:12+01:00' },
      { when: '09:05:00Z' },
      { when: '1953-02-01T25:00:00' },
      { when: '--10-08' },
      { from: '--02-29Z', to: '--03-01' },
      { notAfter: '--06' },
      { notBefore: '--06-05:00' },
      { from: '---23' },
      { when: '--02-30' },
      { when: '--13' },
      { when: '---32' },
    ];
    const events = dated.map((dates) => {
      const attributes = Object.entries(dates).map(([name, date]) => `${name}="${date}"`);
      return `<date type="event" ${attributes.join(' ')}>x</date>`;
    });
    const text = tei('<p>a</p>', 'en').replace(
      '</fileDesc>',
      `</fileDesc><profileDesc><creation>${events.join('')}</creation></profileDesc>`,
    );
    const { html } = await shown({ file: 'fragment.xml', text }, 'reading', messages(language));
    const found = Array.from(html.matchAll(/<dd>([^<]*?)\s?: x<\/dd>/g), ([, words]) =>
      words?.replaceAll('&nbsp;', '\u00a0').trim(),
    );
    expect(found).toEqual(dated.map((dates) => datingInWords(messages(language), dates)));
  });
});

it.each(views)('The $name view tells dates that are written as ISO 8601 has them', async ({ name }) => {
  const written = [
    'when-iso="19600628"',
    'when-iso="1960-06-28/1960-07"',
    'notBefore-iso="1960-06-28T10:00"',
    'when-iso="1960-06-28/30"',
    'when-iso="19600628T1030"',
    'when="" when-iso=" 1959 "',
  ];
  const events = written.map((date) => `<date type="event" ${date}>x</date>`);
  const text = tei('<p>a <date when-iso="1961-02-03">b</date></p>', 'en').replace(
    '</fileDesc>',
    `</fileDesc><profileDesc><creation>${events.join('')}</creation></profileDesc>`,
  );
  const { html } = await shown({ file: 'fragment.xml', text }, name);
  for (const words of [
    '28 June 1960: x',
    'from 28 June 1960 to July 1960: x',
    'not before 28 June 1960, 10:00: x',
    'from 28 June 1960 to 30 June 1960: x',
    '28 June 1960, 10:30: x',
    '1959: x',
  ])
    expect(html.replaceAll('&nbsp;', ' ')).toContain(words);
  expect(html).toContain('<time datetime="1961-02-03">b</time>');
});

describe('Text that is written from right to left', () => {
  it('says so, and what is in it the other way too', async () => {
    const html = await page(
      '<p>سلام <foreign xml:lang="en">Kim</foreign> <gap reason="illegible"/></p>',
      'fa',
      'de',
    );
    expect(html).toContain('<article id="text:" lang="fa" dir="rtl">');
    expect(html).toContain('<i class="foreign" lang="en" dir="ltr">Kim</i>');
    expect(html).toContain('<span class="gap report" lang="de" dir="ltr">[unleserlich]</span>');
  });

  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['ur-PK', 'rtl'],
    ['yi', 'rtl'],
    ['yid', 'rtl'],
    ['ota-Arab', 'rtl'],
    ['heb', 'rtl'],
    ['ota-Latn', ''],
    ['az-Arab', 'rtl'],
    ['ru', undefined],
    ['he-Latn', undefined],
    ['ar-Latn-EG', undefined],
  ])('is known by its tag: %s is %s', async (tag, direction) => {
    const html = await page(`<p>a <foreign xml:lang="${tag}">b</foreign></p>`, 'en', 'en');
    expect(html).toContain(`<i class="foreign" lang="${tag}"${direction ? ` dir="${direction}"` : ''}>b</i>`);
  });

  it('turns the page where the interface is such a language', async () => {
    const arabic = { ...messages('en'), language: 'ar' };
    const { html } = await shown({ file: 'fragment.xml', text: tei('<p>a</p>', 'en') }, 'reading', arabic);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<article id="text:" lang="en" dir="ltr">');
  });
});
