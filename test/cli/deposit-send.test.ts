import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, standIn, TOKEN } from '../repository/stand-in.ts';
import { type Run, run, tree, withoutTrace, workshop } from './tei.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const EDITION = {
  title: 'Letters of the Timber Board',
  description:
    'Letters that the Timber Board sent and received in 1957, with registers of all who are named in them.',
  editors: [{ name: 'Ada Berg', given: 'Ada', family: 'Berg' }],
  publisher: 'State Archive of Telmarn',
  version: '1.0.0',
  date: '2026-05-12',
  keywords: ['timber', 'trade', 'letters'],
  languages: ['en'],
  // One is enough: each is made as a PDF as well.
  views: ['reading'],
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
};
/** What a new edition lacks before it can be deposited. */
const MENDED: readonly (readonly [string, string])[] = [
  ['Timber, 1957</collection>', 'Timber, 1957</collection><idno type="reference">Box 7</idno>'],
  ['<term>ferries</term>', '<term>ferries</term><term>letters</term>'],
  ['status="draft"', 'status="candidate"'],
];

const dir = workshop();
const record = join(dir, 'letters/records/1957-03-14-letter.xml');
let server: StandIn;
let config = '';

beforeAll(async () => {
  server = await standIn();
  run(dir, ['init', 'letters']);
  writeFileSync(join(dir, 'letters/edition.json'), JSON.stringify(EDITION));
  const text = MENDED.reduce((mended, [from, to]) => mended.replace(from, to), readFileSync(record, 'utf8'));
  writeFileSync(record, text);
  config = join(dir, 'config');
  const tokens = join(config, 'tei-edition/tokens');
  mkdirSync(tokens, { recursive: true });
  writeFileSync(join(tokens, new URL(server.origin).host.replace(':', '_')), `${TOKEN}\n`, { mode: 0o600 });
});
afterAll(() => server.end());

type Environment = Readonly<Record<string, string>>;

/** Runs the command beside the server of this process; `kill` ends it at once, as a crash does. */
function sending(
  args: readonly string[],
  { env = {}, kill = () => {} }: { env?: Environment; kill?: (end: () => void) => void } = {},
): Promise<Run> {
  const surroundings: Record<string, string | undefined> = {
    ...process.env,
    XDG_CONFIG_HOME: config,
    ...env,
  };
  const child = spawn(process.execPath, [CLI, 'deposit', 'letters', '--send', server.origin, ...args], {
    cwd: dir,
    env: surroundings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
    });
  kill(() => child.kill('SIGKILL'));
  return new Promise((done) => child.on('close', (code) => done(withoutTrace({ code, ...said }))));
}

describe('tei deposit --send', () => {
  it('carries on where a process was killed, publishes, and leaves the token nowhere', async () => {
    let end = () => {};
    server.fault = ({ path }) => {
      if (path.endsWith('-html.zip/content')) end();
      return undefined;
    };
    const killed = await sending([], {
      kill: (now) => {
        end = now;
      },
    });
    expect(killed).toMatchObject({ code: null });
    const [draft] = [...server.records.values()];
    expect(draft?.published).toBe(false);
    const names = [...(draft?.files.keys() ?? [])].sort();

    server.fault = () => undefined;
    server.requests.length = 0;
    const { code, stdout, stderr } = await sending(['--publish', '--yes']);
    expect([code, stdout]).toEqual([0, '']);
    expect([...server.records.keys()]).toEqual(['r1']);
    expect(draft?.published).toBe(true);
    const upload = join(dir, 'output/deposit/upload');
    expect(names).toEqual(readdirSync(upload).sort());
    for (const [name, { content, completed }] of draft?.files ?? []) {
      expect([name, completed]).toEqual([name, true]);
      const md5 = createHash('md5')
        .update(readFileSync(join(upload, name)))
        .digest('hex');
      expect([name, content?.md5]).toEqual([name, md5]);
    }
    expect(draft?.metadata).toMatchObject({
      title: EDITION.title,
      version: '1.0.0',
      publication_date: EDITION.date,
    });
    expect(stderr).toContain(`${server.origin}/records/r1`);
    expect(stderr).toContain('https://doi.org/10.12345/r1');
    expect(stderr).toContain('(deposit/doi-not-inside)');
    // What was there before the process was killed was not sent again.
    expect(server.requests.filter(({ path }) => path.endsWith('/content')).length).toBeLessThan(names.length);

    const said = [killed.stdout, killed.stderr, stderr, JSON.stringify(tree(join(dir, 'output')))].join('\n');
    expect(said).not.toContain(TOKEN);
    expect(readdirSync(join(dir, 'output/deposit'))).toContain('letters-of-the-timber-board.sent.json');
  });

  it('asks nobody where there is no terminal, and packs nothing', async () => {
    const { code, stderr } = await sending(['--publish']);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('nobody can be asked here: add --yes');
  });

  it('does not publish what is not ready', async () => {
    const { code, stderr } = await sending(['--draft', '--publish', '--yes']);
    expect(code).toBe(2);
    expect(stderr).toContain('What is packed with --draft is not ready');
  });

  it('sends what --target upload makes, and nothing else', async () => {
    const { code, stderr } = await sending(['--target', 'git']);
    expect(code).toBe(2);
    expect(stderr).toContain('leave out --target');
  });

  it('refuses a file with a token that others can read', async () => {
    const path = join(dir, 'token.txt');
    writeFileSync(path, TOKEN);
    chmodSync(path, 0o640);
    const { code, stderr } = await sending([], { env: { TEI_DEPOSIT_TOKEN_FILE: path } });
    expect(code).toBe(2);
    expect(stderr).toContain('(deposit/token)');
    expect(stderr).toContain(`chmod 600 ${path}`);
    expect(stderr).not.toContain(TOKEN);
  });

  it('says where a token is looked for, where there is none', async () => {
    const { code, stderr } = await sending([], { env: { XDG_CONFIG_HOME: join(dir, 'nothing') } });
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('TEI_DEPOSIT_TOKEN');
    expect(stderr).toContain('(deposit/token)');
  });

  it('does not show a token that can’t be one', async () => {
    const { code, stderr } = await sending([], { env: { TEI_DEPOSIT_TOKEN: 'two words' } });
    expect(code).toBe(2);
    expect(stderr).toContain('has several words');
    expect(stderr).not.toContain('two words');
  });

  it('does not send by http:// to another machine', async () => {
    const { code, stderr } = run(dir, ['deposit', 'letters', '--send', 'http://zenodo.org']);
    expect(code).toBe(2);
    expect(stderr).toContain('https://zenodo.org/');
  });
});
