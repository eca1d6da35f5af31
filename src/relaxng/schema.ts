import type { IdTypes } from './compatibility/id-types.ts';
import type { Name, NamePool } from './name.ts';
import { namePool } from './name.ts';
import { attributeSteps } from './patterns/attribute-step.ts';
import { elementSteps } from './patterns/element-step.ts';
import { fromSimple } from './patterns/from-simple.ts';
import type { AttributeStep, Pattern, Step } from './patterns/pattern.ts';
import type { PatternPool } from './patterns/pattern-pool.ts';
import { patternPool } from './patterns/pattern-pool.ts';
import type { Simple, SimpleElement } from './schema/simple.ts';

/** A schema that documents can be checked against. It remembers what it worked out, so that it gets faster by use. */
export interface Schema {
  readonly start: Pattern;
  /** What `start` is made of. */
  readonly simple: Simple;
  readonly elements: readonly SimpleElement[];
  readonly pool: PatternPool;
  readonly names: NamePool;
  /** The names that it is asked for are out of its pool. */
  readonly elementStep: (pattern: Pattern, name: Name) => Step;
  readonly attributeStep: (pattern: Pattern, name: Name) => AttributeStep;
  /** The content of each element of the schema that could have this name, wherever it stands. */
  readonly contentOf: (name: Name) => Pattern;
  /** Which attributes are identifiers, if the schema was compiled with `ids`. */
  readonly idTypes: IdTypes | undefined;
}

export function makeSchema(
  simple: Simple,
  elements: readonly SimpleElement[],
  idTypes: IdTypes | undefined,
): Schema {
  const pool = patternPool();
  const names = namePool();
  const start = fromSimple(simple, pool);
  const elementStep = elementSteps(pool);
  let anywhere: Pattern | undefined;
  return {
    start,
    simple,
    elements,
    pool,
    names,
    elementStep,
    attributeStep: attributeSteps(pool),
    contentOf(name) {
      anywhere ??= pool.keep(() => fromSimple({ kind: 'choice', members: elements, at: simple.at }, pool));
      return pool.choice(elementStep(anywhere, name).contents);
    },
    idTypes,
  };
}
