import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watching, watchPaths } from '../../src/files/watch.ts';

let folder = '';
let watching: Watching | undefined;
const told: string[] = [];
let wake = () => {};

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Resolves as soon as this was told. */
async function toldOf(name: string): Promise<void> {
  while (!told.includes(name))
    await new Promise<void>((woken) => {
      wake = woken;
    });
}

function watch(options: { quiet?: number; look?: number }, ...names: readonly string[]): void {
  watching = watchPaths((paths) => {
    told.push(...paths.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/')));
    wake();
  }, options);
  watching.look(names.map((name) => join(folder, name)));
}

/** The system alone tells: nobody looks by himself. */
const BY_SYSTEM = { quiet: 10, look: 2 ** 30 };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tei-watch-'));
  mkdirSync(join(folder, 'records/1960'), { recursive: true });
  put('records/a.xml', 'a');
  put('records/1960/b.xml', 'b');
  put('edition.json', '{}');
  told.length = 0;
});
afterEach(() => {
  watching?.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('Files that are watched', () => {
  it.each([
    ['by the system', BY_SYSTEM],
    ['by looking again and again, where the system tells nothing', { quiet: 2 ** 30, look: 20 }],
  ])('are told when they change, come and go, %s', async (_, options) => {
    watch(options, 'records', 'edition.json');
    put('edition.json', '{ }');
    await toldOf('edition.json');
    put('records/1960/b.xml', 'b and more');
    await toldOf('records/1960/b.xml');
    put('records/new.xml', 'new');
    await toldOf('records/new.xml');
    rmSync(join(folder, 'records/a.xml'));
    await toldOf('records/a.xml');
    expect(told).toEqual(['edition.json', 'records/1960/b.xml', 'records/new.xml', 'records/a.xml']);
  });

  it('are told when an editor puts another file in their place', async () => {
    watch(BY_SYSTEM, 'records');
    put('records/.a.xml.swp', 'one');
    renameSync(join(folder, 'records/.a.xml.swp'), join(folder, 'records/a.xml'));
    await toldOf('records/a.xml');
    expect(told).toEqual(['records/a.xml']);
  });

  it('are told in folders that come later', async () => {
    watch(BY_SYSTEM, 'records', 'registers');
    mkdirSync(join(folder, 'registers/more'), { recursive: true });
    put('registers/more/persons.xml', 'x');
    await toldOf('registers/more/persons.xml');
    put('registers/more/persons.xml', 'other');
    told.length = 0;
    await toldOf('registers/more/persons.xml');
    mkdirSync(join(folder, 'records/1961'));
    put('records/1961/c.xml', 'c');
    await toldOf('records/1961/c.xml');
  });

  it('are not told beside what is watched, and not when an editor only has them open', async () => {
    put('theme.css', '');
    watch(BY_SYSTEM, 'records', 'theme.css');
    put('notes.txt', 'x');
    put('records/.#a.xml', 'x');
    put('records/a.xml~', 'x');
    put('theme.css', 'body {}');
    await toldOf('theme.css');
    expect(told).toEqual(['theme.css']);
  });

  it('are told, too, where they changed while others were added', async () => {
    watch({ quiet: 2 ** 30, look: 50 }, 'records');
    put('records/a.xml', 'changed');
    watching?.look([join(folder, 'records'), join(folder, 'edition.json')]);
    await toldOf('records/a.xml');
    expect(told).toEqual(['records/a.xml']);
  });
});
