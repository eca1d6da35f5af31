import { attributeNode, type XmlElement } from '../../xml/tree.ts';
import type { Expression, Let, Pattern } from '../schema.ts';
import { withIds } from './ids.ts';
import { readLet } from './read-let.ts';
import { type AbstractRules, inheritedBy, isAbstract, type NamelessRule, readRule } from './read-rule.ts';
import { contents, expressionOf, isSch, type Placed, required, type Scope, valueIn } from './scope.ts';

/** What patterns may refer to. */
export interface Library {
  readonly patterns: ReadonlyMap<string, Placed>;
  readonly rules: ReadonlyMap<string, Placed>;
}

/** A pattern, or what an abstract one is with the parameters that are given; undefined if it is abstract itself. */
export function readPattern(placed: Placed, library: Library, number: number): Pattern | undefined {
  if (isAbstract(placed)) return undefined;
  const base = attributeNode(placed.element, 'is-a') ? instance(placed, library) : undefined;
  if (attributeNode(placed.element, 'is-a') && !base) return undefined;
  const id = valueIn(placed, 'id');
  const lets: Let[] = [];
  const rules: NamelessRule[] = [];
  const bodies = base ? [base, placed] : [placed];
  for (const body of bodies) {
    const inside = contents(body);
    const abstractRules = rulesSeenFrom(inside, library);
    const inherited = inheritedBy(body, { role: undefined, flag: undefined });
    for (const each of inside) {
      if (isSch(each.element, 'let')) lets.push(...readLet(each));
      else if (isSch(each.element, 'rule')) {
        const rule = readRule(each, abstractRules, inherited);
        if (rule) rules.push(rule);
      }
    }
  }
  const documents = documentsOf(placed) ?? (base && documentsOf(base));
  return { id, documents, lets, rules: withIds(rules, id ?? `pattern-${number}`) };
}

/** Where the other documents are that a pattern is about (ISO/IEC 19757-3:2016, the attribute documents of pattern). */
function documentsOf(placed: Placed): Expression | undefined {
  return attributeNode(placed.element, 'documents') && required(placed, 'documents');
}

/** The abstract pattern with the values of its parameters. */
function instance(placed: Placed, { patterns }: Library): Placed | undefined {
  const { scope } = placed;
  const name = required(placed, 'is-a');
  if (!name) return undefined;
  const base = patterns.get(name.text.trim());
  if (!base) {
    const message = `There is no abstract pattern “${name.text}”.`;
    scope.problems.report({ code: 'schema/unknown-name', at: name.at, message });
    return undefined;
  }
  const parameters = new Map([...parametersOf(base), ...parametersOf(placed)]);
  return { element: base.element, scope: { ...base.scope, parameters } };
}

function parametersOf(placed: Placed): readonly (readonly [string, string])[] {
  return contents(placed).flatMap((each) => {
    if (!isSch(each.element, 'param')) return [];
    const name = required(each, 'name');
    const value = expressionOf(each, 'value');
    return name ? [[name.text.trim(), value?.text ?? ''] as const] : [];
  });
}

/** The abstract rules of the pattern come before those of others. */
function rulesSeenFrom(inside: readonly Placed[], { rules }: Library): AbstractRules {
  const own = abstractRulesIn(inside);
  return (id: string, { parameters }: Scope) => {
    const found = own.get(id) ?? rules.get(id);
    return found && { element: found.element, scope: { ...found.scope, parameters } };
  };
}

export function abstractRulesIn(inside: readonly Placed[]): Map<string, Placed> {
  return new Map(
    inside.flatMap((each) => {
      const id = idOf(each.element);
      return isSch(each.element, 'rule') && isAbstract(each) && id !== undefined ? [[id, each]] : [];
    }),
  );
}

export function idOf(element: XmlElement): string | undefined {
  return attributeNode(element, 'id')?.value.trim();
}
