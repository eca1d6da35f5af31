import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, Pages } from './chromium.ts';

const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
const RECORD = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${LONG}</title></titleStmt></fileDesc>
<profileDesc><creation><date when="1960">${'about the end of the summer of that year, '.repeat(6)}</date></creation><correspDesc>
<correspAction type="sent"><orgName>${LONG}</orgName><placeName>${LONG}</placeName></correspAction></correspDesc></profileDesc>
</teiHeader><text><body><p>One.</p></body></text></TEI>`;

const pages = new Pages();

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE ? 'What lists records' : 'What lists records (skipped: there is no Chromium here)',
  () => {
    beforeAll(() => pages.startEdition({ long: RECORD }));
    afterAll(() => pages.stop());

    it.each(['index.html', 'records.html', 'records/1960-06-28-puzanov/parallel.html'])(
      '%s is as wide as the screen, whatever a record is called',
      (name) =>
        pages.visit(pathToFileURL(join(pages.folder, name)).href, {}, async (page) => {
          const widths = [320, 800, 1000, 1400];
          const found: number[] = [];
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            found.push(await page.evaluate('document.documentElement.scrollWidth'));
          }
          expect(found).toEqual(widths);
        }),
    );

    it.each([320, 900, 1280])('can be put into another order at %i pixels', (width) =>
      pages.visit(pathToFileURL(join(pages.folder, 'records.html')).href, { width }, async (page) => {
        await page.getByRole('link', { name: 'Record', exact: true }).click();
        expect(page.url()).toContain('/records-by-title.html');
      }),
    );
  },
);
