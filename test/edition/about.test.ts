import { describe, expect, it } from 'vitest';
import { htmlAt, siteOf, wordsIn } from './site.ts';

const header = (rights: string, source: string, editorial: string) =>
  `<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><availability><p>${rights}</p></availability></publicationStmt>
  <sourceDesc><bibl><availability><p>${source}</p></availability></bibl></sourceDesc></fileDesc>
  <encodingDesc><editorialDecl><correction><p>${editorial}</p></correction></editorialDecl></encodingDesc>`;

const site = siteOf(
  [
    { stem: 'a', header: header('Free.', 'Archive A owns it.', 'Slips are mended.') },
    { stem: 'b', header: header('Free.', 'Archive B owns it.', 'Slips are mended.') },
  ],
  {},
  {
    subtitle: 'Of a lifetime',
    about: ['In our own words.', 'And <b>more</b>.'],
    editors: [{ name: 'Ada', orcid: 'https://orcid.org/0000-0002-1825-0097', affiliation: 'Oslo' }],
    publisher: 'A press',
    licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
    url: 'https://example.org/letters/',
  },
);

describe('the page about the edition', () => {
  const html = htmlAt(site, 'about.html');
  const words = wordsIn(html);

  it('has the words of the editors, which stay words', () => {
    expect(words).toContain('In our own words. And <b>more</b>.');
  });

  it('says who made it, and how to cite it', () => {
    expect(words).toContain('Ada, Oslo https://orcid.org/0000-0002-1825-0097');
    expect(words).toContain('Ada: Letters. Of a lifetime. A press. https://example.org/letters/');
  });

  it('has one full stop behind a publisher whose name ends with one', () => {
    const firm = siteOf([], {}, { publisher: 'Archive & Co.' });
    expect(wordsIn(htmlAt(firm, 'about.html'))).toMatch(/Published by Archive & Co\.(?!\.)/);
  });

  it('is cited in each form, in files of its own', () => {
    const forms = Array.from(
      html.matchAll(/<a href="(citation\.\w+)" type="([^"]+)">([^<]+)<\/a>/g),
      ([, ...form]) => form,
    );
    expect(forms).toEqual([
      ['citation.txt', 'text/plain', 'Text'],
      ['citation.bib', 'application/x-bibtex', 'BibTeX'],
      ['citation.json', 'application/vnd.citationstyles.csl+json', 'CSL-JSON'],
      ['citation.ris', 'application/x-research-info-systems', 'RIS'],
    ]);
    expect(html).toMatch(/<script[^>]* src="assets\/copy.js"/);
  });

  it('keeps the direction of a Hebrew name apart from the dates beside it', () => {
    const hebrew = siteOf(
      [],
      {},
      { title: 'מכתבים', editors: [{ name: 'Ada' }], date: '2024-05-03', publisher: 'P' },
    );
    expect(htmlAt(hebrew, 'about.html')).toMatch(
      /<p class="citation" id="citation:">Ada: <bdi>מכתבים<\/bdi>\. P, 3 May 2024\.<\/p>/,
    );
  });

  it('has each statement of the records once, and says whose it is where they differ', () => {
    expect(words.match(/Free\./g)).toHaveLength(1);
    expect(words.match(/Slips are mended\./g)).toHaveLength(1);
    expect(html).toMatch(/<a href="records\/a\/reading.html">T<\/a><\/p>\s*<p>Archive A owns it\.<\/p>/);
    expect(html).toMatch(/<a href="records\/b\/reading.html">T<\/a><\/p>\s*<p>Archive B owns it\.<\/p>/);
  });

  it('names the licence, and its own whole address', () => {
    expect(html).toContain(
      '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
    );
    expect(html).toContain('<link rel="canonical" href="https://example.org/letters/about.html">');
  });
});
