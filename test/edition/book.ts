import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '../../src/document/corpus.ts';
import { entriesOf } from '../../src/document/entries.ts';
import { registerEntries } from '../../src/document/register.ts';
import type { Book, BookFile, BookRecord } from '../../src/edition/epub/book.ts';
import { epubArchive } from '../../src/edition/epub/epub.ts';
import { bookStyle, compiledStylesheets } from '../../src/files/assets.ts';
import { diskHost } from '../../src/files/host.ts';
import type { Messages } from '../../src/project/messages.ts';
import type { Project } from '../../src/project/project.ts';
import { render } from '../../src/views/render.ts';
import { views } from '../../src/views/view.ts';
import { loadStylesheet, type Stylesheet } from '../../src/xml/transform.ts';
import { JAVA } from '../java.ts';

export const ROOT = new URL('../../', import.meta.url).pathname;

const compiled = compiledStylesheets(['diplomatic', 'reading', 'parallel', 'site', 'epub', 'text']);

export function stylesheet(name: string): Stylesheet {
  const sef = compiled.value.get(name);
  if (sef === undefined) throw new Error(`${name} is not compiled: run “npm run build”`);
  const loaded = kept.get(name) ?? loadStylesheet(name, sef);
  kept.set(name, loaded);
  return loaded;
}
const kept = new Map<string, Stylesheet>();

export function messages(language: string): Messages {
  const text = readFileSync(join(ROOT, `xslt/messages/${language}.json`), 'utf8');
  return { language, words: JSON.parse(text) as Messages['words'] };
}

/** A source: a file of the edition, or TEI given as text. */
export interface Source {
  readonly stem: string;
  readonly file: string;
  readonly text?: string;
}

/** A book of some records, in a language of the interface. */
export async function bookOf(
  project: Partial<Project>,
  sources: readonly Source[],
  language: string,
  registers: readonly string[] = [],
): Promise<Book> {
  const files = sources.map(({ file, text }) => ({
    file,
    bytes: text === undefined ? readFileSync(file) : Buffer.from(text),
  }));
  const beside = registers.map((file) => ({ file, bytes: readFileSync(file) }));
  const { value: corpus, diagnostics } = await readCorpus(
    [...files, ...beside],
    diskHost(() => {}),
  );
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  const records = sources.map(({ stem, file }): BookRecord => {
    const document = corpus.documents.find((each) => each.file === file);
    if (!document) throw new Error(file);
    return {
      ...{ stem, file },
      views: views.map((view) => ({
        name: view.name,
        page: async () => {
          const entries = entriesOf(document, corpus);
          const { value, diagnostics: failed } = await render(
            document,
            entries,
            view,
            stylesheet(view.name),
            messages(language),
          );
          if (!value) throw new Error(failed.map(({ message }) => message).join('\n'));
          return value.page;
        },
      })),
    };
  });
  return {
    project: { title: 'A book', editors: [], language, views: ['diplomatic', 'reading'], ...project },
    messages: messages(language),
    records,
    entries: corpus.documents.filter(({ file }) => registers.includes(file)).flatMap(registerEntries),
    stylesheet: stylesheet('epub'),
    style: bookStyle(),
  };
}

export async function archived(files: readonly BookFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of epubArchive(files)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Where Debian puts it; its command is broken there. */
const EPUBCHECK = ['/usr/share/java/epubcheck.jar', process.env['EPUBCHECK'] ?? ''].find((path) =>
  existsSync(path),
);

/** Why there is no epubcheck, if there is none: in CI there must be one. */
export const noEpubcheck = EPUBCHECK === undefined && !process.env['CI'] ? 'epubcheck is missing' : undefined;

/** What epubcheck says of a book: nothing where all is well. */
export function epubcheck(book: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const path = join(folder, 'book.epub');
    writeFileSync(path, book);
    const report = join(folder, 'report.json');
    try {
      execFileSync('java', ['-jar', EPUBCHECK ?? '', path, '--json', report, '-q'], {
        stdio: 'pipe',
        env: JAVA,
      });
    } catch (error) {
      if (!existsSync(report)) throw error;
    }
    const { messages: found } = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly messages: readonly {
        readonly ID: string;
        readonly severity: string;
        readonly message: string;
        readonly locations: readonly { readonly path: string; readonly line: number }[];
      }[];
    };
    return found.map(
      ({ ID, severity, message, locations: [first] }) =>
        `${severity} ${ID} ${message} ${first?.path.replace(/^.*\/EPUB\//, '')}:${first?.line}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
