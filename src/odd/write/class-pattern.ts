import type { ClassReference, Expand } from '../content.ts';
import type { Spec } from '../spec.ts';
import type { Grammar } from './grammar.ts';
import type { Markup } from './markup.ts';
import { expandedName, patternName } from './names.ts';
import { choice, group, NOT_ALLOWED, oneOrMore, optional, ref, zeroOrMore } from './patterns.ts';

/** classRef: all members of a class, or some of them. */
export function classPattern(reference: ClassReference, grammar: Grammar): Markup {
  const { key, expand, include, except } = reference;
  const spec = grammar.schema.specs.class.get(key);
  if (!spec) return NOT_ALLOWED;
  if (!include && except.length === 0) return classReference(spec, expand, grammar);
  return expanded(grammar.members.chosen(reference), expand, grammar);
}

/** A reference to the definition of a class, which is made if it is not there yet. */
export function classReference(spec: Spec, expand: Expand, grammar: Grammar): Markup {
  const { schema, members, definitions } = grammar;
  if (members.elementsOf(spec).size === 0) return expanded([], expand, grammar);
  const name = expandedName(spec, expand, schema);
  definitions.need(name, () => expanded(members.of(spec.ident), expand, grammar));
  return ref(name);
}

/** Members of a class, one of them or one after the other (TEI Guidelines, classRef/@expand). */
function expanded(members: readonly Spec[], expand: Expand, grammar: Grammar): Markup {
  const patterns = members.map((member) =>
    member.kind === 'class'
      ? classReference(member, expand, grammar)
      : ref(patternName(member, grammar.schema)),
  );
  switch (expand) {
    case 'alternation':
      return choice(patterns);
    case 'sequence':
      return patterns.length === 0
        ? NOT_ALLOWED
        : group(patterns.filter(({ name }) => name !== 'notAllowed'));
    case 'sequenceOptional':
      return group(patterns.map(optional));
    case 'sequenceOptionalRepeatable':
      return group(patterns.map(zeroOrMore));
    case 'sequenceRepeatable':
      return patterns.length === 0
        ? NOT_ALLOWED
        : group(patterns.filter(({ name }) => name !== 'notAllowed').map(oneOrMore));
  }
}
