import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badToken, readTokenText, tokenPath } from '../../src/files/token-file.ts';

const SECRET = 'correct-horse-battery-staple';
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tei-token-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function tokenIn(name: string, mode: number, text = `${SECRET}\n`): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('The token for a repository', () => {
  it('is that of the environment, before all others', () => {
    const env = { TEI_DEPOSIT_TOKEN: SECRET, TEI_DEPOSIT_TOKEN_FILE: join(dir, 'nothing') };
    expect(readTokenText('zenodo.org', env)).toEqual({ value: SECRET, diagnostics: [] });
  });

  it('is in the file that the environment names', () => {
    const env = { TEI_DEPOSIT_TOKEN: '', TEI_DEPOSIT_TOKEN_FILE: tokenIn('mine', 0o600) };
    expect(readTokenText('zenodo.org', env).value?.trim()).toBe(SECRET);
  });

  it('is in a file for each server, and never in that of another', () => {
    const env = { XDG_CONFIG_HOME: dir };
    mkdirSync(join(dir, 'tei-edition/tokens'), { recursive: true });
    tokenIn('tei-edition/tokens/zenodo.org', 0o400);
    expect(readTokenText('zenodo.org', env).value?.trim()).toBe(SECRET);
    expect(readTokenText('sandbox.zenodo.org', env).value).toBeUndefined();
    expect(tokenPath('localhost:5000', env)).toBe(join(dir, 'tei-edition/tokens/localhost_5000'));
    expect(tokenPath('[::1]:5000', env)).not.toContain(':');
  });

  it.each([0o640, 0o604, 0o644, 0o660, 0o610, 0o601, 0o620, 0o602])(
    'is not taken from a file of mode %o',
    (mode) => {
      const path = tokenIn(`open-${mode}`, mode);
      const { value, diagnostics } = readTokenText('zenodo.org', { TEI_DEPOSIT_TOKEN_FILE: path });
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([
        {
          code: 'deposit/token',
          location: { file: path },
          hint: expect.stringContaining(`chmod 600 ${path}`),
        },
      ]);
      expect(JSON.stringify(diagnostics)).not.toContain(SECRET);
    },
  );

  it('is not taken from such a file by way of a link either', () => {
    const path = join(dir, 'link');
    symlinkSync(tokenIn('behind', 0o644), path);
    expect(readTokenText('zenodo.org', { TEI_DEPOSIT_TOKEN_FILE: path }).value).toBeUndefined();
  });

  it.each([
    ['a folder', () => dir],
    ['a file that is too long', () => tokenIn('long', 0o600, 'x'.repeat(5000))],
    ['a file that is not there', () => join(dir, 'missing')],
    ['a path through a file', () => join(tokenIn('file', 0o600), 'token')],
  ])('is not %s', (_, path) => {
    const { value, diagnostics } = readTokenText('zenodo.org', { TEI_DEPOSIT_TOKEN_FILE: path() });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['deposit/token']);
  });

  it('is made in the settings of one’s account, where there is none', () => {
    const { diagnostics } = readTokenText('zenodo.org', { XDG_CONFIG_HOME: join(dir, 'empty') });
    expect(diagnostics[0]?.message).toBe('There is no token for zenodo.org');
    expect(diagnostics[0]?.hint).toContain(join(dir, 'empty/tei-edition/tokens/zenodo.org'));
    expect(diagnostics[0]?.hint).toContain('TEI_DEPOSIT_TOKEN');
  });

  it('that can’t be one is told by where it stands', () => {
    expect(badToken('zenodo.org', { TEI_DEPOSIT_TOKEN: 'a b' }, 'has several words').location.file).toBe(
      'TEI_DEPOSIT_TOKEN',
    );
    expect(badToken('zenodo.org', { TEI_DEPOSIT_TOKEN_FILE: '/x' }, 'is empty').location.file).toBe('/x');
  });
});
