import { type Diagnostic, hasErrors, type Result } from '../diagnostic.ts';
import { readBytes } from '../files/read.ts';
import { type SourceWishes, teiSource } from '../files/tei-source.ts';
import { compileOdd, type ResolvedSchema, readSource } from '../odd/odd.ts';
import { decode } from '../xml/decode.ts';
import type { Shell } from './shell.ts';

export interface OddFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The schemas that an ODD describes; none where there are errors. */
export async function schemasOf(
  odd: OddFile | undefined,
  wishes: SourceWishes,
  shell: Shell,
): Promise<Result<readonly ResolvedSchema[]>> {
  const found: Diagnostic[] = [];
  const take = <T>({ value, diagnostics }: Result<T>): T => {
    found.push(...diagnostics);
    return value;
  };
  const nothing = () => ({ value: [], diagnostics: found });
  if (!odd) return nothing();
  const text = take(decode(odd.bytes, odd.file));
  const tei = take(await teiSource(wishes, shell.progress));
  if (text === undefined || !tei) return nothing();
  shell.progress(`Reading ${tei.file}`);
  const source = take(readSource(tei));
  if (!source) return nothing();
  shell.progress(`Compiling ${odd.file}`);
  const schemas = take(compileOdd({ file: odd.file, text }, source, textAt));
  return hasErrors(found) ? nothing() : { value: schemas, diagnostics: found };
}

/** The text of another ODD, by its path. */
function textAt(path: string): string | undefined {
  const { value: bytes } = readBytes(path);
  return bytes && decode(bytes, path).value;
}
