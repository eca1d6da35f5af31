import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { fileFrom } from '../document/pointers.ts';
import type { Host } from '../host.ts';
import { parseBytes } from '../xml/parse.ts';
import type { XmlDocument } from '../xml/tree.ts';

/** Another document that rules are about, or why it can’t be looked at. */
export type Other =
  | { readonly document: XmlDocument }
  /** `why` follows the name of the file. */
  | { readonly why: string; readonly problem?: Diagnostic };

/** Gives what an address in a document leads to; `file` is where that was looked for, undefined if nowhere. */
export type FindOther = (
  address: string,
  document: XmlDocument,
) => Promise<{ readonly file: string | undefined; readonly other: Other }>;

/** A register is looked at for many records one after the other; all of them together would be too large. */
const HELD = 8;

/** Documents that rules are about beside the one that is checked: files of the disk, relative to it; nothing is fetched. */
export function otherDocuments(host: Host): FindOther {
  const held = new Map<string, Other>();

  async function read(file: string): Promise<Other> {
    const found = await host.look(file);
    if (found === undefined) return { why: 'does not exist' };
    if (found === 'folder') return { why: 'is a folder' };
    if (found === 'large') return { why: 'is too large for rules' };
    const bytes = await host.read(file);
    if (!bytes) return { why: 'can’t be read' };
    const { value, diagnostics } = parseBytes(bytes, file);
    const problem = diagnostics.find(({ severity }) => severity === 'error');
    return value ? { document: value } : { why: 'is not well-formed XML', ...(problem && { problem }) };
  }

  return async (address, document) => {
    const [path = ''] = address.split('#');
    if (path === '') return { file: document.file, other: { document } };
    const file = fileFrom(document, path);
    if (file === normalize(document.file)) return { file, other: { document } };
    if (file === undefined) return { file, other: { why: 'is no file here, and nothing is fetched' } };
    const other = held.get(file) ?? (await read(file));
    held.delete(file);
    held.set(file, other);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return { file, other };
  };
}

/** Where there is nothing beside a document. */
export const noOthers: FindOther = async () => ({ file: undefined, other: { why: 'is not at hand' } });
