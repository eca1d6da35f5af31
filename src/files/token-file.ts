import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { codeOf, failure, reason } from './failure.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export const TOKEN = 'TEI_DEPOSIT_TOKEN';
export const TOKEN_FILE = 'TEI_DEPOSIT_TOKEN_FILE';

/** More than any token has, in bytes. */
const LARGEST = 4096;
/** Rights of the group and of all others (POSIX, sys/stat.h). */
const OTHERS = 0o077;

/** Where the token for a server stands where none is named: one file for each, so that none is sent to another server. */
export function tokenPath(host: string, env: Environment): string {
  const { XDG_CONFIG_HOME: config = '' } = env;
  const folder = isAbsolute(config) ? config : join(homedir(), '.config');
  return join(folder, 'tei-edition', 'tokens', host.replace(/[^\w.-]/g, '_'));
}

/**
 * The secret by which a repository knows who sends: in the environment, in the file that is named there, or in the file of the
 * server. A file that others can read is refused. Whatever is wrong is `deposit/token`, and shows nothing of it.
 */
export function readTokenText(host: string, env: Environment): Result<string | undefined> {
  const given = env[TOKEN];
  if (given !== undefined && given !== '') return { value: given, diagnostics: [] };
  const named = env[TOKEN_FILE];
  const path = named === undefined || named === '' ? tokenPath(host, env) : named;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const status = fstatSync(file);
    if (!status.isFile()) return refused(path, 'This is no file with a token', 'Name a file.');
    // Windows has no such rights: what stands there says nothing.
    if ((status.mode & OTHERS) !== 0 && platform() !== 'win32')
      return refused(
        path,
        'Other people on this machine can read the token in this file, so it is not used',
        `Write “chmod 600 ${path}”. If others may have read it, make a new token and delete this one.`,
      );
    if (status.size > LARGEST)
      return refused(path, 'This is longer than a token is', 'Name the file of the token.');
    return { value: readFileSync(file, 'utf8'), diagnostics: [] };
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return refused(path, `There is no token for ${host}`, howTo(path, host));
    return refused(
      path,
      `The token can’t be read: ${reason(error)}`,
      `Only you may read the file: “chmod 600 ${path}”.`,
    );
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** For a token that can’t be one; `objection` does not show it. */
export function badToken(host: string, env: Environment, objection: string): Diagnostic {
  const named = env[TOKEN_FILE] || tokenPath(host, env);
  return failure(
    'deposit/token',
    env[TOKEN] ? TOKEN : named,
    `The token for ${host} ${objection}`,
    howTo(named, host),
  );
}

function howTo(path: string, host: string): string {
  return `Make one in the settings of your account at ${host}, under Applications, and write it into ${path}, which only you may read (chmod 600), or into the variable ${TOKEN}.`;
}

function refused(path: string, message: string, hint: string): Result<undefined> {
  return { value: undefined, diagnostics: [failure('deposit/token', path, message, hint)] };
}
