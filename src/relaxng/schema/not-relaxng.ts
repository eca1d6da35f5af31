import type { Range } from '../../diagnostic.ts';
import { lines } from '../../xml/lines.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { RELAXNG_NAMESPACE } from '../namespaces.ts';

/** What a file is that is no schema of RELAX NG, and what was expected. */
export interface Other {
  readonly code: 'schema/not-relaxng';
  readonly message: string;
  readonly hint: string;
}

/** `what` is as in “This is a picture”. */
export function notRelaxng(what: string, hint = EXPECTED): Other {
  return { code: 'schema/not-relaxng', message: `This is ${what}, not a RELAX NG schema.`, hint };
}

const EXPECTED = 'Name a RELAX NG schema: a file that ends in .rng or .rnc.';
const CONVERT =
  'Name the RELAX NG schema: for most vocabularies there is one beside it, ending in .rng or .rnc.';

/** By the namespaces of their root elements: what is often taken for a RELAX NG schema. */
const VOCABULARIES: ReadonlyMap<string, readonly [what: string, hint?: string]> = new Map([
  ['http://www.w3.org/2001/XMLSchema', ['a W3C XML Schema (XSD)', CONVERT]],
  ['http://purl.oclc.org/dsdl/schematron', ['a Schematron schema']],
  ['http://www.ascc.net/xml/schematron', ['a Schematron schema (of version 1.5)']],
  ['http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0', ['an NVDL script']],
  ['http://www.w3.org/1999/XSL/Transform', ['an XSLT stylesheet']],
  ['http://www.w3.org/1999/xhtml', ['an HTML page']],
  ['urn:oasis:names:tc:entity:xmlns:xml:catalog', ['an XML catalog']],
]);

/** What a document with another root element is. */
export function otherRoot({ name, local, namespace }: XmlElement): Other {
  const [what, hint] = VOCABULARIES.get(namespace) ?? [];
  if (what) return notRelaxng(what, hint);
  if (namespace === RELAXNG_NAMESPACE)
    return notRelaxng(
      `a file that begins with ${name}`,
      'A schema begins with grammar, element, or another pattern.',
    );
  const where = namespace === '' ? 'no namespace' : `the namespace ${namespace}`;
  const own = local === 'grammar' || local === 'element';
  return notRelaxng(
    `a file that begins with ${name}, in ${where}`,
    own ? `Write <${local} xmlns="${RELAXNG_NAMESPACE}">.` : EXPECTED,
  );
}

const BEFORE = /^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/;

/** What a text is that is neither XML nor compact syntax, if it can be told. */
export function otherText(text: string): (Other & { readonly range: Range }) | undefined {
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const begins = /^<(?:!(?:doctype\s+html|ELEMENT|ATTLIST|ENTITY|NOTATION|\[)|html\b)/i.exec(
    text.slice(start, start + 100),
  )?.[0];
  if (begins === undefined) return undefined;
  const range = lines(text).range(start, start + begins.length);
  const other = /html$/i.test(begins) ? notRelaxng('an HTML page') : notRelaxng('a DTD', CONVERT);
  return { ...other, range };
}
