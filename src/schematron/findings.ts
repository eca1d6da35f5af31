import type { Diagnostic, Range, Severity } from '../diagnostic.ts';
import type { XmlDocument, XmlNode } from '../xml/tree.ts';
import type { Schematron, Test } from './schema.ts';

/**
 * The findings that a stylesheet made by `transpile` writes: a line for each, with the number of the assertion, the way to the node,
 * the message and the diagnostics. Each has the range of its node: the name of an element, the value of an attribute, a text.
 * An assertion that fails itself is told once, at the first node: `schematron/failed`. So is a pattern whose documents can’t be
 * told.
 */
export function findingsOf(
  written: string,
  schema: Schematron,
  document: XmlDocument,
): readonly Diagnostic[] {
  const tests = schema.patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.tests));
  const failed = new Set<string>();
  return written.split('\n').flatMap((line) => {
    const [what = '', way = '', text = '', ...rest] = line.split('\t');
    const [number = '', failing] = what.split(' ').reverse();
    if (failing === 'documents') return [];
    if (failing === 'failed-documents')
      return unknownDocuments(Number(number), `${text} (${rest[0]})`, schema, document);
    const test = number === '' ? undefined : tests[Number(number)];
    if (!test || failed.has(what)) return [];
    if (failing === undefined) return finding(test, way, text, rest.filter(Boolean), document);
    failed.add(what);
    return failure(test, failing === 'failed-rule', way, `${text} (${rest[0]})`, schema, document);
  });
}

/** A pattern that is about other documents. */
export interface AboutOthers {
  /** The number of the pattern, from 1. */
  readonly pattern: number;
  /** Of the documents, as the pattern gives them. */
  readonly addresses: readonly string[];
}

/** Which patterns are about other documents, from what a stylesheet made by `transpile` writes. */
export function aboutOthers(written: string): readonly AboutOthers[] {
  return Array.from(written.matchAll(/^documents (\d+)(?:\t(.*))?$/gm), ([, pattern, addresses = '']) => ({
    pattern: Number(pattern),
    addresses: addresses.split('\t').filter(Boolean),
  }));
}

/** That it can’t be told which documents a pattern is about. */
function unknownDocuments(
  number: number,
  why: string,
  { file, patterns }: Schematron,
  document: XmlDocument,
): readonly Diagnostic[] {
  const at = patterns[number - 1]?.documents?.at;
  return [
    {
      code: 'schematron/failed',
      severity: 'error',
      message: `It can’t be told which documents a pattern of ${file} is about: ${why}`,
      location: { file: document.file },
      hint: 'Mend the expression in documents; all other patterns were checked.',
      ...(at && { related: [{ message: 'This expression', location: at }] }),
    },
  ];
}

/** That an assertion, or all of its rule, could not be tried. */
function failure(
  test: Test,
  wholeRule: boolean,
  way: string,
  why: string,
  { file }: Schematron,
  document: XmlDocument,
): Diagnostic {
  const range = rangeOf(way, document);
  const what = wholeRule ? `The rule with “${test.id}”` : `“${test.id}”`;
  return {
    code: 'schematron/failed',
    severity: 'error',
    message: `${what} of ${file} can’t be applied to this: ${why}`,
    location: { file: document.file, ...(range && { range }) },
    hint: 'Mend the rule, so that it holds for every content; all others were checked.',
    related: [{ message: wholeRule ? 'An assertion of this rule' : 'This assertion', location: test.at }],
  };
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
