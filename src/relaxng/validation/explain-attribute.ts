import type { Name } from '../name.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, StartEvent } from './events.ts';
import { equal, expectedAttributes, writtenAll } from './expected-names.ts';
import { holdersOf } from './holders.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { OpenElement } from './open-element.ts';
import { LONGEST_KEY, rememberedWords } from './remembered-words.ts';
import { attributeNames, spelling } from './spelling.ts';
import { didYouMean, expectation, hint, onlyThese, unique, type Words } from './words.ts';

interface Refused {
  readonly states: readonly Pattern[];
  readonly attribute: AttributeEvent;
  readonly event: StartEvent;
}

/** What is wrong with an attribute that its element can’t have. The element is the last of what is open. */
export function explainAttribute(
  schema: Schema,
  scope: NamespacesInScope,
  stack: readonly OpenElement[],
  { states, attribute, event }: Refused,
): Words {
  const name = schema.names.name(attribute.namespace, attribute.local);
  const state = schema.pool.choice(states);
  const alone =
    stack.at(-1)?.step.contents.some((content) => schema.attributeStep(content, name).values.length > 0) ??
    false;
  const parent = stack.at(-2)?.event;
  let key = `${attribute.name}\n${event.name}\n${parent?.name ?? ''}\n${alone}\n${scope.prefixes()}`;
  for (let i = 0; i < event.attributes.length && key.length <= LONGEST_KEY; i++)
    key += `\n${event.attributes[i]?.name}`;
  return remembered(state, key, () => explain(schema, scope, { state, attribute, event, parent, alone }));
}

const remembered = rememberedWords();

interface Case {
  readonly state: Pattern;
  readonly attribute: AttributeEvent;
  readonly event: StartEvent;
  /** What is around the element. */
  readonly parent: StartEvent | undefined;
  /** Whether the element could have the attribute, were it not for the others. */
  readonly alone: boolean;
}

function explain(
  schema: Schema,
  scope: NamespacesInScope,
  { state, attribute, event, parent, alone }: Case,
): Words {
  const name = schema.names.name(attribute.namespace, attribute.local);
  const taken = writtenAll(event.attributes, 'attribute', scope);
  const meant = writtenAll(likely(), 'attribute', scope);
  const expected = unique([
    ...meant,
    ...expectedAttributes(state, event, schema, scope).filter((each) => !taken.includes(each)),
  ]);
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
    if (parent && holders.has(parent.local)) return `${parent.name}, around it, can have ${attribute.name}.`;
    return holders.size === 0 ? 'No element of the schema can have it.' : onlyThese(holders, 'have it');
  }
}
