import type { Name } from '../name.ts';
import { required } from '../patterns/expectations.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { StartEvent } from './events.ts';
import { equal, expectedContent, written, writtenAll } from './expected-names.ts';
import { holdersOf } from './holders.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { OpenElement } from './open-element.ts';
import { allNames, elementNames, type Spelling } from './spelling.ts';
import { whereabouts } from './whereabouts.ts';
import { didYouMean, expectation, hint, list, onlyThese, unique, type Words } from './words.ts';

/** What is wrong with an element that can’t stand where it stands; `step` is how the check goes on. */
export function explainElement(
  schema: Schema,
  scope: NamespacesInScope,
  stack: readonly OpenElement[],
  { states, event, step }: { states: readonly Pattern[]; event: StartEvent; step: Step },
): Words {
  const { name, local, namespace } = event;
  const state = schema.pool.choice(states);
  const parent = stack.at(-1)?.event.name;
  const where = parent === undefined ? ' as the root element' : ` in ${parent}`;
  const expected = expectedContent(state, scope);
  const found = schema.names.name(namespace, local);
  if (schema.contentOf(found).kind === 'notAllowed') return unknown();

  const after = required(schema.pool.choice(step.returns.map(({ rest }) => rest)), 'element');
  const missing = required(state, 'element').filter(
    (each) => !equal(each, found) && !after.some((later) => equal(each, later)),
  );
  if (!same(step, states)) {
    const names =
      missing.length > 0
        ? list(writtenAll(missing, 'element', scope), 'and')
        : `one of ${list(expected, 'or')}`;
    return {
      code: 'relaxng/element-missing',
      message: `The element ${name} can’t stand here yet${where}: ${names} must come before it.`,
      expected,
    };
  }
  return {
    code: 'relaxng/element-not-allowed',
    message: `The element ${name} can’t stand here${where}; ${expectation(expected)}.`,
    ...hint(
      otherNamespace(elementNames(state).names) ??
        whereabouts(state, found, stack, scope) ??
        onlyThese(holdersOf(schema, 'element', found), 'hold it'),
    ),
    expected,
  };

  function unknown(): Words {
    const near = nearNames(elementNames(state));
    const all = allNames(schema);
    const elsewhere = near.length > 0 ? [] : nearNames(all);
    const likely = unique([...near, ...expected]);
    return {
      code: 'relaxng/unknown-element',
      message: `The schema knows no element ${name}; ${expectation(likely)}.`,
      ...hint(
        otherNamespace([...elementNames(state).names, ...all.names]) ??
          didYouMean(near) ??
          (elsewhere.length === 1 ? `Did you mean ${elsewhere[0]}? It can’t stand here either.` : undefined),
      ),
      expected: likely,
    };
  }

  function nearNames({ near }: Spelling): readonly string[] {
    return writtenAll(near(local), 'element', scope);
  }

  /** The same local name in another namespace is the likeliest mistake of all. */
  function otherNamespace(names: readonly Name[]): string | undefined {
    const other = names.find((each) => each.local === local && each.namespace !== namespace);
    if (!other) return undefined;
    const prefix = scope.prefixOf(other.namespace, 'element');
    const right = written(other, 'element', scope);
    const write = prefix === undefined ? '' : right === name ? ' Leave out its xmlns.' : ` Write ${right}.`;
    return `The schema knows ${local} in ${other.namespace ? `the namespace ${other.namespace}` : 'no namespace'}, but here it is in ${namespace || 'none'}.${write}`;
  }
}

/** Whether the check goes on as if the element were not there. */
function same(step: Step, states: readonly Pattern[]): boolean {
  return step.returns.every(({ state, rest }) => states[state] === rest);
}
