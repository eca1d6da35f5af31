import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/explain/page.ts';
import { pages } from '../../src/explain/pages.ts';
import { wholeOf } from '../../src/explain/whole.ts';
import { warmRun } from '../cli/warm.ts';
import { emptyFolder } from '../commands/tei.ts';

/** The client is tried in test/repository, and the command in test/cli. */
const A_REPOSITORY = 'it takes a repository';

/** Pages whose sessions can’t be tried, and why. */
const NOT_TRIED: Readonly<Record<string, string>> = {
  'xml/large-file': 'it takes 16 MB',
  'deposit/busy': A_REPOSITORY,
  'deposit/changed': A_REPOSITORY,
  'deposit/checksum': A_REPOSITORY,
  'deposit/doi-not-inside': A_REPOSITORY,
  'deposit/draft-gone': A_REPOSITORY,
  'deposit/elsewhere': A_REPOSITORY,
  'deposit/no-access': A_REPOSITORY,
  'deposit/no-answer': A_REPOSITORY,
  'deposit/no-doi-reserved': A_REPOSITORY,
  'deposit/no-repository': A_REPOSITORY,
  'deposit/no-such-record': A_REPOSITORY,
  'deposit/not-sent': A_REPOSITORY,
  'deposit/other-doi': A_REPOSITORY,
  'deposit/other-file': A_REPOSITORY,
  'deposit/record': A_REPOSITORY,
  'deposit/refused': A_REPOSITORY,
  'deposit/same-version': A_REPOSITORY,
  'deposit/sent': A_REPOSITORY,
  'deposit/token': 'it takes a token',
  'deposit/token-inside': A_REPOSITORY,
  'deposit/too-many-files': A_REPOSITORY,
  'schema/unreadable': 'it takes a file without the right to read it',
  'schema/encoding': 'it takes bytes that are no UTF-8',
  'edition/encoding': 'it takes bytes that are no UTF-8',
  'import/encoding': 'it takes bytes that are no UTF-8',
  'import/profile': 'it takes the file of a profile',
  'import/lost': 'it takes a mistake of the program',
  'import/outdated': 'it takes a transcript that was changed',
  'import/edited': 'it takes a record that was edited',
  'import/open-review': 'it takes a review list',
  'rule/not-mended': 'it takes two mistakes in one place',
  'edition/changed-meanwhile': 'it takes another program',
  'edition/unreadable': 'it takes a file without the right to read it',
  'edition/too-large': 'it takes hundreds of megabytes',
  'edition/not-fetched': 'it takes the network',
  'edition/damaged': 'it takes a file that was fetched',
  'edition/not-a-shard': 'it takes the report of a part',
  'edition/shards': 'it takes reports of parts',
  'edition/duplicate-output': 'names of records that differ in capitals are told before',
  'edition/output-path': 'it takes a link',
  'edition/linked-folder': 'it takes a link',
  'edition/not-built': 'it takes a record that is not well-formed',
  'deposit/too-large': 'it takes 16 MB',
  'deposit/bag-in-archive': 'it takes a ZIP',
  'deposit/bag-link': 'it takes a link',
  'deposit/bag-too-large': 'it takes hundreds of megabytes',
  'deposit/zip-bomb': 'it takes a ZIP',
  'deposit/zip-damaged': 'it takes a ZIP',
  'deposit/zip-unsupported': 'it takes a ZIP',
  'odd/no-source': 'it takes the source of the TEI',
  'deposit/changed-after-validation': 'it takes another program',
  'deposit/disagreement': 'it takes a package that was changed by hand',
  'deposit/version-again': 'it takes an edition that lacks nothing',
  'deposit/unreadable-metadata': 'it takes a package that was changed by hand',
  'view/failed': 'it takes a mistake of a stylesheet',
  'view/pdf-compiler': 'it takes a machine without Typst',
  'view/pdf-failed': 'it takes a mistake of a stylesheet',
  'view/pdf-terminal': 'it takes a terminal',
  'view/stylesheet': 'it takes a program that was not built',
  'view/too-large': 'it takes hundreds of megabytes',
};

/** A build takes long, and a fetch the network: of such a session only the bad one is tried. */
const LONG = /^\$ tei (?:build|render|schema|deposit)/m;

const RECORD = wholeOf({ kind: 'part' } as Page, '<p xml:id="record-p1">He knew nothing.</p>');
const ODD = wholeOf({ kind: 'odd' } as Page, '');

function contentOf(path: string): string {
  if (path.endsWith('bagit.txt')) return 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
  if (path.endsWith('edition.json')) return '{ "title": "Letters" }';
  if (path.endsWith('.odd')) return ODD;
  return path.endsWith('.xml') ? RECORD : 'Notes';
}

/** What a command says, whatever its exit code. */
function run(args: readonly string[], cwd: string): string {
  const { stdout, stderr } = warmRun(cwd, args, { env: { XDG_CACHE_HOME: join(cwd, 'cache') } });
  return `${stdout}\n${stderr}`;
}

const had = new Map<string, string>();

/** What is said in a session; many pages have the same good one. */
function session(lines: string): string {
  const said = had.get(lines) ?? inNewFolder(lines);
  had.set(lines, said);
  return said;
}

/** What is said in a session, in a new folder with the files that are named in it. */
function inNewFolder(lines: string): string {
  const cwd = emptyFolder();
  const said: string[] = [];
  for (const line of lines.split('\n')) {
    if (line.startsWith('$ tei ')) {
      said.push(run(line.slice('$ tei '.length).split(' '), cwd));
    } else if (line.includes(': ')) {
      const [name = '', content = ''] = line.split(/: (.*)/s);
      writeFileSync(join(cwd, name), content);
    } else if (line.endsWith('/')) mkdirSync(join(cwd, line), { recursive: true });
    else {
      mkdirSync(join(cwd, dirname(line)), { recursive: true });
      writeFileSync(join(cwd, line), contentOf(line));
    }
  }
  return said.join('\n').replace(/\s+/g, ' ');
}

const tried = pages.filter(({ kind, code }) => kind === 'session' && !(code in NOT_TRIED));

describe('The session of a page', () => {
  it.each(tried)('$code: the bad one tells this code, the good one does not', (page) => {
    const { code, bad, good } = page;
    expect(session(bad)).toContain(`(${code})`);
    if (!LONG.test(good)) expect(session(good)).not.toContain(`(${code})`);
  });
});
