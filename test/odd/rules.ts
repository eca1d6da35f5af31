import { parse } from '../../src/xml/parse.ts';
import { attribute, childElements, elements, type XmlElement } from '../../src/xml/tree.ts';

function root(text: string): XmlElement {
  const { value } = parse(text, 'rules.sch');
  if (!value) throw new Error('The rules are not well-formed.');
  return value.root;
}

const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Each assertion of a Schematron schema: what it is about, what it tests, and how much it matters. */
export function assertions(text: string): readonly string[] {
  return [...elements(root(text))]
    .filter(({ local }) => local === 'rule')
    .flatMap((rule) =>
      childElements(rule)
        .filter(({ local }) => local === 'assert' || local === 'report')
        .map((each) =>
          [attribute(rule, 'context'), each.local, attribute(each, 'test'), attribute(each, 'role')]
            .map(plain)
            .join(' · '),
        ),
    );
}

export function namespaces(text: string): readonly string[] {
  return childElements(root(text))
    .filter(({ local }) => local === 'ns')
    .map((ns) => `${attribute(ns, 'prefix')} ${attribute(ns, 'uri')}`)
    .sort();
}
