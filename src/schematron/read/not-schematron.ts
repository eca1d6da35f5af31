import type { XmlElement } from '../../xml/tree.ts';
import { SCHEMATRON_NAMESPACE } from '../namespaces.ts';

const EXPECTED = 'Name a schema of ISO Schematron, or a RELAX NG schema that holds rules.';

/** What a file is that is no schema of ISO Schematron, by its root element, and what was expected. */
export function otherRoot({ name, local, namespace }: XmlElement): {
  readonly message: string;
  readonly hint: string;
} {
  const is = (what: string, hint = EXPECTED) => ({
    message: `This is ${what}, not a Schematron schema.`,
    hint,
  });
  switch (namespace) {
    case 'http://www.ascc.net/xml/schematron':
      return is(
        'a schema of Schematron 1.5',
        `Change its namespace to ${SCHEMATRON_NAMESPACE}, which ISO Schematron has.`,
      );
    case 'http://www.w3.org/1999/XSL/Transform':
      return is('an XSLT stylesheet', 'Name the Schematron schema that it was made of.');
    case 'http://www.w3.org/2001/XMLSchema':
      return is('a W3C XML Schema (XSD)');
    case SCHEMATRON_NAMESPACE:
      return is(`a file that begins with ${name}`, 'A schema begins with schema.');
  }
  const where = namespace === '' ? 'no namespace' : `the namespace ${namespace}`;
  return is(
    `a file that begins with ${name}, in ${where}`,
    local === 'schema' ? `Write <schema xmlns="${SCHEMATRON_NAMESPACE}">.` : EXPECTED,
  );
}
