import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../commands/tei.ts';
import {
  expanded,
  hasStandards,
  objections,
  objectionsToCff,
  objectionsToRecord,
  standard,
} from '../deposit/outside.ts';
import { interrupted, put, type Run, run, shell, tree, workshop } from './tei.ts';
import { warmRun } from './warm.ts';

const ci = process.env['CI'] !== undefined;
const dir = workshop();

/** Small enough to be made in a moment: no PDF is made of a view that is not shown. */
const SETTINGS = {
  title: 'Letters from Orlind',
  description:
    'Two letters that the consul of Arvenia in Orlind wrote to his ministry in the summer of 1957, from the papers of the consulate.',
  editors: [{ name: 'Jana Horáková', family: 'Horáková', given: 'Jana', orcid: '0000-0002-1825-0097' }],
  publisher: 'Arvenian Papers',
  version: '1.0.0',
  date: '2020-11-20',
  url: 'https://orlind.example/',
  languages: ['en'],
  keywords: ['consuls'],
  doi: '10.1234/orlind.1',
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
  views: ['reading'],
  theme: { logo: 'images/board.svg', css: 'style.css' },
};

const letter = (
  id: string,
  text: string,
) => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>The consul to the ministry</title></titleStmt>
<publicationStmt><publisher>Arvenian Papers</publisher><availability status="free">
<licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt>
<sourceDesc><msDesc><msIdentifier><settlement>Orlind</settlement><repository>State Archive</repository>
<idno>K 7/12</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><creation><date when="1957-07-03">3 July 1957</date></creation>
<langUsage><language ident="en">English</language></langUsage><correspDesc><correspAction type="sent">
<persName>Karel Nový</persName><date when="1957-07-03"/></correspAction><correspAction type="received">
<orgName>Ministry</orgName></correspAction></correspDesc></profileDesc></teiHeader>
<text><body><p xml:id="${id}-p1">${text}</p></body></text></TEI>
`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

put(dir, {
  'letters/edition.json': JSON.stringify(SETTINGS),
  'letters/images/board.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'letters/images/unused.png': PNG,
  'letters/scans/a-1.png': PNG,
  'letters/style.css': 'main { color: black; }',
  'letters/records/a.xml': letter(
    'a',
    'The harvest was poor. <graphic url="../scans/a-1.png"><desc>Page 1</desc></graphic>',
  ),
  'letters/records/1957/b.xml': letter('b', 'It was not.'),
  'letters/records/a.review.md': '- [x] done\n',
  'letters/transcripts/a.txt': 'The harvest was poor.\n',
  'letters/schemas/own.rng':
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
  'letters/notes/private.txt': 'nobody else’s business',
});
cpSync(join(dir, 'letters'), join(dir, 'unready'), { recursive: true });
const { version: _, licence: __, ...unready } = SETTINGS;
put(dir, { 'unready/edition.json': JSON.stringify(unready) });

const NAME = 'letters-from-orlind-v1.0.0';
const out = join(dir, 'packages');
const bag = join(out, NAME);
const inBag = (path: string) => readFileSync(join(bag, path), 'utf8');

/** Whether another program is satisfied; it has to be there in CI. */
function satisfied(cwd: string, command: string, ...args: readonly string[]): boolean {
  const { error, status } = spawnSync(command, args, { cwd });
  return error ? !ci : status === 0;
}

let first: Run;
beforeAll(() => {
  first = run(dir, ['deposit', 'letters', '-o', 'packages', '--jobs', '1'], { env: { TZ: 'UTC' } });
});

describe('tei deposit', () => {
  it('packs an edition that is ready, and says where', () => {
    expect({ code: first.code, said: first.stderr }).toEqual({
      code: 0,
      said: expect.stringContaining('No errors'),
    });
    expect(first.stderr).toContain(`The package: packages/${NAME} and packages/${NAME}.zip`);
    expect(readdirSync(out).sort()).toEqual([
      ...['.tei-manifest.json', '.zenodo.json', 'CITATION.cff'],
      ...[NAME, `${NAME}.zip`, 'readiness.json', 'readiness.txt', 'upload'],
    ]);
  });

  it('mirrors the edition, without what is the editors’ alone', () => {
    const files = Object.keys(tree(join(bag, 'data/tei')));
    expect(files).toEqual([
      ...['edition.json', 'images/board.svg', 'records/1957/b.xml', 'records/a.xml', 'scans/a-1.png'],
      ...['schemas/own.rng', 'style.css', 'transcripts/a.txt'],
    ]);
    for (const path of [
      'html/index.html',
      'html/records/a/reading.html',
      'html/records/a/reading.pdf',
      'pdf/edition.pdf',
      'html/images/scans/a-1.png',
      'cmif.xml',
    ])
      expect(existsSync(join(bag, 'data', path))).toBe(true);
  });

  it('makes what other programs verify', () => {
    for (const name of ['sha256', 'sha512'])
      for (const manifest of [`manifest-${name}.txt`, `tagmanifest-${name}.txt`])
        expect([manifest, satisfied(bag, `${name}sum`, '-c', '--strict', manifest)]).toEqual([
          manifest,
          true,
        ]);
    for (const path of [`${NAME}.zip`, `upload/${NAME}.zip`, 'upload/letters-from-orlind-html.zip'])
      expect([path, satisfied(out, 'unzip', '-tq', path)]).toEqual([path, true]);
    const listed = new Set(
      [...inBag('manifest-sha512.txt').matchAll(/^[0-9a-f]{128} {2}(.+)$/gm)].map(([, path]) => path),
    );
    expect([...listed].sort()).toEqual(
      Object.keys(tree(bag))
        .filter((path) => path.startsWith('data/'))
        .sort(),
    );
  });

  it('has the same package for the form of a repository', () => {
    const [alone, upload] = [`${NAME}.zip`, `upload/${NAME}.zip`].map((path) =>
      readFileSync(join(out, path)),
    );
    expect(alone?.equals(upload ?? Buffer.of())).toBe(true);
  });

  it.each([NAME, `${NAME}.zip`])('and what --verify takes: %s', (path) => {
    const { code, stdout, stderr } = warmRun(out, ['deposit', '--verify', path]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^No errors in \d+ files\.\n$/)]);
    expect(stderr).toMatch(/: a valid package, \d+ files with [\d.]+ [kM]B, by sha256 and sha512\.\n$/);
  });

  it.skipIf(!hasStandards)('and DataCite takes', () => {
    expect(objections(inBag('metadata/datacite.xml'), standard('datacite/4.6/metadata.xsd')) ?? '').toBe('');
  });

  it('has the report of the checks of these very bytes in it', () => {
    const report = JSON.parse(inBag('data/reports/validation.json')) as {
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
      readonly summary: { readonly errors: number };
    };
    const digests = new Map(
      [...inBag('manifest-sha256.txt').matchAll(/^(\w{64}) {2}data\/(tei\/.+)$/gm)].map(([, sha, path]) => [
        path,
        sha,
      ]),
    );
    expect(new Map(report.files.map(({ path, sha256 }) => [path, sha256]))).toEqual(digests);
    expect(report.summary.errors).toBe(0);
  });

  it('tells no path of this machine, and no mail address', () => {
    for (const [path, text] of Object.entries(tree(bag))) {
      expect([path, text.includes(dir), text.includes(`${homedir()}/`)]).toEqual([path, false, false]);
      if (!/assets|\.pdf$/.test(path))
        expect([path, /[\w.]+@[\w-]+\.\w+/.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });
});

describe('The same edition gives the same bytes', () => {
  it('in another time zone and folder, with another umask, language and number of threads', () => {
    const { code } = shell(
      join(dir, 'letters/records'),
      'umask 077; TZ=Asia/Kathmandu LC_ALL=cs_CZ.UTF-8 tei deposit -o ../../again --jobs 2 -q',
    );
    expect(code).toBe(0);
    expect(tree(join(dir, 'again'))).toEqual(tree(out));
    expect(statSync(join(dir, 'again', `${NAME}.zip`)).mode & 0o777).toBe(0o600);
  });
});

describe('Another text under the same version', () => {
  it('is told, and takes the place of the earlier one, and nothing that another target made', () => {
    const place = join(dir, 'letters/records/a.xml');
    const before = readFileSync(place, 'utf8');
    writeFileSync(place, before.replace('poor', 'rich'));
    const again = warmRun(dir, ['deposit', 'letters', '-o', 'packages', '--target', 'bag']);
    expect(again.code).toBe(0);
    expect(again.stderr.replace(/\s+/g, ' ')).toContain('(deposit/version-again)');
    expect(existsSync(join(out, 'upload'))).toBe(true);
    writeFileSync(place, before);
  });
});

describe('A new version, which is to appear later', () => {
  it('stands beside the earlier one, which is not written again, and no clock is told in what is written', () => {
    const zip = join(out, `${NAME}.zip`);
    const before = statSync(zip).mtimeMs;
    put(dir, { 'letters/edition.json': JSON.stringify({ ...SETTINGS, version: '1.1.0', date: '9020-11' }) });
    const { code, stderr } = warmRun(dir, [
      'deposit',
      'letters',
      '-o',
      'packages',
      '--target',
      'bag',
      '--draft',
    ]);
    put(dir, { 'letters/edition.json': JSON.stringify(SETTINGS) });
    expect(code).toBe(0);
    expect(stderr).toContain('(deposit/future-date)');
    expect(stderr).not.toContain('(deposit/version-again)');
    expect(readdirSync(out)).toContain('letters-from-orlind-v1.1.0-draft.zip');
    expect(statSync(zip).mtimeMs).toBe(before);
    for (const name of ['readiness.txt', 'readiness.json'])
      expect(readFileSync(join(out, name), 'utf8')).not.toContain('today');
    // Of a month no day is invented.
    const index = readFileSync(join(out, 'letters-from-orlind-v1.1.0-draft/data/cmif.xml'), 'utf8');
    expect(index).toContain('<date when="9020-11"/>');
  });
});

describe('A package that is broken off by Ctrl-C', () => {
  it('leaves nothing behind, neither where it was to be nor where its pages were made', async () => {
    const place = join(dir, 'broken');
    const args = ['deposit', 'letters', '-o', 'broken', '--target', 'bag'];
    // Others make pages in the folder of all tests at the same time.
    const env = { XDG_CACHE_HOME: join(dir, 'cache') };
    const { code } = await interrupted(dir, args, 'SIGINT', () => existsSync(place), env);
    expect(code).toBe(130);
    expect(existsSync(place)).toBe(false);
    expect(readdirSync(join(dir, 'cache/tei-edition')).filter((name) => name.startsWith('pages-'))).toEqual(
      [],
    );
  });
});

describe('An edition that is not ready', () => {
  it('is not packed: nothing is written, and what is missing is told', () => {
    const { code, stderr } = warmRun(dir, ['deposit', 'unready', '-o', 'nothing']);
    expect(code).toBe(1);
    expect(stderr).toContain('(deposit/no-version)');
    expect(stderr).toContain('(deposit/not-packed)');
    expect(existsSync(join(dir, 'nothing'))).toBe(false);
  });
});

describe('The first edition, which has no licence, DOI, date or shelfmark', () => {
  const draft = join(dir, 'drafts/lunch-in-pyongyang-june-1960-draft');
  const says = (path: string) => readFileSync(join(draft, path), 'utf8');

  it('is packed as a draft, which says so wherever one looks, and claims nothing', () => {
    // One view of two: each is made as a PDF as well.
    cpSync(join(ROOT, 'tei'), join(dir, 'tei'), { recursive: true });
    const settings = JSON.parse(readFileSync(join(dir, 'tei/edition.json'), 'utf8')) as object;
    put(dir, { 'tei/edition.json': JSON.stringify({ ...settings, views: ['reading'] }) });
    const { code, stderr } = warmRun(dir, ['deposit', 'tei', '-o', 'drafts', '--draft', '--target', 'bag'], {
      env: { SOURCE_DATE_EPOCH: '1600000000' },
    });
    expect(code).toBe(0);
    expect(stderr).toContain('Packed a draft');
    expect(says('bag-info.txt')).toMatch(/DRAFT/);
    expect(says('bag-info.txt')).toContain('Bagging-Date: 2020-09-13\n');
    expect(says('data/README.md')).toContain('**DRAFT.**');
    expect(says('data/ro-crate-metadata.json')).toContain('"creativeWorkStatus": "Draft"');
    expect(says('data/ro-crate-metadata.json')).toContain('"datePublished": ":unav"');
    expect(says('data/CITATION.cff')).toContain('draft');
    expect(says('data/LICENSE.txt')).toContain('No licence is known');
    expect(says('metadata/datacite.xml')).toContain('>:tba<');
    expect(existsSync(join(draft, 'data/cmif.xml'))).toBe(false);
    expect(readdirSync(join(dir, 'drafts'))).not.toContain('upload');
    for (const [path, text] of Object.entries(tree(draft)))
      expect([path, text.includes(dir), text.includes(ROOT)]).toEqual([path, false, false]);
  });

  it('satisfies sha512sum and unzip', () => {
    for (const manifest of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      expect([manifest, satisfied(draft, 'sha512sum', '-c', '--strict', manifest)]).toEqual([manifest, true]);
    expect(satisfied(dir, 'unzip', '-tq', `${draft}.zip`)).toBe(true);
  });

  it.skipIf(!hasStandards)('satisfies the schemas of DataCite, CFF, InvenioRDM and RO-Crate', async () => {
    expect(objections(says('metadata/datacite.xml'), standard('datacite/4.6/metadata.xsd')) ?? '').toBe('');
    expect(objectionsToCff(says('data/CITATION.cff'))).toEqual([]);
    expect(objectionsToRecord(says('metadata/invenio.json'))).toEqual([]);
    const crate = JSON.parse(says('data/ro-crate-metadata.json')) as {
      readonly '@graph': readonly unknown[];
    };
    expect(await expanded(crate)).toHaveLength(crate['@graph'].length);
  });

  it('satisfies our own verifying', () => {
    for (const path of [draft, `${draft}.zip`])
      expect(warmRun(dir, ['deposit', '--verify', path]).code).toBe(0);
  });
});

describe('What can’t be is told', () => {
  it.each<[string, readonly string[], string]>([
    ['a target', ['--target', 'bagg'], 'Did you mean “bag”?'],
    ['standard output', ['-o', '-'], 'name a folder'],
    ['publishing without sending', ['--publish'], '--publish needs --send'],
    ['an answer without a question', ['--yes'], '--yes answers'],
    ['verifying and packing at once', ['--verify', 'x.zip', '--draft'], 'it stands alone'],
  ])('%s', (_, args, words) => {
    const { code, stderr } = warmRun(dir, ['deposit', ...args]);
    expect({ code, said: stderr.replace(/\s+/g, ' ') }).toEqual({
      code: 2,
      said: expect.stringContaining(words),
    });
  });

  it('a day that is none', () => {
    const { code, stderr } = run(dir, ['deposit', 'letters', '-o', 'x'], {
      env: { SOURCE_DATE_EPOCH: 'today' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH is “today”');
  });

  it('an edition without records', () => {
    put(dir, { 'empty/edition.json': '{ "title": "Letters" }', 'empty/records/.keep': '' });
    const { code, stderr } = warmRun(dir, ['deposit', 'empty', '--draft', '-o', 'x']);
    expect(code).toBe(1);
    expect(stderr).toContain('(deposit/no-records)');
  });

  it('a record that is not well-formed, also with --draft', () => {
    cpSync(join(dir, 'letters'), join(dir, 'torn'), { recursive: true });
    writeFileSync(join(dir, 'torn/records/a.xml'), '<TEI><text>');
    const { code, stderr } = warmRun(dir, ['deposit', 'torn', '--draft', '-o', 'x']);
    expect(code).toBe(1);
    expect(stderr).toContain('(deposit/not-packed)');
    expect(existsSync(join(dir, 'x'))).toBe(false);
  });
});
