import { join, posix } from 'node:path';
import type { Diagnostic, Location } from '../diagnostic.ts';
import { decoded } from '../document/pointers.ts';
import { fontExtension } from '../edition/epub/media.ts';
import { cssAddresses } from '../edition/theme/css-addresses.ts';
import { lines } from '../xml/lines.ts';
import { readBytes } from './read.ts';

/** Files of an edition that its theme needs, by their paths from its folder; each is read once. */
export interface OwnFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `edition/theme-file` and `edition/theme-address`. */
  readonly found: readonly Diagnostic[];
  /** Reads a file; gives its path, normalised, or undefined where it can’t be used. */
  readonly take: (path: string, location: Location) => string | undefined;
  /** Takes what a style sheet names that was taken, and what those name that it imports. */
  readonly follow: (sheet: string) => void;
}

/** An address with a scheme, or of another host. */
const ELSEWHERE = /^(?:\/\/|[a-z][a-z\d+.-]*:)/i;

/** @param folder the folder of the edition */
export function ownFiles(folder: string): OwnFiles {
  const files = new Map<string, Uint8Array>();
  const found: Diagnostic[] = [];

  function take(named: string, location: Location): string | undefined {
    const path = posix.normalize(named);
    if (files.has(path)) return path;
    const { value, diagnostics } = readBytes(join(folder, path));
    const [problem] = diagnostics;
    if (value === undefined) {
      const message = `“${named}” can’t be used: ${decapitalised(problem?.message ?? 'it can’t be read')}`;
      found.push(themeFile(message, location, problem?.hint));
      return undefined;
    }
    const wrong = notAFont(path, value);
    if (wrong !== undefined) {
      found.push(themeFile(`“${named}” can’t be used: ${wrong}`, location));
      return undefined;
    }
    files.set(path, value);
    return path;
  }

  function follow(sheet: string): void {
    const path = posix.normalize(sheet);
    const css = new TextDecoder().decode(files.get(path));
    const { range } = lines(css);
    for (const { value, start, end } of cssAddresses(css)) {
      const location = { file: join(folder, path), range: range(start, end) };
      if (value.trim() === '' || /^(?:#|data:)/i.test(value)) continue;
      if (ELSEWHERE.test(value)) {
        found.push(themeAddress(value, location));
        continue;
      }
      const target = posix.join(posix.dirname(path), decoded(value.replace(/[?#].*/s, '')));
      if (value.startsWith('/') || target === '..' || target.startsWith('../')) {
        const message = `“${value}” leads out of the folder of the edition`;
        found.push(themeFile(message, location, 'Copy the file into the folder of the edition.'));
        continue;
      }
      const known = files.has(target);
      if (take(target, location) !== undefined && !known && /\.css$/i.test(target)) follow(target);
    }
  }

  return { files, found, take, follow };
}

function themeFile(message: string, location: Location, hint?: string): Diagnostic {
  return {
    ...{ code: 'edition/theme-file', severity: 'error' as const, message, location },
    ...(hint !== undefined && { hint }),
  };
}

function themeAddress(value: string, location: Location): Diagnostic {
  return {
    code: 'edition/theme-address',
    severity: 'warning',
    message: `No page will load “${value}”: pages of an edition take nothing from elsewhere`,
    location,
    hint: 'Copy the file into the folder of the edition, and name its path from this style sheet.',
  };
}

function notAFont(path: string, bytes: Uint8Array): string | undefined {
  if (!/\.(?:woff2?|[to]tf)$/i.test(path)) return undefined;
  return fontExtension(bytes) ? undefined : 'this is no font, whatever its name says';
}

const decapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
