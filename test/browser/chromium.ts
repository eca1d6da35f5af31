import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { warmRun } from '../cli/warm.ts';

const EDITION = fileURLToPath(new URL('../../tei', import.meta.url));

/** The browser of the system, where there is one: nothing is downloaded for these tests. */
export const EXECUTABLE = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

/** What Playwright itself takes from Chromium for the sake of tests; of two such lists Chromium heeds the last one. */
const ESSENTIAL = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Lists below the line of the address, and a process in reserve: they took half of the time, and nobody sees them. */
const FOR_PERSONS = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...ESSENTIAL, ...FOR_PERSONS].join()}`,
];

/** One browser for all files of tests that a process runs: it ends with the process. */
let running: Promise<Browser> | undefined;
function browser(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: EXECUTABLE ?? '', args: ARGUMENTS });
  return running;
}

/** One tab for each set of options, empty again after each use: new ones take half a second. */
const tabs = new Map<string, Promise<Page>>();
function tab(options: BrowserContextOptions): Promise<Page> {
  const key = JSON.stringify(options);
  const opened = tabs.get(key) ?? browser().then((each) => each.newPage(options));
  tabs.set(key, opened);
  return opened;
}

export const PAGES = {
  index: 'index.html',
  diplomatic: 'records/1960-06-28-puzanov/diplomatic.html',
  reading: 'records/1960-06-28-puzanov/reading.html',
  persons: 'registers/persons.html',
  person: 'registers/persons/khrushchev.html',
  work: 'registers/works/paper-tiger.html',
  chronology: 'chronology.html',
  about: 'about.html',
  guidelines: 'guidelines.html',
  /** One record alone, with what the record of the edition doesn't have. */
  sample: 'sample.html',
} as const;

export type PageName = keyof typeof PAGES;

/** A page in a state, and what happened while it was open. */
export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Runs the command, which must have nothing to tell. */
function tei(...args: readonly string[]): void {
  const { code, stderr } = warmRun(tmpdir(), args);
  if (code !== 0) throw new Error(`tei ${args.join(' ')}: ${stderr}`);
}

let built: string | undefined;

/** The pages of the edition: made once for all files of tests that one process runs. */
function builtEdition(): string {
  if (built !== undefined) return built;
  const folder = mkdtempSync(join(tmpdir(), 'tei-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  tei('build', EDITION, '--output', folder, '--quiet');
  built = folder;
  return folder;
}

/** The pages of the edition in a folder of their own, and tabs to open them in. */
export class Pages {
  folder = '';
  private temporary = '';

  start(sample: string): void {
    this.temporary = mkdtempSync(join(tmpdir(), 'tei-browser-'));
    this.folder = this.temporary;
    cpSync(builtEdition(), this.folder, { recursive: true });
    const source = join(this.folder, 'sample.xml');
    writeFileSync(source, sample);
    tei('render', source, '--output', join(this.folder, PAGES.sample), '--quiet');
  }

  /** The edition with more records, by the names of their files. */
  startEdition(records: Readonly<Record<string, string>>): void {
    this.temporary = mkdtempSync(join(tmpdir(), 'tei-browser-'));
    this.folder = join(this.temporary, 'site');
    const source = join(this.temporary, 'source');
    cpSync(EDITION, source, { recursive: true });
    for (const [name, text] of Object.entries(records)) {
      writeFileSync(join(source, 'records', `${name}.xml`), text);
    }
    tei('build', source, '--output', this.folder, '--quiet');
  }

  stop(): void {
    if (this.temporary !== '') rmSync(this.temporary, { recursive: true, force: true });
  }

  /** Opens a page from file:// and lets `use` look at it. */
  async open<T>(
    name: PageName,
    { hash = '', ...options }: BrowserContextOptions & { width?: number; hash?: string },
    use: (opened: Opened) => Promise<T>,
  ): Promise<T> {
    const address = `${pathToFileURL(join(this.folder, PAGES[name])).href}${hash}`;
    return this.visit(address, options, (_, opened) => use(opened));
  }

  /** The same by the address of a page. */
  async visit<T>(
    address: string,
    { width = 1400, ...options }: BrowserContextOptions & { width?: number },
    use: (page: Page, opened: Opened) => Promise<T>,
  ): Promise<T> {
    const page = await tab(options);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    try {
      return await use(page, { page, requests, complaints });
    } finally {
      await page.removeAllListeners();
      await page.emulateMedia({ media: null });
      await page.goto('about:blank');
    }
  }
}
