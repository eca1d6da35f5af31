import { describe, expect, it } from 'vitest';
import { htmlAt, siteOf } from './site.ts';

const sent =
  '<profileDesc><correspDesc><correspAction type="sent"><persName>Ada</persName></correspAction></correspDesc></profileDesc>';
const columns = (html: string) =>
  Array.from(html.matchAll(/<th scope="col"[^>]*>(?:<a [^>]*>)?([^<]*)/g), ([, name]) => name);

describe('the table of records', () => {
  const site = siteOf([{ stem: 'a', header: sent }, { stem: 'b' }]);

  it.each(['records.html', 'index.html'])('of %s has no column of which no record says anything', (path) => {
    const html = htmlAt(site, path);
    expect(columns(html)).toEqual(['Record', 'Date', 'From']);
    expect(html).toContain('<td data-label="From">Ada</td>');
    expect(html).toContain('<td data-label="From">not stated</td>');
  });

  it('in the order of a column has it, whatever it says', () => {
    expect(columns(htmlAt(site, 'records-by-kind.html'))).toEqual(['Record', 'Date', 'From', 'Kind']);
  });
});
