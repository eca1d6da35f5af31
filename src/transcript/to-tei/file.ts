import type { ElementPiece } from '../pieces.ts';
import { written } from './write.ts';

/** What each file that we write names as its schemas (https://www.w3.org/TR/xml-model/). */
const MODELS = [
  ['archival-record.rng', 'application/xml', 'http://relaxng.org/ns/structure/1.0'],
  ['archival-record.sch', 'application/xml', 'http://purl.oclc.org/dsdl/schematron'],
] as const;

/**
 * A file of TEI P5, in UTF-8.
 *
 * @param schemas the address of the folder of schemas, as seen from the file
 */
export function teiFile(root: ElementPiece, schemas = '../schemas'): string {
  const models = MODELS.map(
    ([file, type, language]) =>
      `<?xml-model href="${schemas}/${file}" type="${type}" schematypens="${language}"?>\n`,
  ).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${models}${written(root)}\n`;
}
