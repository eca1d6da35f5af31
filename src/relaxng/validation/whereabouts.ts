import type { Name } from '../name.ts';
import { contains, isInfinite, type NameClass, namesIn } from '../name-class.ts';
import { allElements, possibleElements, possibleText, required } from '../patterns/expectations.ts';
import type { ElementDefinition, Pattern } from '../patterns/pattern.ts';
import type { SimpleElement } from '../schema/simple.ts';
import { equal, written } from './expected-names.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { OpenElement } from './open-element.ts';
import { remembered } from './remembered.ts';

const has = (elements: readonly Pick<SimpleElement, 'name'>[], { namespace, local }: Name) =>
  elements.some(({ name }) => contains(name, namespace, local));

/** What a content may hold, worked out once. */
interface Held {
  readonly names: ReadonlySet<string>;
  readonly classes: readonly NameClass[];
}

const held = new WeakMap<Pattern, Held>();

function holds(content: Pattern, { namespace, local }: Name): boolean {
  let inside = held.get(content);
  if (!inside) {
    const classes = allElements(content).map(({ name }) => name);
    const names = classes.flatMap(namesIn).map((name) => `${name.namespace}\n${name.local}`);
    inside = { names: new Set(names), classes: classes.filter(isInfinite) };
    held.set(content, inside);
  }
  return (
    inside.names.has(`${namespace}\n${local}`) ||
    inside.classes.some((nameClass) => contains(nameClass, namespace, local))
  );
}

const children = remembered<Name>();

/**
 * The one element that may stand here and can hold what can’t: one that is required before all others. It is of another name,
 * and of another than its parent: that an element may hold one of its own name says nothing about what is meant.
 */
function childFor(
  state: Pattern,
  name: Name,
  parent: Name | undefined,
  canHold: (element: ElementDefinition) => boolean,
): Name | undefined {
  const others = parent ? [name, parent] : [name];
  const key = others.map(({ namespace, local }) => `${namespace}\n${local}`).join('\n');
  return children(state, key, () => {
    const child = onlyHolder(
      state,
      (element) => !others.some((each) => has([element], each)) && canHold(element),
    );
    return child ? [child] : [];
  })[0];
}

function onlyHolder(state: Pattern, canHold: (element: ElementDefinition) => boolean): Name | undefined {
  const holders = possibleElements(state)
    .filter(canHold)
    .flatMap((element) => namesIn(element.name));
  const needed = required(state, 'element');
  const likely = holders.filter((holder) => needed.some((each) => equal(each, holder)));
  const [only, ...others] = likely.length > 0 ? likely : holders;
  return others.length === 0 ? only : undefined;
}

const FURTHEST = 5;

/** After which of the open elements it may stand: the innermost, and the one around that. */
function placeAfter(
  stack: readonly OpenElement[],
  name: Name,
): readonly [after: OpenElement, within: OpenElement] | undefined {
  for (let i = stack.length - 1; i > 0 && i > stack.length - FURTHEST; i--) {
    const [open, around] = [stack[i], stack[i - 1]];
    if (!open || !around) return undefined;
    if (open.step.returns.some(({ rest }) => has(possibleElements(rest), name))) return [open, around];
  }
  return undefined;
}

/** Where an element that can’t stand here could stand nearby, as a sentence. */
export function whereabouts(
  state: Pattern,
  name: Name,
  stack: readonly OpenElement[],
  scope: NamespacesInScope,
): string | undefined {
  const parent = stack.at(-1);
  const child = childFor(state, name, parent?.event, (element) => holds(element.content(), name));
  const place = placeAfter(stack, name);
  const into = child && `into ${written(child, 'element', scope)}`;
  const after = place && `after ${place[0].event.name}, in ${place[1].event.name}`;
  if (into ?? after) return `Put it ${[into, after].filter(Boolean).join(', or ')}.`;
  if (parent?.step.contents.some((content) => holds(content, name)))
    return `${parent.event.name} can hold it, but not after what stands before it.`;
  return undefined;
}

/** The element here that would take text, if it is clear which. */
export function childForText(state: Pattern): Name | undefined {
  return childFor(state, NO_NAME, undefined, (element) => possibleText(element.content()));
}

const NO_NAME: Name = { namespace: '', local: '' };
