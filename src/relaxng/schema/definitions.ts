import type { Location } from '../../diagnostic.ts';
import type { Problems } from './problems.ts';
import type { Simple } from './simple.ts';
import { type Component, nameOfComponent } from './syntax.ts';

/** All that a grammar says under one name. */
export interface Definition {
  readonly name: string;
  readonly components: readonly Component[];
  readonly combine: 'choice' | 'interleave';
  readonly grammar: Grammar;
  readonly at: Location;
  /** Filled when it is used first; `open` while that is being done. */
  state: 'new' | 'open' | Simple;
}

export interface Grammar {
  readonly parent: Grammar | undefined;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Brings together what has the same name (section 4.17). */
export function grammarOf(
  components: readonly Component[],
  parent: Grammar | undefined,
  problems: Problems,
): Grammar {
  const byName = new Map<string, Component[]>();
  for (const component of components) {
    const same = byName.get(component.name);
    if (same) same.push(component);
    else byName.set(component.name, [component]);
  }
  const definitions = new Map<string, Definition>();
  const grammar: Grammar = { parent, definitions };
  for (const [name, parts] of byName) {
    const [first] = parts;
    if (!first) continue;
    checkCombine(name, parts, problems);
    const combine = parts.find((part) => part.combine)?.combine ?? 'choice';
    definitions.set(name, { name, components: parts, combine, grammar, at: first.at, state: 'new' });
  }
  return grammar;
}

function checkCombine(name: string, parts: readonly Component[], problems: Problems): void {
  const [, second] = parts.filter(({ combine }) => !combine);
  const first = parts.find(({ combine }) => combine);
  const other = parts.find(({ combine }) => combine && combine !== first?.combine);
  const report = (at: Location, message: string, hint: string) =>
    problems.report({ code: 'schema/combine', section: '4.17', at, message, hint });
  const what = nameOfComponent(name);
  if (second)
    report(
      second.at,
      `The grammar has ${what} more than once, and more than one of them says no combine.`,
      'Say combine="choice" or combine="interleave", or remove one.',
    );
  if (other)
    report(
      other.at,
      `Here ${what} is combined by ${other.combine}, elsewhere by ${first?.combine}.`,
      'All must agree.',
    );
}
