import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAID_ELSEWHERE, withContent } from '../../src/edition/site-page.ts';

const XSLT = new URL('../../xslt/', import.meta.url).pathname;

it('pages of the site say nothing in words that are not handed to them', () => {
  const imported = Array.from(
    readFileSync(join(XSLT, 'site.xsl'), 'utf8').matchAll(/<xsl:import href="([^"]+)"/g),
    ([, href = '']) => href,
  );
  expect(imported.length).toBeGreaterThan(readdirSync(join(XSLT, 'pages')).length);
  const areas = imported.flatMap((href) =>
    Array.from(
      readFileSync(join(XSLT, href), 'utf8').matchAll(/ed:say[a-z-]*\('([a-z-]+)/g),
      ([, area = '']) => area,
    ),
  );
  expect(areas).toContain('chronology');
  expect(areas.filter((area) => SAID_ELSEWHERE.has(area))).toEqual([]);
});

it('HTML that is made elsewhere stands in the middle of a page, whatever signs it has', () => {
  const page = '<body><main id="main:"></main><footer></footer></body>';
  expect(withContent(page, '<p>$1 $& </p>')).toBe(
    '<body><main id="main:"><p>$1 $& </p></main><footer></footer></body>',
  );
});
