import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from 'vitest';
import { interrupted, put, record, run as runAlone, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const out = join(dir, 'output');
const page = (path: string) => readFileSync(join(out, path), 'utf8');
const build = (...args: readonly string[]) => run(dir, ['build', 'edition', ...args]);

beforeEach(() => {
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
  put(dir, { 'edition/edition.json': '{"title":"Letters"}', 'edition/records/a.xml': record() });
});

describe('tei build', () => {
  it('makes a first page with title, date, sender and addressee of each record, and a page a view', () => {
    const { code, stdout, stderr } = build();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('Built one record.\nOpen output/index.html in a browser.\n');
    const index = page('index.html');
    for (const word of ['Letters', 'A letter', '3 February 1901', 'Ada Berg', 'Olaf Lind']) {
      expect(index).toContain(word);
    }
    for (const view of ['diplomatic', 'reading']) {
      expect(index).toContain(`href="records/a/${view}.html"`);
      expect(page(`records/a/${view}.html`)).toContain('Dear friend');
    }
  });

  it('links everything by relative addresses of files that are there: no server is needed', () => {
    put(dir, { 'edition/records/sub/ö & b.xml': record({ title: 'Second' }) });
    expect(build().code).toBe(0);
    for (const path of Object.keys(tree(out)).filter((name) => name.endsWith('.html'))) {
      const links = Array.from(page(path).matchAll(/(?:href|src)="([^"#][^"]*)"/g), ([, href = '']) => href);
      expect(links.length).toBeGreaterThan(0);
      for (const href of links.filter((each) => !/^[a-z]+:/.test(each))) {
        const target = join(out, path, '..', decodeURIComponent(href.replace(/[?#].*/, '')));
        expect([path, href, existsSync(target)]).toEqual([path, href, true]);
      }
    }
    for (const [view, other] of [
      ['diplomatic', 'reading'],
      ['reading', 'diplomatic'],
    ]) {
      expect(page(`records/a/${view}.html`)).toContain(`href="${other}.html"`);
    }
  });

  it('finds the edition from a folder below it, and the one in ./tei', () => {
    expect(run(join(dir, 'edition/records'), ['build', '-q', '-o', join(dir, 'one')]).code).toBe(0);
    put(dir, { 'tei/edition.json': '{"title":"T"}', 'tei/records/x.xml': record() });
    expect(run(dir, ['build', '-q', '-o', 'two']).code).toBe(0);
    expect(existsSync(join(dir, 'one/records/a/reading.html'))).toBe(true);
    expect(existsSync(join(dir, 'two/records/x/reading.html'))).toBe(true);
  });

  it('takes names with spaces, other scripts, “index” and UTF-16, and folders of records', () => {
    const utf16 = Buffer.from(
      `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${record({ title: 'Wide' })}`,
      'utf16le',
    );
    put(dir, {
      'edition/edition.json': '\uFEFF{"title":"Briefe – Письма"}',
      'edition/records/index.xml': record(),
      'edition/records/1960/письмо 1.xml': record(),
      'edition/records/wide.xml': utf16,
    });
    expect(build('-o', 'the output/ö').code).toBe(0);
    const files = Object.keys(tree(join(dir, 'the output/ö')));
    for (const name of ['index', '1960/письмо 1', 'wide'])
      expect(files).toContain(`records/${name}/reading.html`);
  });

  it('tells of what is wrong in records and registers, and builds all the same', () => {
    put(dir, {
      'edition/records/a.xml': record({ text: '<p><ref target="#nobody">a</ref></p>' }),
      'edition/registers/persons.xml': record({ text: '<p xml:id="x"/><p xml:id="x"/>' }),
    });
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toContain('reference/unknown-target');
    expect(stderr).toContain('reference/duplicate-id');
    expect(page('records/a/reading.html')).toContain('Letters');
    expect(existsSync(join(out, 'records/persons'))).toBe(false);
  });

  it('an edition without registers, or without a record yet, is one too', () => {
    rmSync(join(dir, 'edition/records/a.xml'));
    const { code, stderr } = build();
    expect(code).toBe(0);
    expect(stderr).toContain('There is no record yet');
  });
});

describe('a record that can’t be shown', () => {
  const broken: readonly (readonly [string, string, string, string])[] = [
    ['is ill-formed', '<TEI>\n<p></TEI>', 'xml/well-formed', '<b>line 2, column'],
    ['is no TEI', '<!DOCTYPE html><p>', 'xml/not-tei', 'xml/not-tei'],
    ['is too large', `<TEI>${' '.repeat(17 * 1024 * 1024)}</TEI>`, 'view/too-large', '18 MB'],
  ];

  // Until now such a record stopped the build: one that is being worked on kept all others from being seen.
  it.each(broken)(
    'does not stop the others where it %s: its page says what happened',
    (_, text, code, words) => {
      put(dir, { 'edition/records/b.xml': text });
      const first = build('--format', 'line');
      expect({ code: first.code, found: first.stderr.includes(`[${code}]`) }).toEqual({
        code: 1,
        found: true,
      });
      expect(page('records/a/reading.html')).toContain('Dear friend');
      for (const view of ['diplomatic', 'reading']) {
        expect(page(`records/b/${view}.html`)).toContain('This record could not be shown');
        expect(page(`records/b/${view}.html`)).toContain(words);
      }
      expect(page('records.html')).toContain('records/b/reading.html');
      const made = tree(out);
      expect(build('--format', 'line')).toEqual(first);
      expect(tree(out)).toEqual(made);
      put(dir, { 'edition/records/b.xml': record({ title: 'Mended' }) });
      expect(build().code).toBe(0);
      expect(page('records/b/reading.html')).toContain('Mended');
    },
  );
});

describe('a second build', () => {
  const times = () =>
    Object.fromEntries(
      readdirSync(out, { recursive: true, encoding: 'utf8' })
        .map((path) => [path, statSync(join(out, path))] as const)
        .filter(([, status]) => status.isFile())
        .map(([path, { mtimeMs }]) => [path, mtimeMs]),
    );
  const changed = (before: Record<string, number>) =>
    Object.entries(times())
      .filter(([path, time]) => before[path] !== time)
      .map(([path]) => path)
      .sort();
  const person = (id: string, name: string) => `<person xml:id="${id}"><persName>${name}</persName></person>`;
  const register = (...persons: readonly string[]) =>
    record({ text: `<listPerson>${persons.join('')}</listPerson>` });
  const naming = (id: string, title: string) =>
    record({ title, text: `<p><persName ref="../registers/p.xml#${id}">A name</persName> <unknown/></p>` });

  beforeEach(() => {
    put(dir, {
      'edition/records/a.xml': naming('x', 'First'),
      'edition/records/b.xml': naming('y', 'Second'),
      'edition/registers/p.xml': register(person('x', 'Xenia'), person('y', 'Yvo')),
    });
  });

  it('says the same as the first, and writes nothing', () => {
    const first = build('--format', 'line');
    expect(first.stderr).toContain('[view/unhandled]');
    const before = times();
    expect(build('--format', 'line')).toEqual(first);
    expect(changed(before)).toEqual([]);
  });

  it('makes the pages of a record that changed, and of no other', () => {
    build();
    const before = times();
    put(dir, { 'edition/records/a.xml': naming('x', 'First').replace('</p>', ' and more</p>') });
    build();
    expect(changed(before)).toEqual([
      '.tei-manifest.json',
      'records/a/a.txt',
      'records/a/a.xml',
      'records/a/diplomatic.html',
      'records/a/parallel.html',
      'records/a/reading.html',
      // It tells where it is named in these words.
      'registers/persons/x.html',
      'search/0/first.js',
      'search/0/records.js',
      'search/text/a.js',
    ]);
  });

  it('makes the pages of the records that name a changed entry', () => {
    build();
    const before = times();
    put(dir, { 'edition/registers/p.xml': register(person('x', 'Xenia'), person('y', 'Yvonne')) });
    build();
    const made = changed(before);
    expect(made).toContain('records/b/reading.html');
    expect(made.filter((path) => path.startsWith('records/a/'))).toEqual([]);
    expect(page('records/b/reading.html')).toContain('Yvonne');
  });

  it('says the same where what was found before is forgotten', () => {
    // Others have the folder of all tests at the same time.
    const cache = join(dir, 'cache');
    const again = () =>
      run(dir, ['build', 'edition', '--format', 'line'], { env: { XDG_CACHE_HOME: cache } });
    const first = again();
    rmSync(cache, { recursive: true, force: true });
    expect(again()).toEqual(first);
  });
});

describe('whatever an edition is made of', () => {
  const SETTINGS = '{"title":"Letters","theme":{"css":"own.css"}}';
  const steps: Readonly<Record<string, Parameters<typeof put>[1]>> = {
    'the settings': { 'edition/edition.json': SETTINGS.replace('Letters', 'Lettres') },
    'a style sheet that the theme names': { 'edition/own.css': '@import "more.css"; p { color: red }' },
    'one that this imports': { 'edition/more.css': 'p { color: blue }' },
    'a record': { 'edition/records/a.xml': record({ title: 'First', text: '<p>Wordy</p>' }) },
    'the title of a record, which its neighbour tells too': {
      'edition/records/a.xml': record({ title: 'Former', text: '<p>Wordy</p>' }),
    },
    'a new record': { 'edition/records/c.xml': record({ title: 'Third' }) },
    'a register': {
      'edition/registers/p.xml': record({
        text: '<listPerson><person xml:id="x"><persName>Yvo</persName></person></listPerson>',
      }),
    },
    'a file elsewhere that a record points to': {
      'edition/places.xml': record({
        text: '<listPlace><place xml:id="y"><placeName>Ypres</placeName></place></listPlace>',
      }),
    },
    'an image': { 'edition/images/p.png': Buffer.concat([PNG, PNG]) },
  };

  const afresh = () => {
    for (const name of ['cache', 'fresh']) rmSync(join(dir, name), { recursive: true, force: true });
    const env = { XDG_CACHE_HOME: join(dir, 'cache') };
    run(dir, ['build', 'edition', '-o', 'fresh'], { env });
    return tree(join(dir, 'fresh'));
  };

  it('if it changes, even by nothing but a letter, the pages are those of a build that remembers nothing', () => {
    put(dir, {
      'edition/edition.json': SETTINGS,
      'edition/own.css': '@import "more.css"; p { color: tan }',
      'edition/more.css': 'p { color: pink }',
      'edition/records/a.xml': record({ title: 'First', text: '<p>Words</p>' }),
      'edition/records/b.xml': record({
        title: 'Second',
        text: '<p><persName ref="../registers/p.xml#x">A</persName> <placeName ref="../places.xml#y">B</placeName></p><figure><graphic url="../images/p.png"/></figure>',
      }),
      'edition/registers/p.xml': record({
        text: '<listPerson><person xml:id="x"><persName>Ivo</persName></person></listPerson>',
      }),
      'edition/places.xml': record({
        text: '<listPlace><place xml:id="y"><placeName>Apres</placeName></place></listPlace>',
      }),
      'edition/images/p.png': PNG,
    });
    build();
    let before = tree(out);
    for (const [what, files] of Object.entries(steps)) {
      put(dir, files);
      build();
      const now = tree(out);
      expect(now, what).not.toEqual(before);
      expect(now, what).toEqual(afresh());
      build();
      expect(tree(out), what).toEqual(now);
      before = now;
    }
  });
});

describe('where one record has changed, what is found in others', () => {
  const pointing = (title: string, to: string) =>
    record({ title, text: `<p xml:id="here"><ref target="${to}">there</ref></p>` });
  const found = (to = out) => build('--format', 'line', '-o', to).stderr;

  it('is found anew where they point to it', () => {
    put(dir, {
      'edition/records/a.xml': pointing('First', '#here'),
      'edition/records/b.xml': pointing('Second', 'a.xml#here'),
    });
    expect(found()).not.toContain('b.xml');
    put(dir, { 'edition/records/a.xml': pointing('First', '#there').replace('"here"', '"there"') });
    expect(found()).toContain('b.xml');
    expect(found()).toContain('b.xml');
    put(dir, { 'edition/records/a.xml': pointing('First', '#here') });
    expect(found()).not.toContain('b.xml');
  });

  it('is not what a build into another folder found when something else was there', () => {
    put(dir, {
      'edition/records/a.xml': pointing('First', '#here'),
      'edition/records/b.xml': pointing('Second', '../notes.xml'),
      'other/notes.txt': 'Of somebody else.',
    });
    expect(found()).toContain('notes.xml');
    put(dir, { 'edition/notes.xml': record() });
    expect(found(join(dir, 'other'))).not.toContain('notes.xml');
    rmSync(join(dir, 'edition/notes.xml'));
    put(dir, { 'edition/records/a.xml': pointing('Third', '#here') });
    expect(found()).toContain('notes.xml');
  });
});

describe('the same edition', () => {
  it('gives the same bytes and words in any number of threads, time zone and language of the machine', () => {
    for (let at = 0; at < 3; at++)
      put(dir, { [`edition/records/r${at}.xml`]: record({ title: `No. ${at}`, text: '<p><unknown/></p>' }) });
    const afresh = (start: typeof run, jobs: string, env: Readonly<Record<string, string>> = {}) => {
      rmSync(out, { recursive: true, force: true });
      const cache = join(dir, 'cache');
      rmSync(cache, { recursive: true, force: true });
      const args = ['build', 'edition', '--jobs', jobs];
      return { said: start(dir, args, { env: { ...env, XDG_CACHE_HOME: cache } }), files: tree(out) };
    };
    const one = afresh(run, '1');
    expect(Object.keys(one.files).length).toBeGreaterThan(15);
    // East of Greenwich are the packages of test/cli/deposit.test.ts and the edition in .ci/run.
    const elsewhere = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(afresh(runAlone, '3', elsewhere)).toEqual(one);
  }, 180_000);
});

describe('what was in the output folder stays whole', () => {
  const failures: readonly (readonly [string, number, Record<string, string>, string])[] = [
    ['a register is ill-formed', 1, { 'edition/registers/p.xml': '<TEI>' }, 'xml/well-formed'],
    ['two records differ by case', 1, { 'edition/records/A.xml': record() }, 'edition/same-name'],
    ['edition.json is empty', 1, { 'edition/edition.json': '' }, 'edition/json'],
    ['edition.json lacks the title', 1, { 'edition/edition.json': '{}' }, 'edition/settings'],
  ];

  it.each(failures)('where %s', (_, expected, files, finding) => {
    build();
    const before = tree(out);
    put(dir, files);
    put(dir, { 'edition/records/a.xml': record({ title: 'Changed' }) });
    const { code, stderr } = build();
    expect({ code, found: stderr.includes(`(${finding})`) }).toEqual({ code: expected, found: true });
    expect(tree(out)).toEqual(before);
  });

  it('where a register is ill-formed, which is named among all other errors as what must be mended first', () => {
    put(dir, { 'edition/registers/p.xml': '<TEI>', 'edition/records/b.xml': record({ text: '<p>' }) });
    const { stderr } = build();
    expect(stderr).toContain('Hint: Mend edition/registers/p.xml first:');
  });

  it('where two records have one address: that nothing was written is said, and in how many files findings are', () => {
    put(dir, { 'edition/records/A.xml': record() });
    const { stderr } = build();
    expect(stderr).toContain('Nothing was written');
    expect(stderr).toMatch(/1 error, 1 note in 2 files\.\n$/);
  });

  it('where the folder of the records is missing', () => {
    build();
    const before = tree(out);
    rmSync(join(dir, 'edition/records'), { recursive: true });
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toContain('This folder is missing: the records of an edition lie in it');
    expect(tree(out)).toEqual(before);
  });

  // Threads are ended too; for the other signals, whose way is the same, none are begun.
  it.each([
    ['SIGINT', 130, 60, '2'],
    ['SIGTERM', 143, 20, '1'],
    ['SIGHUP', 129, 20, '1'],
  ] as const)(
    'where the build is broken off by %s, and nothing else is left behind',
    async (signal, expected, records, jobs) => {
      build();
      const before = tree(out);
      for (let i = 0; i < records; i++)
        put(dir, { [`edition/records/r${i}.xml`]: record({ title: `No. ${i}` }) });
      const aside = () => readdirSync(out).find((name) => name.startsWith('.tei-new-'));
      const begun = () => {
        const folder = aside();
        return folder !== undefined && readdirSync(join(out, folder)).length > 2;
      };
      const { code, stderr } = await interrupted(dir, ['build', 'edition', '--jobs', jobs], signal, begun);
      expect({ code, stderr }).toEqual({
        code: expected,
        stderr: 'tei: interrupted; what was there before is as it was.\n',
      });
      expect(aside()).toBeUndefined();
      expect(tree(out)).toEqual(before);
    },
  );
});

describe('a reference', () => {
  it('to another record leads to the place on its page in the same view, as long as it is there', () => {
    const text =
      '<p>See <ref target="sub/b.xml#p1">his letter</ref>, <ref target="sub/b.xml">all of it</ref>.</p>';
    put(dir, {
      'edition/records/a.xml': record({ text }),
      'edition/records/sub/b.xml': record({ text: '<p xml:id="p1">Here.</p>' }),
    });
    build();
    for (const view of ['diplomatic', 'reading']) {
      const shown = page(`records/a/${view}.html`);
      expect(shown).toContain(`<a class="ref" href="../sub/b/${view}.html#p1">his letter</a>`);
      expect(shown).toContain(`<a class="ref" href="../sub/b/${view}.html">all of it</a>`);
    }
    rmSync(join(dir, 'edition/records/sub/b.xml'));
    build();
    expect(page('records/a/reading.html')).toContain('<span class="ref">his letter</span>');
  });
});

describe('an image', () => {
  const graphic = (url: string) => `<p><graphic url="${url}"/></p>`;

  it('that lies elsewhere, is a text or can never be read to its end is not published, and that is told', () => {
    const urls = ['../../outside.png', '../images/text.png', '../images/pipe.png'];
    put(dir, {
      'outside.png': PNG,
      'edition/images/text.png': 'Scan follows.',
      'edition/images/drawing.svg': '<!-- A map. --><svg xmlns="http://www.w3.org/2000/svg"/>',
      'edition/records/a.xml': record({ text: [...urls, '../images/drawing.svg'].map(graphic).join('') }),
    });
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(dir, 'edition/images/pipe.png')]);
    const { code, stderr } = build();
    expect(code).toBe(0);
    expect(stderr).toMatch(/outside\.png\n\s+warning This image lies outside/);
    expect(stderr).toMatch(/text\.png\n\s+warning This is a text/);
    expect(readdirSync(join(out, 'images'))).toEqual(['drawing.svg']);
  });
});

describe('nothing is overwritten that is not ours', () => {
  it.each(['edition', 'edition/records', 'edition/records/pages', 'edition/registers'])(
    'nor read as a record by the next build: pages can’t be put into %s',
    (folder) => {
      const before = tree(join(dir, 'edition'));
      const { code, stderr } = build('-o', folder);
      expect(code).toBe(2);
      expect(stderr).toContain('edition/output-path');
      expect(tree(join(dir, 'edition'))).toEqual(before);
    },
  );

  it('a folder of others with an index.html keeps it', () => {
    put(out, { 'index.html': 'mine', 'notes.txt': 'mine too' });
    const before = tree(out);
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toContain('This was not made by a build');
    expect(tree(out)).toEqual(before);
  });

  it('other files beside the pages stay, also when records go', () => {
    put(out, { 'notes.txt': 'mine' });
    build();
    put(dir, { 'edition/records/b.xml': record() });
    rmSync(join(dir, 'edition/records/a.xml'));
    expect(build().code).toBe(0);
    expect(page('notes.txt')).toBe('mine');
    expect(existsSync(join(out, 'records/a'))).toBe(false);
    expect(existsSync(join(out, 'records/b/reading.html'))).toBe(true);
  });

  it.each(['file', 'file/below', '/dev/null'])('%s can’t be the folder', (output) => {
    put(dir, { file: 'mine' });
    const { code, stderr } = build('-o', output);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('a file stands where a folder is needed');
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('mine');
  });
});

describe('a folder that is no edition', () => {
  it.each([
    ['nowhere', 'There is no such folder'],
    ['empty', 'This folder has no edition.json'],
    ['edition/edition.json', 'This is a file, not the folder of an edition'],
  ])('%s', (name, words) => {
    mkdirSync(join(dir, 'empty'));
    const { code, stderr } = run(dir, ['build', name]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(existsSync(out)).toBe(false);
  });

  it('a name that is nearly right is put right', () => {
    expect(run(dir, ['build', 'edtion']).stderr).toContain('Did you mean “edition”?');
  });
});

describe('edition.json is explained in an editor’s words', () => {
  it.each([
    ['{"title":3}', '1:10', '“title” is 3 (a number); expected was a text'],
    ['{"titel":"x"}', '1:2', 'The key “titel” is not known'],
    ['[]', '1:1', 'expected was the settings of an edition'],
    ['{"title":"x",}', '1:13', 'A comma stands before the closing }'],
    ['{"title":"x","views":["readin"]}', '1:23', 'expected was one of “diplomatic”, “reading”'],
  ])('%s', (json, place, words) => {
    put(dir, { 'edition/edition.json': json });
    const { code, stderr } = build('--format', 'line');
    expect(code).toBe(1);
    expect(stderr).toContain(`edition/edition.json:${place}: error: `);
    expect(stderr).toContain(words);
  });
});

describe.skipIf(process.getuid?.() === 0)('without permission', () => {
  it('one diagnostic names the folder', () => {
    mkdirSync(join(dir, 'locked'), { mode: 0o555 });
    const { code, stderr } = build('-o', 'locked/output');
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing can be written here: there is no permission');
  });
});
