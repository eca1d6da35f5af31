import type { Diagnostic, Range, Severity } from '../diagnostic.ts';
import type { XmlDocument, XmlNode } from '../xml/tree.ts';
import type { Schematron, Test } from './schema.ts';

/**
 * The findings that a stylesheet made by `transpile` writes: a line for each, with the number of the assertion, the way to the node,
 * the message and the diagnostics. Each has the range of its node: the name of an element, the value of an attribute, a text.
 */
export function findingsOf(
  written: string,
  schema: Schematron,
  document: XmlDocument,
): readonly Diagnostic[] {
  const tests = schema.patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.tests));
  return written.split('\n').flatMap((line) => {
    const [number = '', way = '', message = '', ...diagnostics] = line.split('\t');
    const test = number === '' ? undefined : tests[Number(number)];
    return test ? finding(test, way, message, diagnostics.filter(Boolean), document) : [];
  });
}

function finding(
  test: Test,
  way: string,
  text: string,
  diagnostics: readonly string[],
  document: XmlDocument,
): Diagnostic {
  const range = rangeOf(way, document);
  const { message, advice } = withAdvice(text === '' ? `This is not as it must be: ${test.test.text}` : text);
  const hint = [advice, ...diagnostics].filter(Boolean).join(' ');
  return {
    code: `schematron/${test.id}`,
    severity: severityOf(test.role),
    message,
    location: { file: document.file, ...(range && { range }) },
    ...(hint !== '' && { hint }),
  };
}

/** What comes after the sentence that says what was expected, says how to mend it. */
function withAdvice(text: string): { readonly message: string; readonly advice: string } {
  const [, message = text, advice = ''] = /^(.*? expected\b[^.]*\.)\s+(?=[\p{Lu}“<])(.+)$/su.exec(text) ?? [];
  return { message, advice };
}

const WARNINGS = /^(?:warn|warning|nonfatal|non-fatal)$/i;
const INFORMATION = /^(?:info|information|informational|hint|note)$/i;

/** Roles are free in ISO Schematron; these are in use. One that is unknown, or missing, is an error. */
function severityOf(role = ''): Severity {
  if (WARNINGS.test(role.trim())) return 'warning';
  return INFORMATION.test(role.trim()) ? 'info' : 'error';
}

/** `2/0/3@Q{}n`: the number of nodes before, at each step from the root; then the name of an attribute. */
function rangeOf(way: string, document: XmlDocument): Range | undefined {
  const [steps = '', ...name] = way.split('@');
  let children: readonly XmlNode[] = document.children;
  let node: XmlNode | undefined;
  for (const step of steps === '' ? [] : steps.split('/')) {
    node = children.filter((each) => each.kind !== 'text' || each.value !== '')[Number(step)];
    children = node?.kind === 'element' ? node.children : [];
  }
  if (!node) return document.root.nameRange;
  if (node.kind !== 'element') return node.range;
  const wanted = name.join('@');
  const attribute = node.attributes.find(({ namespace, local }) => `Q{${namespace}}${local}` === wanted);
  if (!attribute) return node.nameRange;
  return attribute.value === '' ? attribute.range : attribute.valueRange;
}
