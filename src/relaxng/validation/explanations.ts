import type { Name } from '../name.ts';
import { closedLeniently } from '../patterns/attribute-step.ts';
import { required } from '../patterns/expectations.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, StartEvent } from './events.ts';
import { expectedAttributes, expectedContent, written, writtenAll } from './expected-names.ts';
import { explainAttribute } from './explain-attribute.ts';
import { explainElement } from './explain-element.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { OpenElement } from './open-element.ts';
import { rememberedWords } from './remembered-words.ts';
import { valueProblem } from './value-problem.ts';
import { childForText } from './whereabouts.ts';
import { expectation, hint, list, type Words } from './words.ts';

/** The words for each kind of mistake: what is there, what was expected, and what was likely meant. */
export interface Explanations {
  /** `step` is how the check goes on. */
  element(states: readonly Pattern[], event: StartEvent, step: Step): Words;
  attribute(states: readonly Pattern[], attribute: AttributeEvent, event: StartEvent): Words;
  attributeValue(states: readonly Pattern[], attribute: AttributeEvent, name: Name): Words;
  missingAttributes(states: readonly Pattern[], event: StartEvent): Words;
  text(states: readonly Pattern[]): Words;
  data(states: readonly Pattern[], value: string, event: StartEvent): Words;
  incomplete(states: readonly Pattern[], event: StartEvent): Words;
}

const valueWords = rememberedWords();

/** `stack` holds what is open, outermost first, whenever one of these is called. */
export function explanations(
  schema: Schema,
  scope: NamespacesInScope,
  stack: readonly OpenElement[],
): Explanations {
  const { pool } = schema;
  const whole = (states: readonly Pattern[]) => pool.choice(states);

  /** Of an element that may hold nothing, all that stands in it is wrong. */
  function empty(open: OpenElement | undefined): string | undefined {
    const content = open && closedLeniently(whole(open.step.contents), pool);
    return content === pool.empty ? `${open?.event.name} must be empty` : undefined;
  }

  return {
    element: (states, event, step) => explainElement(schema, scope, stack, { states, event, step }),
    attribute: (states, attribute, event) =>
      explainAttribute(schema, scope, stack, { states, attribute, event }),
    attributeValue(states, { name, value }, expanded) {
      const patterns = states.flatMap((state) => schema.attributeStep(state, expanded).values);
      const words = (): Words => {
        const { reason, expected, near } = valueProblem(patterns, value, scope, pool);
        return {
          code: 'relaxng/attribute-value',
          message: `The value of ${name} is wrong: ${reason}.`,
          ...hint(near),
          expected,
        };
      };
      // Where prefixes or entities tell what a value means, the words depend on more.
      const [only] = patterns;
      return only && patterns.length === 1 && !only.contextual
        ? valueWords(only, `${name}\n${value}`, words)
        : words();
    },
    missingAttributes(states, event) {
      const state = whole(states);
      const missing = writtenAll(required(state, 'attribute'), 'attribute', scope);
      const expected = missing.length > 0 ? missing : expectedAttributes(state, event, schema, scope);
      const [only] = missing;
      const what =
        missing.length > 1
          ? `the attributes ${list(missing, 'and')}`
          : only
            ? `the attribute ${only}`
            : `one of the attributes ${list(expected, 'or')}`;
      return { code: 'relaxng/attribute-missing', message: `${event.name} needs ${what}.`, expected };
    },
    text(states) {
      const state = whole(states);
      const open = stack.at(-1);
      const expected = expectedContent(state, scope);
      const taker = childForText(state);
      return {
        code: 'relaxng/text-not-allowed',
        message: `Text can’t stand here${open ? ` in ${open.event.name}` : ''}; ${empty(open) ?? expectation(expected)}.`,
        ...hint(taker && `Put it into ${written(taker, 'element', scope)}.`),
        expected,
      };
    },
    data(states, value, { name }) {
      const { reason, expected, near } = valueProblem(states, value, scope, pool);
      return {
        code: 'relaxng/text-value',
        message: `What ${name} holds is wrong: ${reason}.`,
        ...hint(near),
        expected,
      };
    },
    incomplete(states, { name }) {
      const state = whole(states);
      const needed = writtenAll(required(state, 'element'), 'element', scope);
      const expected = expectedContent(state, scope);
      const what =
        needed.length > 0
          ? `${list(needed, 'and')} ${needed.length > 1 ? 'are' : 'is'} missing`
          : `it still needs ${expected.length > 1 ? 'one of ' : ''}${list(expected, 'or')}`;
      return { code: 'relaxng/incomplete', message: `${name} is not complete: ${what}.`, expected };
    },
  };
}
