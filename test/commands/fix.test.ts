import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { fixFiles } from '../../src/commands/check/fix.ts';
import { fixable } from '../../src/commands/check/fixing.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { UsageError } from '../../src/commands/usage.ts';
import { look, recordWith } from '../checks/spoilt-record.ts';
import { emptyFolder } from './tei.ts';

const SPOILT = recordWith('<p><persname>Kim</persname> <gap reason="illegible"/></p>').replaceAll(
  '\n',
  '\r\n',
);
const MENDED = SPOILT.replaceAll('persname', 'persName').replace(
  '<gap reason="illegible"/>',
  '<gap reason="illegible" extent="unknown"/>',
);

/** A shell that remembers what was written. */
function listening(colour = false) {
  const said = { out: '', err: '' };
  const stream = (to: 'out' | 'err') => ({
    write: (text: string) => {
      said[to] += text;
    },
    writeBytes: () => {},
    terminal: false,
    colour,
    width: 80,
  });
  const shell: Shell = {
    out: stream('out'),
    err: stream('err'),
    progress: () => {},
    input: async () => Buffer.of(),
    guarded: (work) => work(async () => {}),
    ending: async () => {},
  };
  return { said, shell };
}

function spoiltFile(text = SPOILT): string {
  const path = join(emptyFolder(), 'a.xml');
  writeFileSync(path, text, { mode: 0o640 });
  return path;
}

/** The findings of a file, as the command has them. */
async function lookAs(path: string, bytes: Uint8Array) {
  return (await look(bytes)).map((each) => ({ ...each, location: { ...each.location, file: path } }));
}

describe('tei check --fix', () => {
  it('writes what is mended, says so, and leaves all else of the file', async () => {
    const path = spoiltFile();
    const { said, shell } = listening();
    const found = await lookAs(path, readFileSync(path));
    expect(await fixFiles(found, lookAs, shell, { fix: true })).toEqual({ changed: [path], diagnostics: [] });
    expect(readFileSync(path, 'utf8')).toBe(MENDED);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(said.out).toBe('');
    expect(said.err).toContain('mended: Write persName (relaxng/unknown-element)');
    expect(said.err).toContain('Mended 2 things in 1 file.');
  });

  it('in a dry run shows a diff that makes the same of it, and writes nothing', async () => {
    const path = spoiltFile();
    const { said, shell } = listening();
    const found = await lookAs(path, readFileSync(path));
    await fixFiles(found, lookAs, shell, { fix: true, dryRun: true });
    expect(readFileSync(path, 'utf8')).toBe(SPOILT);
    expect(applyPatch(SPOILT, said.out)).toBe(MENDED);
    expect(said.err).toContain('nothing was written');
  });

  it('shows no hidden characters to a terminal', async () => {
    const path = spoiltFile(recordWith('<p>\u202e<persname>Kim</persname></p>'));
    const { said, shell } = listening(true);
    await fixFiles(await lookAs(path, readFileSync(path)), lookAs, shell, { fix: true, dryRun: true });
    expect(said.out).toContain('<U+202E>');
    expect(said.out).not.toContain('\u202e');
    expect(said.out).toContain('\u001b[32m+');
  });

  it('says where there is nothing to mend', async () => {
    const { said, shell } = listening();
    expect(await fixFiles([], lookAs, shell, { fix: true })).toEqual({ changed: [], diagnostics: [] });
    expect(said.err).toMatch(/nothing that can be mended/);
  });

  it('leaves a file that another program changed meanwhile', async () => {
    const path = spoiltFile();
    const { shell } = listening();
    const meddling = async (file: string, bytes: Uint8Array) => {
      writeFileSync(path, 'of someone else');
      return lookAs(file, bytes);
    };
    const { changed, diagnostics } = await fixFiles(
      await lookAs(path, readFileSync(path)),
      meddling,
      shell,
      {},
    );
    expect(changed).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'edition/changed-meanwhile', severity: 'error' }]);
    expect(readFileSync(path, 'utf8')).toBe('of someone else');
  });

  it('refuses standard input, and a dry run of nothing', () => {
    expect(() => fixable(['a.xml', '-'], { fix: true })).toThrow(UsageError);
    expect(() => fixable(['a.xml'], { dryRun: true })).toThrow(UsageError);
    expect(() => fixable(['a.xml', 'b.xml'], { fix: true, dryRun: true })).not.toThrow();
    expect(() => fixable(['-'], {})).not.toThrow();
  });
});
