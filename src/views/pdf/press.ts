import { resolve } from 'node:path';
import { type Diagnostic, type Result, reasonOf } from '../../diagnostic.ts';
import { fontFamilies } from './font-family.ts';
import { freshSources } from './sources.ts';

/** A file that Typst sees: its name, and its text or bytes. There are no others: nothing is read from the disk. */
export type PressFiles = ReadonlyMap<string, string | Uint8Array>;

/** What came of an impression: a PDF and what Typst warns of, or why there is none. */
export type Impression =
  | { readonly pdf: Uint8Array; readonly warnings: readonly unknown[] }
  | { readonly error: string };

/** A compiler of Typst with its fonts, ready to print many documents. */
export interface Press {
  /** The families of the fonts that were handed in. */
  readonly families: readonly string[];
  readonly print: (main: string, files: PressFiles) => Impression;
}

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
/** ISO 19005-2, level A: tagged, with all fonts inside. */
const STANDARD = 'a-2a';
/** A folder that need not exist: all files are handed in. */
const FOLDER = resolve('/tei-edition-pdf');

/** Loads Typst, which takes its time. Where there is none for this machine: `view/pdf-compiler`. */
export async function findPress(): Promise<
  Result<typeof import('@myriaddreamin/typst-ts-node-compiler') | undefined>
> {
  try {
    return { value: await import('@myriaddreamin/typst-ts-node-compiler'), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [noCompiler(error)] };
  }
}

/**
 * Sets up Typst. `fonts` are files in TrueType or OpenType, asked for characters that Libertinus Serif, which is inside, does not have.
 * Findings are those of `findPress`.
 */
export async function openPress(fonts: readonly Uint8Array[] = []): Promise<Result<Press | undefined>> {
  const { value: typst, diagnostics } = await findPress();
  if (!typst) return { value: undefined, diagnostics };
  const compiler = typst.NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  const sourceOf = freshSources();
  const print = (main: string, files: PressFiles): Impression => {
    compiler.resetShadow();
    for (const [name, content] of files) {
      const isSource = typeof content === 'string' && name.endsWith('.typ');
      const bytes = Buffer.from(isSource ? sourceOf(name, content) : content);
      compiler.mapShadow(resolve(FOLDER, name), bytes);
    }
    try {
      const compiled = compiler.compile({ mainFilePath: resolve(FOLDER, main) });
      const { result } = compiled;
      if (result === null) {
        const problem = compiled.takeError();
        return { error: JSON.stringify(problem && compiler.fetchDiagnostics(problem)) };
      }
      const warned = compiled.takeWarnings();
      const pdf = new Uint8Array(compiler.pdf(result, { pdfStandard: STANDARD }));
      return { pdf, warnings: warned ? compiler.fetchDiagnostics(warned) : [] };
    } catch (error) {
      return { error: reasonOf(error) };
    } finally {
      compiler.evictCache(2);
    }
  };
  return { value: { families: fonts.flatMap(fontFamilies), print }, diagnostics: [] };
}

function noCompiler(error: unknown): Diagnostic {
  return {
    code: 'view/pdf-compiler',
    severity: 'error',
    message: `Typst, which makes PDF, can’t be loaded: ${firstLine(reasonOf(error))}`,
    location: { file: PACKAGE },
    hint: 'Run “npm install” again, with optional dependencies. It is there for Linux, macOS and Windows on x64 and ARM64; elsewhere, print the page from a browser.',
  };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
