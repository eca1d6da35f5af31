import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { serving } from './serving.ts';
import { put, run as runAlone, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const COMMANDS = commands.flatMap((each) => ('commands' in each ? [] : each.name));
const GROUPS = commands.flatMap((each) => ('commands' in each ? each.name : []));

const examplesOf = (help: string) =>
  Array.from(help.matchAll(/^ {2}\$ (tei .*)$/gm), ([, line = '']) => line);

/** What stands behind the name of the program, where a shell would see nothing else in it. */
function wordsOf(line: string): readonly string[] {
  expect(line).toMatch(/^tei [\w./ -]+$/);
  return line.split(' ').slice(1);
}

/** A command that goes on until it is ended is ended as soon as it has begun. */
async function codeOf(name: string, place: string, line: string): Promise<number | null> {
  if (name !== 'serve') return run(place, wordsOf(line)).code;
  const { end } = await serving(place, wordsOf(line));
  return (await end()).code;
}

describe('help', () => {
  it('names every command, on standard output', () => {
    const { code, stdout, stderr } = runAlone(dir, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of [...COMMANDS, ...GROUPS]) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  it.each(COMMANDS)('of %s is the same by --help, -h and “tei help”, and fits into 80 columns', (name) => {
    const { code, stdout } = run(dir, [name, '--help']);
    expect(code).toBe(0);
    expect(run(dir, [name, '-h']).stdout).toBe(stdout);
    expect(run(dir, ['help', name]).stdout).toBe(stdout);
    const prose = stdout.slice(0, stdout.indexOf('Examples:')).split('\n');
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each(COMMANDS)(
    'of %s has two examples, which work for who has begun an edition',
    async (name) => {
      const examples = examplesOf(run(dir, [name, '--help']).stdout);
      expect(examples.length).toBeGreaterThanOrEqual(2);
      const place = workshop();
      if (name !== 'init') expect(run(place, ['init', 'letters']).code).toBe(0);
      for (const line of examples) expect([line, await codeOf(name, place, line)]).toEqual([line, 0]);
    },
    300_000,
  );

  it('of a check has its options in groups, those of all commands last', () => {
    const { stdout } = run(dir, ['check', '--help']);
    const groups = stdout
      .slice(stdout.indexOf('Arguments:'), stdout.indexOf('Examples:'))
      .split(/\n\n(?=\S)/)
      .slice(1)
      .map((group) => [
        group.split('\n')[0],
        ...Array.from(group.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm), ([, name]) => name),
      ]);
    expect(groups).toEqual([
      ['What it is checked by:', 'schema', 'catalog', 'for', 'online'],
      ['How findings are told, and what counts:', 'format', 'severity', 'max-warnings'],
      ['Mending:', 'fix', 'dry-run'],
      ['Many files:', 'jobs', 'shard', 'merge'],
      ['Options:', 'quiet', 'no-color', 'help'],
    ]);
  });

  it('of the program has two examples, which work one after the other', () => {
    const place = workshop();
    const examples = examplesOf(run(dir, ['--help']).stdout);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const line of examples) expect([line, runAlone(place, wordsOf(line)).code]).toEqual([line, 0]);
  }, 300_000);

  it('is printed where no command is named, as a message', () => {
    const { code, stdout, stderr } = run(dir, []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: tei');
  });

  it('the version is that of the package', () => {
    expect(run(dir, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what does not exist is told with what does, and the nearest', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a command',
      ['bild'],
      [
        '“bild”',
        '“init”, “import”, “transcript”, “check”, “explain”, “render”, “build”, “serve”, “deposit”, “schema”',
        'Did you mean “build”?',
      ],
    ],
    ['a command after help', ['help', 'chek'], ['Did you mean “check”?']],
    ['a command of schemas', ['schema', 'compil', 'x'], ['“compil”', '“compile”', 'Did you mean “compile”?']],
    ['an option', ['check', '--formt', 'json'], ['“--formt”', '“--quiet”', 'Did you mean “--format”?']],
    ['an option of the program', ['--verson'], ['Did you mean “--version”?']],
    ['a view', ['render', 'x', '--view', 'readin'], ['“diplomatic”, “reading”', 'Did you mean “reading”?']],
    ['a format of a page', ['render', 'x', '--format', 'txt'], ['“html”, “text”', 'Did you mean “text”?']],
    [
      'a format of findings',
      ['check', '--format', 'jsn'],
      ['“pretty”, “json”, “sarif”, “junit”, “github”, “line”', 'mean “json”?'],
    ],
    [
      'a report',
      ['render', 'x', '--report', 'prety'],
      ['“pretty”, “json”, “sarif”, “junit”, “github”, “line”', 'mean “pretty”?'],
    ],
  ])('%s', (_, args, words) => {
    const { code, stdout, stderr } = run(dir, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const text = stderr.replaceAll('\n', ' ');
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/“tei.* --help” says more\./);
  });

  it.each<[string, readonly string[], string]>([
    ['no file to render', ['render'], 'needs a FILE'],
    ['no ODD', ['schema', 'compile'], 'needs a FILE'],
    ['schemas to standard output', ['schema', 'compile', 'a', '-o', '-'], 'name a folder'],
    ['no folder to begin in', ['init'], 'needs a DIR'],
    ['two files to render', ['render', 'a', 'b'], 'takes fewer'],
    ['no value', ['render', 'a', '-o'], 'A value is missing after -o'],
    ['an empty name', ['check', ''], 'One of the names is empty'],
    ['a build to standard output', ['build', '-o', '-'], 'name a folder'],
  ])('%s', (_, args, words) => {
    const { code, stdout, stderr } = run(dir, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll('\n', ' ')).toContain(words);
  });

  it('no argument controls the terminal', () => {
    for (const args of [
      ['\u001b[2J\u0007'],
      ['check', '--\u001b[2J'],
      ['render', 'x', '--view', '\u009b2J\u202e'],
    ]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
      expect(run(dir, args).stderr).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
    }
  });
});

describe('options for all commands', () => {
  put(dir, { 'bad.xml': '<TEI>' });

  it('may stand before the command', () => {
    expect(run(dir, ['--quiet', '--no-color', 'check', 'bad.xml']).code).toBe(1);
  });

  it('without a terminal there are neither colours nor progress', () => {
    const { stdout, stderr } = run(dir, ['check', 'bad.xml']);
    expect(stdout + stderr).not.toContain('\u001b');
  });
});
