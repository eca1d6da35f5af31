import { normalize } from 'node:path';
import { type Corpus, readCorpus } from '../../src/document/corpus.ts';
import { readTei, type TeiDocument } from '../../src/document/tei.ts';
import type { Found, Host } from '../../src/host.ts';

const NS = 'http://www.tei-c.org/ns/1.0';

export const bytes = (text: string) => new TextEncoder().encode(text);

/** TEI with this in its body; `xi:` is bound. */
export function tei(body: string, header = ''): string {
  return `<TEI xmlns="${NS}" xmlns:xi="http://www.w3.org/2001/XInclude">\n<teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
}

export function read(text: string, file = 'a.xml'): TeiDocument {
  const { value, diagnostics } = readTei(bytes(text), file);
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

/** A host with these files and nothing else; what ends in `/` is a folder, `null` can’t be read. */
export function host(files: Readonly<Record<string, string | null>>): Host & { readonly asked: string[] } {
  const asked: string[] = [];
  const look = (path: string): Found | undefined => {
    const name = normalize(path).replace(/\/$/, '');
    if (name in files) return 'file';
    return Object.keys(files).some((each) => each.startsWith(`${name}/`)) ? 'folder' : undefined;
  };
  return {
    asked,
    look: async (path) => look(path),
    names: async (folder) => {
      const start = folder === '.' ? '' : `${folder}/`;
      const below = Object.keys(files).filter((each) => each.startsWith(start));
      return [...new Set(below.map((each) => each.slice(start.length).split('/')[0] ?? ''))].sort();
    },
    read: async (path) => {
      asked.push(path);
      const text = files[path];
      return typeof text === 'string' ? bytes(text) : undefined;
    },
    progress: () => {},
  };
}

/** Reads `asked` of these files as `tei check` does. */
export async function corpusOf(
  files: Readonly<Record<string, string | null>>,
  asked: readonly string[] = ['a.xml'],
): Promise<Corpus> {
  const sources = asked.map((file) => ({ file, bytes: bytes(files[normalize(file)] ?? '') }));
  return (await readCorpus(sources, host(files))).value;
}
