import type { Diagnostic } from '../diagnostic.ts';
import { isTei, TEI_NAMESPACE, type TeiDocument } from '../document/tei.ts';
import { attributeNode, childElements, type XmlAttribute, type XmlElement } from '../xml/tree.ts';
import type { Check } from './check.ts';
import { type DateProblem, type Days, dateProblem, daysOf } from './date-values.ts';
import { durationProblem } from './durations.ts';
import { edtfProblem, isEdtf } from './edtf.ts';
import { isAfter, isoDaysOf, isoProblem } from './iso-dates.ts';

/** Dates are days of the calendar, and none ends before it begins (TEI Guidelines, 14.4; att.datable.w3c, att.datable.iso, att.datable.custom). */
export const dates: Check = {
  name: 'dates',
  about: 'each date is one of the calendar, and ends after it begins',
  check,
};

/** On other elements @from and @to are words or pointers; there they are never nearly a date. */
const NO_DATES: ReadonlySet<string> = new Set(
  'app arc biblScope citedRange localProp locus mapping rt span unicodeProp unihanProp'.split(' '),
);
const NAMES = ['when', 'from', 'to', 'notBefore', 'notAfter'];
const PAIRS = [
  ['from', 'to'],
  ['notBefore', 'notAfter'],
] as const;

/** A way of writing dates, and the attributes whose values are written so: those whose names end in this. */
interface Way {
  readonly suffix: '' | '-iso' | '-custom';
  readonly problem: (value: string) => DateProblem | undefined;
  readonly days: (value: string) => Days | undefined;
}

const WAYS: readonly Way[] = [
  { suffix: '', problem: dateProblem, days: daysOf },
  { suffix: '-iso', problem: isoProblem, days: isoDaysOf },
  { suffix: '-custom', problem: edtfProblem, days: daysOf },
];

function* check(document: TeiDocument): Generator<Diagnostic> {
  const { elements, file } = document;
  for (const element of elements) {
    if (element.namespace !== TEI_NAMESPACE || NO_DATES.has(element.local)) continue;
    if (isTei(element, 'person')) yield* life(element, file);
    if (!element.attributes.some(({ name }) => DATES.has(name))) continue;
    for (const way of WAYS) {
      const { suffix } = way;
      if (suffix === '-custom' && !isEdtf(element, document)) continue;
      for (const name of NAMES) yield* value(element, `${name}${suffix}`, way.problem, file);
      for (const [begin, end] of PAIRS)
        yield* order(element, `${begin}${suffix}`, `${end}${suffix}`, way.days, file);
    }
    yield* value(element, 'dur', (written) => durationProblem(written, false), file);
    yield* value(element, 'dur-iso', (written) => durationProblem(written, true), file);
  }
}

const DATES: ReadonlySet<string> = new Set([
  ...WAYS.flatMap(({ suffix }) => NAMES.map((name) => `${name}${suffix}`)),
  'dur',
  'dur-iso',
]);

/** Whether an attribute holds a date, wherever it stands. */
export function isDate({ name }: Pick<XmlAttribute, 'name'>): boolean {
  return DATES.has(name);
}

function* value(
  element: XmlElement,
  name: string,
  problem: Way['problem'],
  file: string,
): Generator<Diagnostic> {
  const node = attributeNode(element, name);
  const found = node && problem(node.value);
  if (!found) return;
  const { message, hint, write, safe } = found;
  const range = node.valueRange;
  yield {
    code: 'rule/date',
    severity: 'error',
    message: `@${name} of ${element.name}: ${message}`,
    location: { file, range },
    hint,
    ...(write !== undefined && { fix: { title: `Write ${write}`, edits: [{ range, text: write }], safe } }),
  };
}

function* order(
  element: XmlElement,
  begin: string,
  end: string,
  days: Way['days'],
  file: string,
): Generator<Diagnostic> {
  const [from, to] = [attributeNode(element, begin), attributeNode(element, end)];
  const [first, last] = [from && days(from.value), to && days(to.value)];
  if (!from || !to || !first || !last || !isAfter(first, last)) return;
  yield {
    code: 'rule/date',
    severity: 'error',
    message: `@${end} of ${element.name} is “${to.value}”, which is before @${begin}, “${from.value}”; a later date was expected`,
    location: { file, range: to.valueRange },
    hint: 'Correct one of the two, or exchange them.',
    related: [{ message: `@${begin} stands here`, location: { file, range: from.valueRange } }],
  };
}

/** No one dies before birth (TEI Guidelines, 14.3.2). */
function* life(person: XmlElement, file: string): Generator<Diagnostic> {
  const dated = (name: string, attributes: readonly string[]) => {
    const all = childElements(person).filter((child) => isTei(child, name));
    const nodes = all.flatMap((child) => attributes.flatMap((each) => attributeNode(child, each) ?? []));
    // Where sources differ there are several, and they need not agree.
    return all.length === 1 ? nodes[0] : undefined;
  };
  const birth = dated('birth', ['when', 'notBefore', 'from']);
  const death = dated('death', ['when', 'notAfter', 'to']);
  const [born, died] = [birth && daysOf(birth.value), death && daysOf(death.value)];
  if (!birth || !death || !born || !died || !isAfter(born, died)) return;
  yield {
    code: 'rule/date',
    severity: 'error',
    message: `This person dies (“${death.value}”) before birth (“${birth.value}”)`,
    location: { file, range: death.valueRange },
    hint: 'Correct one of the two dates.',
    related: [{ message: 'The birth stands here', location: { file, range: birth.valueRange } }],
  };
}
