import { basename, normalize, sep } from 'node:path';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { decoded, type Pointer, pointers, resolve } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import type { Check } from './check.ts';

/** Pointers name files with the capitals that they have: a path of an address is compared sign by sign (RFC 3986, 6.2.2.1). */
export const capitals: Check = {
  name: 'capitals',
  about: 'each pointer names its file with the capitals that the file has',
  check,
};

function* check(document: TeiDocument, { spelled }: Corpus): Generator<Diagnostic> {
  if (spelled.size === 0) return;
  const told = new Set<string>();
  for (const pointer of pointers(document)) {
    const target = resolve(pointer, document);
    if (target.kind !== 'element' && target.kind !== 'file') continue;
    const { file, bare } = target;
    const right = bare ? undefined : spelled.get(file);
    if (right === undefined) continue;
    const write = rewritten(pointer.token, file, right);
    // A prefix or an xml:base has the wrong name: that is told once.
    if (write === undefined && told.has(file)) continue;
    if (write === undefined) told.add(file);
    const { range, exact } = pointer;
    const fix: Fix | undefined =
      write !== undefined && exact
        ? { title: `Write ${write}`, edits: [{ range, text: write }], safe: true }
        : undefined;
    yield {
      code: 'reference/capitals',
      severity: 'warning',
      message: messageFor(pointer, file, right),
      location: { file: document.file, range },
      hint: hintFor(pointer, write, right),
      ...(fix && { fix }),
    };
  }
}

function messageFor({ attribute, token }: Pointer, file: string, right: string): string {
  return file.normalize() === right.normalize()
    ? `@${attribute.name} “${token}” names ${file} with other characters than the file has: an accent by itself, or in one with its letter (NFC and NFD of Unicode): it is found on some disks only`
    : `@${attribute.name} “${token}” names ${file}, but that is called ${right}: it is found on some disks only`;
}

function hintFor({ token }: Pointer, write: string | undefined, right: string): string {
  if (write === undefined)
    return `Write “${basename(right)}” as the file is called, where the prefix or xml:base is declared.`;
  return decoded(write).normalize() === decoded(token).normalize()
    ? `Write “${write}”: the accents of the two are encoded differently (NFC and NFD of Unicode).`
    : `Write “${write}”, or rename the file: servers tell capitals apart.`;
}

/** Signs that a path has only with % and two digits; and those that XML or a list of pointers would take for something else. */
const RESERVED = /[\s%?#"'<>&]/g;

/** The pointer with the parts of the path that are called otherwise, from its end; undefined where they don’t all stand in it. */
function rewritten(token: string, file: string, right: string): string | undefined {
  const [path = ''] = token.split(/[?#]/);
  const written = path.split('/');
  const parts = file.split(sep);
  const names = right.split(sep);
  for (let back = 1; back <= parts.length; back++) {
    const [part, name] = [parts.at(-back), names.at(-back)];
    if (part === name || name === undefined) continue;
    const at = written.length - back;
    if (at < 0 || decoded(written[at] ?? '') !== part) return undefined;
    written[at] = name.replace(RESERVED, encoded);
  }
  const write = written.join('/') + token.slice(path.length);
  return normalize(write) === normalize(token) ? undefined : write;
}

const encoded = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
