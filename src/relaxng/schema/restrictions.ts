import { isInfinite } from '../name-class.ts';
import { contentTypes } from './content-type.ts';
import { overlaps } from './overlaps.ts';
import type { Problems } from './problems.ts';
import type { Simple, SimpleElement } from './simple.ts';

/** What a pattern stands in, as bits: the paths of section 7.1. */
const START = 1;
const ATTRIBUTE = 2;
const LIST = 4;
const EXCEPT = 8;
const REPEATED = 16;
const REPEATED_SEQUENCE = 32;

type Kind = Simple['kind'];

const PROHIBITED: readonly (readonly [
  context: number,
  section: string,
  where: string,
  kinds: ReadonlySet<Kind>,
])[] = [
  [ATTRIBUTE, '7.1.1', 'in an attribute', new Set<Kind>(['element', 'attribute'])],
  [REPEATED_SEQUENCE, '7.1.2', 'in a group or interleave that is repeated', new Set<Kind>(['attribute'])],
  [LIST, '7.1.3', 'in a list', new Set<Kind>(['list', 'element', 'attribute', 'text', 'interleave'])],
  [
    EXCEPT,
    '7.1.4',
    'in the except of data',
    new Set<Kind>(['attribute', 'element', 'list', 'text', 'group', 'interleave', 'oneOrMore', 'empty']),
  ],
  [
    START,
    '7.1.5',
    'at the start of a grammar, outside of an element',
    new Set<Kind>([
      'attribute',
      'data',
      'value',
      'text',
      'list',
      'group',
      'interleave',
      'oneOrMore',
      'empty',
    ]),
  ],
];

/** Reports what section 7 forbids in what can be reached from the start pattern; the elements that can be are given back. */
export function checkRestrictions(start: Simple, problems: Problems): readonly SimpleElement[] {
  const elements = new Set<SimpleElement>();
  const seen: Set<Simple>[] = Array.from({ length: 2 * REPEATED_SEQUENCE }, () => new Set());
  const contentType = contentTypes(problems);
  const checkOverlaps = overlaps(problems);

  function visit(pattern: Simple, context: number): void {
    const there = seen[context];
    if (there?.has(pattern)) return;
    there?.add(pattern);
    for (const [bit, section, where, kinds] of PROHIBITED) {
      if (!(context & bit) || !kinds.has(pattern.kind)) continue;
      problems.report({
        code: 'schema/prohibited',
        section,
        at: pattern.at,
        message: `${pattern.kind} can’t stand ${where}.`,
      });
      return;
    }
    switch (pattern.kind) {
      case 'choice':
        for (const member of pattern.members) visit(member, context);
        return;
      case 'group':
      case 'interleave': {
        const inner = context & REPEATED ? context | REPEATED_SEQUENCE : context;
        for (const member of pattern.members) visit(member, inner);
        return;
      }
      case 'oneOrMore':
        visit(pattern.of, context | REPEATED);
        return;
      case 'list':
        visit(pattern.of, context | LIST);
        return;
      case 'attribute':
        if (isInfinite(pattern.name) && !(context & REPEATED))
          problems.report({
            code: 'schema/attribute-repeated',
            section: '7.3',
            at: pattern.at,
            message: 'An attribute of infinitely many names must be repeated, but here it stands once.',
            hint: 'Put it into oneOrMore or zeroOrMore.',
          });
        contentType(pattern.of);
        visit(pattern.of, context | ATTRIBUTE);
        return;
      case 'data':
        if (pattern.except) visit(pattern.except, context | EXCEPT);
        return;
      case 'element':
        elements.add(pattern);
        return;
      default:
        return;
    }
  }

  visit(start, START);
  // A set gives also those that are added while it is walked over.
  for (const element of elements) {
    const content = element.content();
    visit(content, 0);
    contentType(content);
    checkOverlaps(content);
  }
  return [...elements];
}
