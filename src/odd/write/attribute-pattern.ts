import { type Use, withOrigin } from '../resolved/use.ts';
import { type AttributeDef, nameOf } from '../spec.ts';
import { valuePattern } from './datatype-pattern.ts';
import { words } from './documentation.ts';
import type { Grammar } from './grammar.ts';
import { type Markup, markup } from './markup.ts';
import { classAttributeName, classAttributesName } from './names.ts';
import { choice, group, isNotAllowed, NOT_ALLOWED, optional, ref } from './patterns.ts';

/** The pattern of what attributes an element or class has. */
export function usePattern(use: Use, grammar: Grammar): Markup {
  const { schema, inheritance, definitions } = grammar;
  switch (use.kind) {
    case 'group':
      return group(use.uses.map((each) => usePattern(each, grammar)));
    case 'choice':
      return choice(use.uses.map((each) => usePattern(each, grammar)));
    case 'class': {
      const spec = schema.specs.class.get(use.key);
      if (!spec) return NOT_ALLOWED;
      const name = classAttributesName(spec, schema);
      // Its own attributes are definitions too, so that elements may have some of them only.
      definitions.need(name, () =>
        group(inheritance.usesOf(spec).map((each) => usePattern(withOrigin(each, spec.ident), grammar))),
      );
      return ref(name);
    }
    case 'attribute': {
      const spec = use.from === undefined ? undefined : schema.specs.class.get(use.from);
      if (!spec) return attributePattern(use.def, grammar);
      const name = classAttributeName(spec, use.def.ident, schema);
      definitions.need(name, () => attributePattern(use.def, grammar));
      return ref(name);
    }
  }
}

function attributePattern(def: AttributeDef, grammar: Grammar): Markup {
  const value = valuePattern(def, grammar);
  const required = def.usage === 'req';
  if (isNotAllowed(value)) return required ? NOT_ALLOWED : optional(NOT_ALLOWED);
  const documentation = words(def.words, grammar.schema.language);
  const attribute = markup(
    'attribute',
    {
      name: nameOf(def),
      ns: def.namespace || undefined,
      'a:defaultValue': required ? undefined : def.defaultValue,
    },
    [...(documentation ? [markup('a:documentation', {}, [documentation])] : []), value],
  );
  return required ? attribute : optional(attribute);
}
