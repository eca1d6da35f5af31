import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveEdition, liveEdition } from '../../src/commands/serve/live-edition.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { put, tree } from '../cli/tei.ts';

const stream = { write: () => {}, writeBytes: () => {}, terminal: false, colour: false, width: 80 };
const shell: Shell = {
  ...{ out: stream, err: stream, progress: () => {} },
  input: async () => new Uint8Array(),
  guarded: (work) => work(async () => {}),
  ending: async () => {},
};

const NEW = new URL('../../src/files/new-edition', import.meta.url);
const SCHEMAS = new URL('../../schemas', import.meta.url);
const STEM = '1957-03-14-letter';
const PAGE = `records/${STEM}/reading.html`;
const REGISTER = 'registers/persons.html';

let top = '';
let folder = '';
let record = '';
let edition: LiveEdition;

const readAt = (name: string) => readFileSync(join(folder, name), 'utf8');
const page = async (path: string) =>
  Buffer.from((await edition.site.file(path))?.bytes ?? []).toString('utf8');
/** Changes a file by putting words in the place of others. */
function change(name: string, from: string, to: string): void {
  const text = readAt(name);
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
}

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'tei-live-'));
  folder = join(top, 'letters');
  record = `records/${STEM}.xml`;
  cpSync(NEW, folder, { recursive: true });
  cpSync(SCHEMAS, join(folder, 'schemas'), { recursive: true, filter: (path) => !path.includes('examples') });
  edition = liveEdition(folder, join(top, 'cache'), shell);
  await edition.remake();
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('An edition that is edited', () => {
  it('is made page by page, in memory: nothing is written', async () => {
    const before = tree(folder);
    expect(await page('index.html')).toContain('Velsund');
    expect(await page(PAGE)).toContain('<article');
    expect(await page('assets/edition.css')).toContain('--paper');
    expect(await edition.site.file('records/no.html')).toBeUndefined();
    expect(tree(folder)).toEqual(before);
  });

  it('gives a page another key when its record changes, and leaves alone what does not depend on it', async () => {
    const keys = [PAGE, 'about.html', 'index.html'].map(edition.site.keyOf);
    change(record, '</body>', '<p>Words that came later.</p></body>');
    const { changed, files } = await edition.remake();
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(files / 2);
    const [ofPage, about] = [PAGE, 'about.html'].map(edition.site.keyOf);
    expect(ofPage).not.toBe(keys[0]);
    expect(about).toBe(keys[1]);
    expect(await page(PAGE)).toContain('Words that came later.');
    expect((await edition.site.file(PAGE))?.key).toBe(ofPage);
  });

  it('finds what tei check finds, beside the page of the record, with the block that it lies in', async () => {
    change(record, 'Words that came later.', 'Words that <hi>came</hi> <foo>later</foo>.');
    await edition.remake();
    expect(edition.site.panelOf(PAGE).summary).toContain('checking …');
    await edition.check();
    const { groups, summary } = edition.site.panelOf(PAGE);
    expect(summary).toMatch(/^\d error/);
    expect(groups.map(({ file }) => file)).toEqual([join(folder, record)]);
    const lines = readAt(record).split('\n');
    const line = lines.findIndex((each) => each.includes('<foo>')) + 1;
    const found = groups[0]?.findings.find(({ codes }) => codes.includes('relaxng/unknown-element'));
    expect(found).toMatchObject({
      severity: 'error',
      place: `line ${line}, column ${(lines[line - 1]?.indexOf('foo') ?? 0) + 1}`,
      message: expect.stringContaining('foo'),
    });
    expect(await page(PAGE)).toContain(`id="${found?.anchor}"`);
  });

  it('leads from the first page to the record, and says there what was found elsewhere', async () => {
    const { groups } = edition.site.panelOf('index.html');
    expect(groups).toContainEqual({
      file: join(folder, record),
      href: `/${PAGE}`,
      summary: expect.stringMatching(/error/),
      findings: [],
    });
    expect(edition.site.panelOf('about.html').groups).toEqual([]);
  });

  it('shows of an ill-formed record what is wrong, and the record again when it is mended', async () => {
    const whole = readAt(record);
    const key = edition.site.keyOf(PAGE);
    writeFileSync(join(folder, record), whole.replace('</body>', ''));
    await edition.remake();
    expect(edition.site.keyOf(PAGE)).not.toBe(key);
    const failed = await page(PAGE);
    expect(failed).toContain('class="failed"');
    expect(failed).toContain('xml/well-formed');
    expect(edition.site.panelOf(PAGE).groups[0]?.findings[0]).toMatchObject({ codes: 'xml/well-formed' });
    writeFileSync(join(folder, record), whole);
    await edition.remake();
    expect(edition.site.keyOf(PAGE)).toBe(key);
    expect(await page(PAGE)).toContain('<article');
  });

  it('is shown as it was while edition.json is broken, which is told beside every page', async () => {
    const before = await page('about.html');
    const settings = readAt('edition.json');
    put(folder, { 'edition.json': '{ "title": ' });
    const { stopped } = await edition.remake();
    expect(stopped.map(({ code }) => code)).toEqual(['edition/json']);
    expect(await page('about.html')).toBe(before);
    expect(edition.site.panelOf('about.html').groups[0]?.file).toBe(join(folder, 'edition.json'));
    put(folder, { 'edition.json': settings });
    expect((await edition.remake()).stopped).toEqual([]);
    expect(edition.site.panelOf('about.html').groups).toEqual([]);
  });

  it('follows registers, and records that come and go', async () => {
    const key = edition.site.keyOf(REGISTER);
    change('registers/persons.xml', 'Torvane', 'Torvaney');
    await edition.remake();
    expect(edition.site.keyOf(REGISTER)).not.toBe(key);
    expect(await page(REGISTER)).toContain('Torvaney');
    put(folder, { 'records/new.xml': readAt(record) });
    await edition.remake();
    expect(await page('records/new/reading.html')).toContain('<article');
    rmSync(join(folder, 'records/new.xml'));
    await edition.remake();
    expect(await edition.site.file('records/new/reading.html')).toBeUndefined();
  });

  it('gives every page another key when what all of them load changes', async () => {
    const key = edition.site.keyOf('about.html');
    const settings = JSON.parse(readAt('edition.json')) as object;
    put(folder, {
      'edition.json': JSON.stringify({ ...settings, theme: { css: 'own.css' } }),
      'own.css': 'body {}',
    });
    await edition.remake();
    expect(edition.paths()).toContain(join(folder, 'own.css'));
    const themed = edition.site.keyOf('about.html');
    put(folder, { 'own.css': 'main {}' });
    await edition.remake();
    expect(new Set([key, themed, edition.site.keyOf('about.html')]).size).toBe(3);
    expect(await page('assets/own/own.css')).toBe('main {}');
  });

  it('makes a page of a record that was changed a moment ago of what is there now', async () => {
    change(record, 'Words that', 'Other words that');
    expect(await page(PAGE)).toContain('Other words that');
  });
});
