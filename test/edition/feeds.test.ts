import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { feeds } from '../../src/edition/feeds/feeds.ts';
import { sitemap } from '../../src/edition/feeds/sitemap.ts';
import { htmlAt, pagesOf, siteOf } from './site.ts';

const changed = (...dates: readonly string[]) =>
  `<revisionDesc>${dates.map((when) => `<change when="${when}">x</change>`).join('')}</revisionDesc>`;
const records = [
  { stem: 'a', title: 'A &amp; B', header: changed('2024-01-05', '2023') },
  { stem: 'b c', title: 'Newest', header: changed('2024-03') },
  { stem: 'd', title: 'Of no date' },
  { stem: 'e', title: 'Of no day', header: changed('2024-02-31', '2024-13-45', '20240506') },
];
const settings = {
  url: 'https://example.org/letters/',
  views: ['reading'] as const,
  editors: [{ name: 'Ada' }],
};
const site = siteOf(records, {}, settings);
const made = new Map(feeds(site, pagesOf(site)).map(({ path, text }) => [path, text]));
const parsed = (path: string) => new XMLParser({ ignoreAttributes: false }).parse(made.get(path) ?? '');

describe('the feed of an edition', () => {
  it('has the records that headers date, the newest first', () => {
    const { feed } = parsed('feed.xml');
    expect(feed.updated).toBe('2024-03-01T00:00:00Z');
    expect(feed.entry.map(({ title, updated, id }: Record<string, string>) => [title, updated, id])).toEqual([
      ['Newest', '2024-03-01T00:00:00Z', 'https://example.org/letters/records/b%20c/reading.html'],
      ['A & B', '2024-01-05T00:00:00Z', 'https://example.org/letters/records/a/reading.html'],
    ]);
    expect(feed.author.name).toBe('Ada');
    expect(feed.link.map((link: Record<string, string>) => link['@_rel'])).toEqual(['alternate', 'self']);
  });

  it('is found from the front page', () => {
    expect(htmlAt(site, 'index.html')).toContain(
      '<link rel="alternate" href="feed.xml" type="application/atom+xml" title="Letters">',
    );
  });

  it('is none where nothing is dated, and nothing is made where the address is not known', () => {
    const undated = siteOf([{ stem: 'a' }], {}, settings);
    expect(feeds(undated, []).map(({ path }) => path)).toEqual(['sitemap.xml']);
    expect(htmlAt(undated, 'index.html')).not.toContain('feed.xml');
    expect(feeds(siteOf(records), [])).toEqual([]);
  });
});

describe('the sitemap of an edition', () => {
  it('has every page once, by its whole address', () => {
    const urls = parsed('sitemap.xml').urlset.url as { loc: string; lastmod?: string }[];
    const addresses = urls.map(({ loc }) => loc);
    expect(addresses[0]).toBe('https://example.org/letters/');
    expect(addresses).toContain('https://example.org/letters/chronology.html');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(urls.find(({ loc }) => loc.endsWith('/b%20c/reading.html'))?.lastmod).toBe('2024-03');
  });

  it('has the pages that show two sides of a record', () => {
    const both = siteOf([{ stem: 'a' }], {}, { ...settings, views: ['diplomatic', 'reading'] });
    const [map] = feeds(both, []);
    const pages = Array.from(map?.text.matchAll(/<loc>(.*)<\/loc>/g) ?? [], ([, loc]) => loc);
    expect(pages).toEqual(
      ['diplomatic', 'reading', 'parallel'].map(
        (name) => `https://example.org/letters/records/a/${name}.html`,
      ),
    );
  });

  it('is divided where it would be longer than search engines take', () => {
    const pages = Array.from({ length: 5 }, (_, n) => ({ url: `https://example.org/${n}` }));
    const files = sitemap(pages, 'https://example.org/', 2);
    expect(files.map(({ path }) => path)).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
    ]);
    expect(files[0]?.text).toContain('<loc>https://example.org/sitemap-3.xml</loc>');
  });
});
