import { IS_NCNAME, IS_QNAME } from './name-characters.ts';
import type { TypeSpec } from './type-spec.ts';

/** `QName` and `NOTATION` (XML Schema part 2, sections 3.2.18 and 3.2.19): names with the namespace of their prefix. */
export function qualifiedType(name: string): TypeSpec<string> {
  return {
    name,
    noun: 'a qualified name',
    whiteSpace: 'collapse',
    contextual: true,
    read(literal, context) {
      if (!IS_QNAME.test(literal)) return { invalid: '' };
      const colon = literal.indexOf(':');
      const prefix = literal.slice(0, Math.max(0, colon));
      const namespace = context.namespaceOf(prefix) ?? (prefix === '' ? '' : undefined);
      if (namespace === undefined) return { invalid: `the prefix “${prefix}” is not declared` };
      return { value: `{${namespace}}${literal.slice(colon + 1)}` };
    },
    key: (value) => value,
    length: (value) => value.length,
  };
}

/** `ENTITY` (section 3.3.11): the name of an unparsed entity that the document declares. */
export const ENTITY: TypeSpec<string> = {
  name: 'ENTITY',
  noun: 'the name of an unparsed entity',
  whiteSpace: 'collapse',
  contextual: true,
  read: (literal, context) =>
    IS_NCNAME.test(literal) && context.isUnparsedEntity(literal)
      ? { value: literal }
      : { invalid: 'the document declares no such entity' },
  key: (value) => value,
  length: (value) => value.length,
};
