import type { Name } from '../name.ts';
import { closedLeniently } from '../patterns/attribute-step.ts';
import { lenientParts, mergedStep } from '../patterns/element-step.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import { equal } from './expected-names.ts';
import { attributeNames, elementNames, type Spelling, spelling } from './spelling.ts';

/** How the check goes on after an error, so that one mistake gives one finding and later ones are still found. */
export interface Recovery {
  element(states: readonly Pattern[], name: Name): Recovered;
  /** The attribute that was likely meant, of those that may still come. */
  attribute(states: readonly Pattern[], name: Name): Name | undefined;
  close(states: readonly Pattern[]): readonly Pattern[];
}

export interface Recovered {
  readonly step: Step;
  /**
   * `after`: as if what is required before the element had been there; `meant`: as an element with another name;
   * `outside`: as if the element were not there; `unknown`: the same, and its content can’t be checked.
   */
  readonly as: 'after' | 'meant' | 'outside' | 'unknown';
}

export function recovery({ pool, contentOf }: Schema): Recovery {
  return {
    /**
     * First as if what is required before the element had been there; then, if no element has its name, as if it had a
     * name that was likely meant; else as if the element were not there, while its content is that of all elements of its
     * name; else its content is let pass.
     */
    element(states, name) {
      const lenient = (names: readonly Name[]) =>
        mergedStep(
          states.map((state) => names.flatMap((each) => lenientParts(state, each, pool))),
          pool,
        );
      const step = lenient([name]);
      if (step.contents.length > 0) return { step, as: 'after' };
      const content = contentOf(name);
      const known = content.kind !== 'notAllowed';
      const meant = known ? [] : likely(name, states.map(elementNames));
      if (meant.length > 0) return { step: lenient(meant), as: 'meant' };
      const returns = states.map((rest, state) => ({ content: 0, state, rest }));
      return {
        step: { contents: [content], returns, states: states.length },
        as: known ? 'outside' : 'unknown',
      };
    },
    attribute: (states, name) => likely(name, states.map(attributeNames))[0],
    close: (states) => states.map((state) => closedLeniently(state, pool)),
  };
}

/** The same local name in another namespace, or those that are spelt most like it; each once. */
function likely({ local }: Name, spellings: readonly Spelling[]): readonly Name[] {
  const [only, ...others] = spellings;
  const all = only && others.length === 0 ? only : spelling(spellings.flatMap(({ names }) => names));
  const near = all.near(local);
  return near.filter((name, index) => near.findIndex((each) => equal(each, name)) === index);
}
