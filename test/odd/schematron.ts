import { createRequire } from 'node:module';
import { ODD, text } from './customisation.ts';

interface Saxon {
  getResource(options: { readonly text: string; readonly type: 'xml' }): Promise<object>;
  readonly XPath: {
    evaluate(
      xpath: string,
      node: object,
      options: { readonly namespaceContext: Readonly<Record<string, string>>; readonly resultForm: 'array' },
    ): readonly unknown[];
  };
}

const saxon: Saxon = createRequire(import.meta.url)('saxon-js');

const namespaceContext = {
  tei: 'http://www.tei-c.org/ns/1.0',
  sch: 'http://purl.oclc.org/dsdl/schematron',
};

export interface Assertion {
  readonly code: string;
  readonly role: string;
  readonly flag: string;
  readonly context: string;
  readonly test: string;
  /** The expressions in the message. */
  readonly values: readonly string[];
  readonly message: string;
}

function evaluate(xpath: string, node: object): readonly unknown[] {
  return saxon.XPath.evaluate(xpath, node, { namespaceContext, resultForm: 'array' });
}

export const readXml = (xml: string): Promise<object> => saxon.getResource({ text: xml, type: 'xml' });

/** The assertions of the ODD, one by one, evaluated here without any Schematron processor. */
export async function assertions(): Promise<readonly Assertion[]> {
  const odd = await readXml(text(ODD));
  const strings = (xpath: string) => evaluate(xpath, odd).map(String);
  return strings('//sch:assert/string(@id)').map((code, index) => {
    const own = `(//sch:assert)[${index + 1}]`;
    const one = (xpath: string) => strings(`string(${own}/${xpath})`).join('');
    // A variable of a constraint begins at the root, and can be put in where it is used.
    const lets = strings(`${own}/../../sch:let/concat('$', @name)`);
    const meant = strings(`${own}/../../sch:let/concat('(', @value, ')')`);
    const complete = (xpath: string) =>
      lets.reduce((text, name, at) => text.replaceAll(name, () => meant[at] ?? ''), xpath);
    return {
      code,
      role: one('@role'),
      flag: one('@flag'),
      context: one('../@context'),
      test: complete(one('@test')),
      values: strings(`${own}/sch:value-of/string(@select)`),
      message: one('.').replaceAll(/\s+/g, ' '),
    };
  });
}

/** For each node at which the assertion does not hold: the values that stand in its message. */
export function failures(
  { context, test, values }: Assertion,
  document: object,
): readonly (readonly string[])[] {
  const nodes = context.split(' | ').map((pattern) => `//${pattern}`);
  return evaluate(`(${nodes.join(' | ')})[not(${test})]`, document)
    .filter(isNode)
    .map((node) => values.map((value) => evaluate(`string-join((${value})!string(.), ' ')`, node).join('')));
}

function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
