import type { Result } from '../../diagnostic.ts';
import type { XmlDocument } from '../../xml/tree.ts';

/** Not there yet. */
export function readCompact(_text: string, file: string): Result<XmlDocument | undefined> {
  return {
    value: undefined,
    diagnostics: [
      {
        code: 'schema/not-xml',
        severity: 'error',
        message: 'This is not XML: the compact syntax of RELAX NG is not read here.',
        location: { file },
      },
    ],
  };
}
