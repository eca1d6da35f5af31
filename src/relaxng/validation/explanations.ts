import type { Diagnostic } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { Name } from '../name.ts';
import { describe, namesIn } from '../name-class.ts';
import { possibleAttributes, possibleElements, possibleText, required } from '../patterns/expectations.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, StartEvent } from './events.ts';
import { valueProblem } from './value-problem.ts';

type Words = Omit<Diagnostic, 'severity' | 'location'>;

/** The words for each kind of mistake: what is there, what was expected, and what was likely meant. */
export interface Explanations {
  /** `step` is how the check goes on. */
  element(states: readonly Pattern[], event: StartEvent, parent: StartEvent | undefined, step: Step): Words;
  attribute(states: readonly Pattern[], attribute: AttributeEvent, event: StartEvent): Words;
  attributeValue(states: readonly Pattern[], attribute: AttributeEvent, name: Name): Words;
  missingAttributes(states: readonly Pattern[], event: StartEvent): Words;
  text(states: readonly Pattern[], parent: StartEvent | undefined): Words;
  data(states: readonly Pattern[], value: string, event: StartEvent): Words;
  incomplete(states: readonly Pattern[], event: StartEvent): Words;
}

export function explanations(schema: Schema, context: ValueContext): Explanations {
  const whole = (states: readonly Pattern[]) => schema.pool.choice(states);

  return {
    element(states, { name, local, namespace }, parent, step) {
      const state = whole(states);
      const needed = required(state, 'element').map((each) => each.local);
      const names = elementNames(state);
      const likely = unique([...needed, ...names]);
      const found = schema.names.name(namespace, local);
      const known = schema.contentOf(found).kind !== 'notAllowed';
      const where = parent ? ` in ${parent.name}` : ' as the root element';
      const elsewhere = known ? undefined : namespaceHint(schema, local, namespace);
      const near = known ? undefined : nearest(local, likely);
      const expected = unique([...(near ? [near] : []), ...orText(state, likely)]);
      const after = required(whole(step.returns.map(({ rest }) => rest)), 'element').map(
        (each) => each.local,
      );
      const before = known ? needed.filter((each) => each !== local && !after.includes(each)) : [];
      if (before.length > 0)
        return {
          code: 'relaxng/element-missing',
          message: `The element ${name} can’t stand here yet${where}: ${list(before, 'and')} must come before it.`,
          expected,
        };
      const code = known ? 'relaxng/element-not-allowed' : 'relaxng/unknown-element';
      const what = known
        ? `The element ${name} can’t stand here${where}`
        : `The schema knows no element ${name}`;
      return {
        code,
        message: `${what}; ${expectation(expected)}.`,
        ...hint(elsewhere ?? (near && `Did you mean ${near}?`)),
        expected,
      };
    },
    attribute(states, { name, local }, event) {
      const state = whole(states);
      const present = new Set(event.attributes.map((each) => each.local));
      const candidates = attributeNames(state).filter((each) => !present.has(each));
      const near = nearest(local, candidates);
      return {
        code: 'relaxng/attribute-not-allowed',
        message: `${event.name} can’t have the attribute ${name} here; ${expectation(candidates)}.`,
        ...hint(near && `Did you mean ${near}?`),
        expected: candidates,
      };
    },
    attributeValue(states, { name, value }, expanded) {
      const { reason, expected, near } = valueProblem(
        states.flatMap((state) => schema.attributeStep(state, expanded).values),
        value,
        context,
        schema.pool,
      );
      return {
        code: 'relaxng/attribute-value',
        message: `The value of ${name} is wrong: ${reason}.`,
        ...hint(near && `Did you mean ${near}?`),
        expected,
      };
    },
    missingAttributes(states, { name }) {
      const state = whole(states);
      const missing = required(state, 'attribute').map((each) => each.local);
      const expected = missing.length > 0 ? missing : attributeNames(state);
      const what =
        missing.length > 1
          ? `the attributes ${list(missing, 'and')}`
          : missing.length === 1
            ? `the attribute ${missing[0]}`
            : `one of the attributes ${list(expected, 'or')}`;
      return { code: 'relaxng/attribute-missing', message: `${name} needs ${what}.`, expected };
    },
    text(states, parent) {
      const expected = elementNames(whole(states));
      return {
        code: 'relaxng/text-not-allowed',
        message: `Text can’t stand here${parent ? ` in ${parent.name}` : ''}; ${expectation(expected)}.`,
        ...hint(expected.length > 0 ? `Put it into one of the elements that can stand here.` : undefined),
        expected,
      };
    },
    data(states, value, { name }) {
      const { reason, expected, near } = valueProblem(states, value, context, schema.pool);
      return {
        code: 'relaxng/text-value',
        message: `What ${name} holds is wrong: ${reason}.`,
        ...hint(near && `Did you mean ${near}?`),
        expected,
      };
    },
    incomplete(states, { name }) {
      const state = whole(states);
      const needed = required(state, 'element').map((each) => each.local);
      const expected = unique([...needed, ...elementNames(state)]);
      const what =
        needed.length > 0
          ? `${list(needed, 'and')} ${needed.length > 1 ? 'are' : 'is'} missing`
          : expectation(orText(state, expected));
      return { code: 'relaxng/incomplete', message: `${name} is not complete: ${what}.`, expected };
    },
  };
}

const hint = (text: string | undefined) => (text ? { hint: text } : {});
const unique = (names: readonly string[]) => [...new Set(names)];

function elementNames(state: Pattern): readonly string[] {
  return unique(
    possibleElements(state).flatMap(({ name }) =>
      name.kind === 'nameChoice' ? namesOf(name) : describe(name),
    ),
  );
}

function attributeNames(state: Pattern): readonly string[] {
  const needed = required(state, 'attribute').map((each) => each.local);
  return unique([...needed, ...possibleAttributes(state).flatMap(([{ name }]) => namesOf(name))]);
}

function namesOf(nameClass: Parameters<typeof describe>[0]): readonly string[] {
  const names = namesIn(nameClass);
  return names.length > 0 ? names.map(({ local }) => local) : [describe(nameClass)];
}

function orText(state: Pattern, names: readonly string[]): readonly string[] {
  return possibleText(state) ? [...names, 'text'] : names;
}

/** The same local name in another namespace is the likeliest mistake of all. */
function namespaceHint({ elements }: Schema, local: string, namespace: string): string | undefined {
  const same = elements.flatMap(({ name }) => namesIn(name)).find((name) => name.local === local);
  if (!same || same.namespace === namespace) return undefined;
  return `The schema knows ${local} in ${same.namespace ? `the namespace ${same.namespace}` : 'no namespace'}, but here it is in ${namespace || 'none'}.`;
}

const MOST_SHOWN = 8;

function list(names: readonly string[], word: 'and' | 'or'): string {
  const shown = names.slice(0, MOST_SHOWN);
  if (names.length > MOST_SHOWN) return `${shown.join(', ')} ${word} ${names.length - MOST_SHOWN} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}

function expectation(expected: readonly string[]): string {
  return expected.length === 0 ? 'nothing more was expected' : `expected here: ${list(expected, 'or')}`;
}
