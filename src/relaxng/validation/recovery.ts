import { nearest } from '../../nearest.ts';
import type { Name } from '../name.ts';
import { type NameClass, namesIn } from '../name-class.ts';
import { closedLeniently } from '../patterns/attribute-step.ts';
import { lenientParts, mergedStep } from '../patterns/element-step.ts';
import { possibleAttributes, possibleElements } from '../patterns/expectations.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';

/** How the check goes on after an error, so that one mistake gives one finding and later ones are still found. */
export interface Recovery {
  element(states: readonly Pattern[], name: Name): Recovered;
  /** The attribute that was likely meant, of those that may still come. */
  attribute(states: readonly Pattern[], name: Name): Name | undefined;
  close(states: readonly Pattern[]): readonly Pattern[];
}

export interface Recovered {
  readonly step: Step;
  /** Whether the content can be checked. */
  readonly known: boolean;
  /** Whether the place in the content model is clear again. */
  readonly placed: boolean;
}

export function recovery({ pool, contentOf }: Schema): Recovery {
  return {
    /**
     * First as if what is required before the element had been there; then, if no element has its name, as if it had the
     * name that was likely meant; else as if the element were not there, while its content is that of all elements of its
     * name; else its content is let pass.
     */
    element(states, name) {
      const lenient = (as: Name) =>
        mergedStep(
          states.map((state) => lenientParts(state, as, pool)),
          pool,
        );
      const step = lenient(name);
      if (step.contents.length > 0) return { step, known: true, placed: true };
      const content = contentOf(name);
      const classes = states.flatMap(possibleElements).map((element) => element.name);
      const meant = content.kind === 'notAllowed' ? likely(name, classes) : undefined;
      if (meant) return { step: lenient(meant), known: true, placed: true };
      const returns = states.map((rest, state) => ({ content: 0, state, rest }));
      return {
        step: { contents: [content], returns, states: states.length },
        known: content.kind !== 'notAllowed',
        placed: false,
      };
    },
    attribute: (states, name) =>
      likely(
        name,
        states.flatMap(possibleAttributes).map(([attribute]) => attribute.name),
      ),
    close: (states) => states.map((state) => closedLeniently(state, pool)),
  };
}

/** The same local name in another namespace, or a name that is spelt nearly so. */
export function likely(name: Name, classes: readonly NameClass[]): Name | undefined {
  const names = classes.flatMap(namesIn);
  const local = nearest(
    name.local,
    names.map((each) => each.local),
  );
  return names.find((each) => each.local === local);
}
