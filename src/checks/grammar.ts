import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { RELAXNG_NAMESPACE, type Schema, validate } from '../relaxng/relaxng.ts';
import type { XmlDocument } from '../xml/tree.ts';
import type { XmlModel } from '../xml/xml-model.ts';

/**
 * What is wrong in a document by the grammar of its schemas (RELAX NG), in the order of the document: `relaxng/…`. All
 * schemas apply; what several of them say alike is said once.
 */
export function checkGrammar(document: XmlDocument, schemas: readonly Schema[]): readonly Diagnostic[] {
  return together(schemas.map((schema) => validate(document, schema)));
}

/** Findings of several checks of one file, in order of place, and the same one once. */
export function together(findings: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  const [only] = findings;
  if (only && findings.length === 1) return only;
  const byKey = new Map<string, Diagnostic>();
  for (const each of findings.flat()) {
    const key = `${each.location.range?.start.offset} ${each.code} ${each.message}`;
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey.values()].sort(byPlace);
}

const COMPACT = 'application/relax-ng-compact-syntax';
const RELAXNG_TYPES = /^application\/relax-?ng\+xml$/i;

/** Whether an `xml-model` instruction names a RELAX NG schema: by the language that it tells, else by type and name. */
export function isRelaxNg({ href, type = '', schematypens }: XmlModel): boolean {
  if (schematypens !== undefined && schematypens !== '') return schematypens === RELAXNG_NAMESPACE;
  const [media = ''] = type.toLowerCase().split(';');
  if (media.trim() === COMPACT || RELAXNG_TYPES.test(media.trim())) return true;
  return (
    (media.trim() === '' || /\bxml$/.test(media.trim())) && /\.rn[cg]$/i.test(href.replace(/[?#].*$/s, ''))
  );
}
