import { createHash } from 'node:crypto';
import { bagInfo, DECLARATION, manifest, oxum } from '../../src/deposit/bag/writing.ts';
import type { HeldFile, Holding } from '../../src/deposit/verify/holding.ts';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { type ZipOptions, zip } from '../../src/edition/zip/zip.ts';

/** Files by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The program of a bag that is not ours. */
export const OTHER = 'bagit.py v1.8.1';
export const OURS = 'tei-edition 0.1.0 <https://example.org>';

export const filesOf = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));

/** A holding in memory; `kinds` for what is no file. */
export function held(files: Files, kinds: Readonly<Record<string, HeldFile['kind']>> = {}): Holding {
  const folders = new Set<string>();
  for (const path of files.keys())
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  return {
    name: 'bag',
    files: Array.from(files, ([path, bytes]) => ({
      path,
      kind: kinds[path] ?? 'file',
      size: bytes.length,
      async *bytes() {
        // In small pieces, so that what is divided between two of them is tried as well.
        for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      },
    })),
    folders: [...folders],
    located: (path) => `bag/${path}`,
  };
}

/** Files with their digests. */
export const digested = (files: Files) =>
  Array.from(files, ([path, bytes]) => ({
    path,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha512: createHash('sha512').update(bytes).digest('hex'),
  }));

/** Files with new manifests of their tag files, so that only what was changed besides is found. */
export function sealed(files: Files): Files {
  const tags = new Map([...files].filter(([path]) => !/^(?:data\/|tagmanifest-)/.test(path)));
  const seals = (['sha256', 'sha512'] as const).map(
    (name) => [`tagmanifest-${name}.txt`, Buffer.from(manifest(digested(tags), name))] as const,
  );
  return new Map([...files, ...seals]);
}

export const PAYLOAD = filesOf({
  'data/README.md': '# Letters\n',
  'data/tei/1957-03-14-letter.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>\n',
  'data/tei/empty.txt': '',
});

/** A valid bag, with a tag file beside the usual ones. */
export function bagWith(payload: Files = PAYLOAD, agent = OURS): Files {
  const all = digested(payload);
  const info = bagInfo([
    ['Bagging-Date', '2026-11-26'],
    ['Payload-Oxum', oxum(all)],
    ['Bag-Software-Agent', agent],
  ]);
  const lists = (['sha256', 'sha512'] as const).map(
    (name) => [`manifest-${name}.txt`, Buffer.from(manifest(all, name))] as const,
  );
  return sealed(
    new Map([
      ...payload,
      ...filesOf({ 'bagit.txt': DECLARATION, 'bag-info.txt': info, 'metadata/notes.txt': 'Notes\n' }),
      ...lists,
    ]),
  );
}

/** The same files, of which one has another text. */
export function changed(files: Files, path: string, change: (text: string) => string): Files {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`There is no ${path}`);
  return new Map([...files, [path, Buffer.from(change(Buffer.from(bytes).toString()))]]);
}

export function without(files: Files, path: string): Files {
  return new Map([...files].filter(([each]) => each !== path));
}

/** What is told of a bag. That a small one of ours holds less than every package does is tried elsewhere. */
export async function findingsIn(
  files: Files,
  kinds?: Parameters<typeof held>[1],
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await verifyBag(held(files, kinds));
  return diagnostics.filter(({ code }) => code !== 'deposit/package-contents');
}

/** Code and file of each finding, in order: “bag-digest data/README.md”. */
export const told = (found: readonly Diagnostic[]) =>
  found
    .map(({ code, location }) => `${code.replace('deposit/', '')} ${location.file.replace('bag/', '')}`)
    .sort();

/** A ZIP of files, all in one folder. */
export async function zipped(files: Files, folder = 'bag/', options?: ZipOptions): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const each = Array.from(files, ([path, bytes]) => ({
    path: folder + path,
    async *bytes() {
      yield bytes;
    },
  }));
  for await (const piece of zip(each, options)) pieces.push(piece);
  return Buffer.concat(pieces);
}
