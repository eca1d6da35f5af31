import { describe, expect, it } from 'vitest';
import { htmlAt, pagesOf, siteOf, wordsIn } from './site.ts';

const creation = (dates: string) => `<profileDesc><creation>${dates}</creation></profileDesc>`;

const site = siteOf([
  {
    stem: 'letter',
    title: 'A letter',
    header: `<profileDesc><creation><date type="document" when="1960-06-28">28 June</date><date type="event" when="1960-06-23"/>
      <date type="catalogue" when="1999">1999</date><listChange><change when="1960-06-28">It is written.</change>
      <change type="declassified" when="2002" cert="medium">It is marked.</change><change>Undated.</change></listChange></creation>
      <correspDesc><correspAction type="sent"><persName>Ada</persName><placeName>Oslo</placeName><date when="1960-06-28"/></correspAction>
      <correspAction type="received"><persName>Bo</persName><date notBefore="1960-07" precision="low"/></correspAction></correspDesc></profileDesc>`,
  },
  { stem: 'year', title: 'Of a year', header: creation('<date when="1960">1960</date>') },
  { stem: 'none', title: 'Of no date', header: creation('<date>some day</date>') },
]);

it('the chronology tells times of the day, and years before our era, in words', () => {
  const html = htmlAt(
    siteOf([
      { stem: 'a', header: creation('<date when="1953-02-01T10:30:00"/>') },
      { stem: 'b', header: creation('<date when="-0043-03-15"/>') },
    ]),
    'chronology.html',
  );
  expect(wordsIn(html)).toContain('1 February 1953, 10:30');
  expect(wordsIn(html).replaceAll('&nbsp;', ' ')).toMatch(/43 BCE March 43 BCE 15 March 43 BCE.* 1953/);
});

it('the chronology takes dates that are written as ISO 8601 has them', () => {
  const sent = (date: string) =>
    `<profileDesc><correspDesc><correspAction type="sent">${date}</correspAction></correspDesc></profileDesc>`;
  const span = '1960-06-23T12:00:00Z/1960-06-24T06:00:00Z';
  const [from, to] = span.split('/');
  const events =
    '<listEvent><event xml:id="trial" when-iso="19110430"><label>Trial</label></event></listEvent>';
  const of = siteOf(
    [
      {
        stem: 'a',
        title: 'Some day',
        header: sent(`<date notBefore-iso="${from}" notAfter-iso="${to}">${span}</date>`),
      },
      { stem: 'b', title: 'Some days', header: sent('<date when-iso="1960-06-28/1960-06-30"/>') },
    ],
    { events },
  );
  expect(wordsIn(htmlAt(of, 'chronology.html'))).toMatch(
    /30 April 1911 Trial .* between 23 June 1960, 12:00 .* Some day .* from 28 June 1960 to 30 June 1960 Some days/,
  );
  expect(wordsIn(htmlAt(of, 'records.html'))).toContain('between 23 June 1960, 12:00');
});

it.each([
  [
    'notBefore-iso="1960-06-23T00:00" notAfter-iso="1960-06-24T23:59"',
    '1960-06-23--1960-06-24',
    'between 23 June 1960 and 24 June 1960',
  ],
  ['from="1960-06-23T10:00" to="1960-06-23T12:00"', '1960-06-23T10:00/1960-06-23T12:00', '23 June 1960'],
  ['from="1960-06-23" to="1960-07"', '1960-06-23/1960-07', 'from 23 June 1960 to July 1960'],
  ['when="1960-06-23T10:00"', '1960-06-23', '23 June 1960'],
  ['from="1960-06-23" to="1960-07"', 'June 23 – July', 'June 23 – July'],
])('the table of records has a date %s that is written %s in words', (attributes, written, words) => {
  const header = creation(`<date ${attributes}>${written}</date>`);
  const table = wordsIn(htmlAt(siteOf([{ stem: 'a', title: 'A letter', header }]), 'records.html'));
  expect(table.endsWith(` ${words}`)).toBe(true);
});

it.each([
  ['transmitted', 'Transmitted'],
  ['redirected', 'Redirected'],
  ['forwarded', 'Forwarded'],
  ['lost', 'What the record tells of'],
])('the chronology says who had to do with a letter that was %s', (type, words) => {
  const header = `<profileDesc><correspDesc><correspAction type="${type}"><persName>A clerk</persName>
    <date when="1911-04-01"/></correspAction></correspDesc></profileDesc>`;
  const html = htmlAt(siteOf([{ stem: 'a', title: 'A letter', header }]), 'chronology.html');
  expect(wordsIn(html)).toContain(`1 April 1911 A letter ${words}: A clerk`);
});

describe('the chronology', () => {
  const html = htmlAt(site, 'chronology.html');
  const words = wordsIn(html);

  it('has what is less exact before what is more, by year and month, and undated records at the end', () => {
    const order = [
      '1960 Of a year',
      'June 1960 23 June 1960 A letter',
      '28 June 1960 A letter',
      'July 1960',
      '2002',
      'Of no date',
    ];
    const places = order.map((each) => words.lastIndexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('tells together what happened to a record on one day', () => {
    expect(words).toContain('28 June 1960 A letter Written It is written. Sent: Ada, Oslo');
  });

  it('tells what is not certain and not exact, and leaves out the date of a catalogue', () => {
    expect(words).toContain('2002 certainty: medium A letter It is marked.');
    expect(words).toContain('about: not before July 1960 A letter Received: Bo');
    expect(words).not.toContain('1999');
  });

  it('leads to the records', () => {
    expect(html).toContain('<a href="records/letter/reading.html">A letter</a>');
    expect(html).toContain('<time datetime="1960-06-28">28 June 1960</time>');
  });

  it('is divided by years where it is long, and a long year by months', () => {
    const dates = (year: number, count: number) =>
      Array.from(
        { length: count },
        (_, n) =>
          `<date when="${year}-${n % 2 === 0 ? '01' : '02'}-${String((n % 28) + 1).padStart(2, '0')}" type="t${n}"/>`,
      ).join('');
    const large = siteOf([
      { stem: 'a', header: creation(dates(1960, 20)) },
      ...Array.from({ length: 60 }, (_, n) => ({ stem: `b${n}`, header: creation(dates(1961, 20)) })),
      { stem: 'c' },
    ]);
    const pages = pagesOf(large).filter(({ kind }) => kind === 'chronology');
    expect(pages.map(({ path }) => path)).toEqual([
      'chronology.html',
      'chronology/1960.html',
      'chronology/1961-01.html',
      'chronology/1961-02.html',
      'chronology/undated.html',
    ]);
    const january = htmlAt(large, 'chronology/1961-01.html');
    expect(january).toContain('<a rel="prev" href="../chronology/1960.html">Previous: 1960</a>');
    expect(january).toContain('<a rel="next" href="../chronology/1961-02.html">Next: February 1961</a>');
    expect(wordsIn(htmlAt(large, 'chronology.html'))).toContain('January 1961 600 dated entries');
  });

  it('speaks the language of the edition', () => {
    const german = siteOf(
      [{ stem: 'a', header: creation('<date from="1960-06" to="1961"/>') }],
      {},
      { language: 'de' },
    );
    expect(wordsIn(htmlAt(german, 'chronology.html'))).toMatch(/Juni 1960 .*1961 a Verfasst/);
  });
});
