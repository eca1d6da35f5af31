import type { Name } from '../name.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, StartEvent } from './events.ts';
import { equal, expectedAttributes, writtenAll } from './expected-names.ts';
import type { Words } from './explanations.ts';
import { holdersOf } from './holders.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { OpenElement } from './open-element.ts';
import { attributeNames, spelling } from './spelling.ts';
import { didYouMean, expectation, hint, onlyThese, unique } from './words.ts';

/** What is wrong with an attribute that its element can’t have. The element is the last of what is open. */
export function explainAttribute(
  schema: Schema,
  scope: NamespacesInScope,
  stack: readonly OpenElement[],
  { states, attribute, event }: { states: readonly Pattern[]; attribute: AttributeEvent; event: StartEvent },
): Words {
  const name = schema.names.name(attribute.namespace, attribute.local);
  const state = schema.pool.choice(states);
  const taken = writtenAll(event.attributes, 'attribute', scope);
  const meant = writtenAll(likely(), 'attribute', scope);
  const expected = unique([
    ...meant,
    ...expectedAttributes(state, event, schema, scope).filter((each) => !taken.includes(each)),
  ]);
  const alone = stack
    .at(-1)
    ?.step.contents.some((content) => schema.attributeStep(content, name).values.length > 0);
  const why = alone ? ' beside the others that it has' : '';
  return {
    code: 'relaxng/attribute-not-allowed',
    message: `${event.name} can’t have the attribute ${attribute.name}${why}; ${expectation(expected)}.`,
    ...hint(didYouMean(meant) ?? (alone ? undefined : elsewhere())),
    expected,
  };

  /** Those of the attributes that it does not have yet that are spelt most like this one. */
  function likely(): readonly Name[] {
    const isFree = (each: Name) => !event.attributes.some((present) => equal(present, each));
    const { names, near } = attributeNames(state);
    const nearest = near(name.local);
    const free = nearest.filter(isFree);
    if (free.length > 0 || nearest.length === 0) return free;
    return spelling(names.filter(isFree)).near(name.local);
  }

  function elsewhere(): string | undefined {
    const holders = holdersOf(schema, 'attribute', name);
    const parent = stack.at(-2)?.event;
    if (parent && holders.has(parent.local)) return `${parent.name}, around it, can have ${attribute.name}.`;
    return holders.size === 0 ? 'No element of the schema can have it.' : onlyThese(holders, 'have it');
  }
}
