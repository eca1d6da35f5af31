import { attributeNode } from '../../xml/tree.ts';
import type { Let, Rule, Test } from '../schema.ts';
import { readLet } from './read-let.ts';
import { readMessage } from './read-message.ts';
import { contents, expressionOf, isSch, type Placed, place, required, type Scope, valueIn } from './scope.ts';

/** A test whose id may still be missing. */
export type Nameless = Omit<Test, 'id'> & { readonly id: string | undefined };

export interface NamelessRule extends Omit<Rule, 'tests'> {
  readonly id: string | undefined;
  readonly tests: readonly Nameless[];
}

/** Abstract rules by their ids, as one rule sees them. */
export type AbstractRules = (id: string, scope: Scope) => Placed | undefined;

/** What an assertion has from its rule or pattern, unless it says otherwise. */
export interface Inherited {
  readonly role: string | undefined;
  readonly flag: string | undefined;
}

/** A rule with what it extends; undefined if it is abstract, or if it has no context. */
export function readRule(
  placed: Placed,
  abstractRules: AbstractRules,
  inherited: Inherited,
): NamelessRule | undefined {
  if (isAbstract(placed)) return undefined;
  const context = required(placed, 'context');
  if (!context) return undefined;
  const own = inheritedBy(placed, inherited);
  const { lets, tests } = bodyOf(placed, abstractRules, own, [placed]);
  return { id: valueIn(placed, 'id'), context, lets, tests };
}

export function isAbstract({ element }: Placed): boolean {
  return attributeNode(element, 'abstract')?.value.trim() === 'true';
}

export function inheritedBy(placed: Placed, { role, flag }: Inherited): Inherited {
  return { role: valueIn(placed, 'role') ?? role, flag: valueIn(placed, 'flag') ?? flag };
}

interface Body {
  readonly lets: readonly Let[];
  readonly tests: readonly Nameless[];
}

function bodyOf(
  rule: Placed,
  abstractRules: AbstractRules,
  inherited: Inherited,
  open: readonly Placed[],
): Body {
  const lets: Let[] = [];
  const tests: Nameless[] = [];
  for (const each of contents(rule)) {
    const { element, scope } = each;
    if (isSch(element, 'let')) lets.push(...readLet(each));
    else if (isSch(element, 'assert', 'report')) tests.push(...readTest(each, rule, inherited));
    else if (isSch(element, 'extends')) {
      const base = extended(each, abstractRules, open);
      if (!base) continue;
      const body = bodyOf(base, abstractRules, inheritedBy(base, inherited), [...open, base]);
      lets.push(...body.lets);
      tests.push(...body.tests);
    } else unexpected(element.name, 'rule', scope, each);
  }
  return { lets, tests };
}

function unexpected(name: string, parent: string, { problems }: Scope, { element, scope }: Placed): void {
  // What others add, say sch:p or an element of documentation, is no matter of ours.
  if (!isSch(element, 'rule', 'pattern', 'active', 'param')) return;
  const message = `The element ${name} can’t stand in a ${parent}.`;
  problems.report({ code: 'schema/misplaced', at: place(scope, element.nameRange), message });
}

function extended(each: Placed, abstractRules: AbstractRules, open: readonly Placed[]): Placed | undefined {
  const name = required(each, 'rule');
  if (!name) return undefined;
  const base = abstractRules(name.text.trim(), each.scope);
  const { problems } = each.scope;
  if (!base) {
    const message = `There is no abstract rule “${name.text}”.`;
    problems.report({ code: 'schema/unknown-name', at: name.at, message });
    return undefined;
  }
  if (open.some(({ element }) => element === base.element)) {
    const message = `The abstract rule “${name.text}” extends itself.`;
    problems.report({ code: 'schema/circular', at: name.at, message });
    return undefined;
  }
  return base;
}

function readTest(placed: Placed, rule: Placed, inherited: Inherited): readonly Nameless[] {
  const { element, scope } = placed;
  const test = required(placed, 'test');
  if (!test) return [];
  const { role, flag } = inheritedBy(placed, inherited);
  return [
    {
      kind: element.local === 'report' ? 'report' : 'assert',
      id: valueIn(placed, 'id'),
      test,
      at: place(scope, element.nameRange),
      role,
      flags: tokens(flag),
      subject: expressionOf(placed, 'subject') ?? expressionOf(rule, 'subject'),
      message: readMessage(placed),
      diagnostics: tokens(valueIn(placed, 'diagnostics')),
      properties: tokens(valueIn(placed, 'properties')),
    },
  ];
}

function tokens(value = ''): readonly string[] {
  return value.split(/[ \t\r\n]+/).filter(Boolean);
}
