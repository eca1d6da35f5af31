import { describe, expect, it } from 'vitest';
import { frame } from '../../src/edition/frame.ts';
import { htmlAt, pageAt, siteOf } from './site.ts';

const sent =
  '<profileDesc><correspDesc><correspAction type="sent"><persName>Ada</persName></correspAction></correspDesc></profileDesc>';
const columns = (html: string) =>
  Array.from(html.matchAll(/<th scope="col"[^>]*>(?:<a [^>]*>)?([^<]*)/g), ([, name]) => name);

describe('the table of records', () => {
  const site = siteOf([{ stem: 'a', header: sent }, { stem: 'b' }]);

  it.each(['records.html', 'index.html'])('of %s has no column of which no record says anything', (path) => {
    const html = htmlAt(site, path);
    expect(columns(html)).toEqual(['Record', 'Date', 'From']);
    expect(html).toContain('<td data-label="From: ">Ada</td>');
    expect(html).toContain('<td data-label="From: ">not stated</td>');
  });

  it('in the order of a column has it, whatever it says', () => {
    expect(columns(htmlAt(site, 'records-by-kind.html'))).toEqual(['Record', 'Date', 'From', 'Kind']);
  });

  it('belongs to the records in the navigation, in each order', () => {
    const page = pageAt(site, 'records-by-kind.html');
    const { navigation } = frame(site.project, [{ path: 'records.html', title: 'Records' }], {
      path: page.path,
      ...page.frame,
    });
    expect(navigation).toEqual([{ href: 'records.html', title: 'Records', current: true }]);
  });
});

it('the table of records has the beginning of a place that is told at length', () => {
  const origin = (place: string) =>
    `<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><msDesc><msIdentifier/>
    <history><origin><origPlace>${place}</origPlace></origin></history></msDesc></sourceDesc></fileDesc>`;
  const long =
    'Probably written in the scriptorium of a monastery on the upper Orlin, as the script, and a later note, suggest';
  const site = siteOf([
    { stem: 'a', header: origin(long) },
    { stem: 'b', header: origin('Orlind') },
  ]);
  const places = Array.from(
    htmlAt(site, 'records.html').matchAll(/<td data-label="Place: ">([^<]*)/g),
    ([, place]) => place,
  );
  expect(places).toEqual([
    'Probably written in the scriptorium of a monastery on the upper Orlin, as the …',
    'Orlind',
  ]);
});

describe('the order of dates', () => {
  const dated = (stem: string, date: string) => ({
    stem,
    title: stem,
    header: `<profileDesc><creation><date ${date}/></creation></profileDesc>`,
  });
  const site = siteOf([
    { stem: 'undated' },
    dated('late', 'when="1957"'),
    dated('to', 'to="1952"'),
    dated('not-after', 'notAfter="1952-03"'),
    dated('morning', 'when="1952-03-01T10:30:00"'),
    dated('caesar', 'when="-0043"'),
    dated('earlier', 'when="-0100"'),
  ]);

  it('has a place for what has only an end, for times, and for years before our era', () => {
    expect(site.catalogue.records.map(({ stem }) => stem)).toEqual([
      'earlier',
      'caesar',
      'to',
      'not-after',
      'morning',
      'late',
      'undated',
    ]);
  });

  it('tells dates that are attributes alone in words', () => {
    const html = htmlAt(site, 'records.html');
    expect(html).toContain('>not after March 1952');
    expect(html).not.toContain('datetime="1952-03"');
    expect(html).toContain('<time datetime="1957">1957</time>');
    expect(html).toContain('1 March 1952, 10:30');
  });
});
