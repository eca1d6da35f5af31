import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';

/** A view holds a document in memory several times over: of a larger one it would break down without a word. */
const LARGEST = 16 * 1024 * 1024;

/** Those files that a view can be made of; the others are findings, `view/too-large`. */
export function showable(sources: readonly Source[]): Result<readonly Source[]> {
  const tooLarge = (source: Source) => source.bytes.length > LARGEST;
  return {
    value: sources.filter((source) => !tooLarge(source)),
    diagnostics: sources.filter(tooLarge).map(
      ({ file, bytes }): Diagnostic => ({
        code: 'view/too-large',
        severity: 'error',
        message: `The file has ${megabytes(bytes.length)}, and a view can be made of ${megabytes(LARGEST)} at most`,
        location: { file },
        hint: 'Divide it, one record a file. “tei check” takes it as it is.',
      }),
    ),
  };
}

export const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
