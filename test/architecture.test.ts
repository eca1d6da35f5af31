import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** The rooms from top to bottom: each imports from itself and from rooms above it, never beside or below. */
const LEVELS: readonly (readonly string[])[] = [
  ['diagnostic', 'could-not', 'host', 'nearest'],
  ['findings-once', 'xml'],
  ['catalog', 'relaxng', 'schematron', 'project'],
  ['odd', 'document'],
  ['transcript'],
  ['checks', 'views'],
  ['edition'],
  ['deposit'],
  ['report'],
  // The pages of codes speak of every stage, and no stage speaks of them.
  ['explain'],
  ['files'],
  ['live', 'repository'],
  ['commands'],
  ['index', 'cli'],
];

/** Packages and modules that one place only may know. */
const RESERVED: Readonly<Record<string, (file: string) => boolean>> = {
  'saxon-js': (file) => file === 'xml/saxon/saxon.ts' || file === 'xml/transform.ts',
  saxes: () => false,
  'fast-xml-parser': (file) => file.startsWith('catalog/'),
  commander: (file) => file === 'cli.ts',
  diff: (file) => file === 'report/unified-diff.ts',
  '@myriaddreamin/typst-ts-node-compiler': (file) => file === 'views/pdf/press.ts',
  fflate: (file) => file === 'edition/zip/zip.ts',
  ajv: (file) => file.startsWith('project/'),
  'node:fs': (file) => file.startsWith('files/'),
  'node:fs/promises': (file) => file.startsWith('files/'),
  'node:worker_threads': (file) => file.startsWith('files/'),
  'node:child_process': () => false,
  'node:http': (file) => file.startsWith('live/') || file.startsWith('repository/'),
  'node:https': (file) => file.startsWith('live/') || file.startsWith('repository/'),
  // build.ts is a program of its own, which the build runs.
  'node:process': (file) => file === 'cli.ts' || file === 'files/build.ts',
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

function imports(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return Array.from(text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g), ([, name]) => name ?? '');
}

/** The room of a file: the folder, or the name of a file that is a room by itself. */
function room(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? file;
}

function level(name: string): number {
  return LEVELS.findIndex((rooms) => rooms.includes(name));
}

function filesImported(file: string): readonly string[] {
  return imports(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, resolve(SRC, dirname(file), name)).replaceAll('\\', '/'));
}

const roomsImported = (file: string) => filesImported(file).map(room);

/** The first way that leads from a file to itself. */
function circleAmong(all: readonly string[]): readonly string[] {
  const passed = new Set<string>();
  const from = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (passed.has(file)) return [];
    passed.add(file);
    for (const next of filesImported(file)) {
      const circle = from(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  return all.map((file) => from(file, [])).find((circle) => circle.length > 0) ?? [];
}

describe('Data flows one way', () => {
  it('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(roomsImported('edition/record/files.ts')).toContain('views');
  });

  it.each(files)('%s stands in a known room and imports only from rooms above it', (file) => {
    const own = level(room(file));
    expect(own, `${room(file)} is no room of ARCHITECTURE`).toBeGreaterThanOrEqual(0);
    const wrong = roomsImported(file).filter((name) => name !== room(file) && !(level(name) < own));
    expect(wrong).toEqual([]);
  });

  it('no file needs itself on the way round', () => {
    expect(circleAmong(files)).toEqual([]);
  });

  it.each(files)('%s imports no module that is kept for another place', (file) => {
    expect(imports(file).filter((name) => RESERVED[name]?.(file) === false)).toEqual([]);
  });

  it.each(files)('%s knows neither console nor process, unless it is the outermost layer', (file) => {
    if (file === 'cli.ts' || file === 'files/build.ts') return;
    const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(text.match(/\b(?:console|process)\.\w+|\bDate\.now|\bnew Date\(\)|Math\.random/g)).toBeNull();
  });
});

describe('XML knows no TEI', () => {
  it.each(files.filter((file) => file.startsWith('xml/')))('%s does not name it', (file) => {
    const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(text).not.toMatch(/tei-c\.org|teiHeader/);
  });
});

describe('Documents name files that are there', () => {
  const ROOT = fileURLToPath(new URL('../', import.meta.url));
  const all = ['src', 'xslt', 'test', 'schemas'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `/${folder}/${file.replaceAll('\\', '/')}`,
    ),
  );
  const documents = ['README.md', 'CONTRIBUTING.md', ...all.filter((file) => file.endsWith('/README.md'))];

  it.each(documents)('%s', (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const named = Array.from(text.matchAll(/`([\w./-]+\.(?:ts|xsl|js|css|typ))`/g), ([, file = '']) => file);
    // What stands for a name is in capitals; what is published has its place in an edition.
    const ours = named.filter((file) => !/[A-Z]/.test(file) && !file.startsWith('search/'));
    expect(
      ours.filter((file) => !all.some((each) => each.endsWith(`/${file.replace(/^(?:\.\.\/)+/, '')}`))),
    ).toEqual([]);
  });
});
