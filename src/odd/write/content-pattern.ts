import type { Content } from '../content.ts';
import { anyElement } from './any-element.ts';
import { classPattern } from './class-pattern.ts';
import { dataPattern, valuesPattern } from './datatype-pattern.ts';
import { embedded } from './embedded.ts';
import type { Grammar } from './grammar.ts';
import type { Markup } from './markup.ts';
import { patternName } from './names.ts';
import { choice, EMPTY, group, interleave, NOT_ALLOWED, ref, repeated, TEXT } from './patterns.ts';

/** The pattern of a content model: what the schema does not have is notAllowed. */
export function contentPattern(content: Content, grammar: Grammar, inList: boolean): Markup {
  const { schema, definitions } = grammar;
  const inner = (each: Content) => contentPattern(each, grammar, inList);
  switch (content.kind) {
    case 'empty':
      return EMPTY;
    case 'text':
      return TEXT;
    case 'sequence':
    case 'alternate': {
      const members = content.members.map(inner);
      const combine = content.kind === 'alternate' ? choice : content.ordered ? group : interleave;
      return repeated(members.length === 0 ? EMPTY : combine(members), content);
    }
    case 'element': {
      const spec = schema.specs.element.get(content.key);
      return repeated(spec ? ref(patternName(spec, schema)) : NOT_ALLOWED, content);
    }
    case 'class':
      return repeated(classPattern(content, grammar), content);
    case 'macro': {
      const spec = schema.specs.macro.get(content.key) ?? schema.specs.data.get(content.key);
      if (!spec) return NOT_ALLOWED;
      const name = patternName(spec, schema);
      definitions.need(name, () => contentPattern(spec.content, grammar, false));
      return ref(name);
    }
    case 'data':
      return dataPattern(content, grammar, inList);
    case 'values':
      return valuesPattern(content.list, schema);
    case 'any':
      return repeated(anyElement(content, grammar), content);
    case 'relaxng':
      return embedded(content.pattern, content.autoPrefix, grammar);
  }
}
