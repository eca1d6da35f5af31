import { serialise } from '../../xml/serialise.ts';
import type { Content, Occurs } from '../content.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { nameOf, type Spec } from '../spec.ts';
import type { ContentDescription, OccursDescription } from './description.ts';

/** A content model without what the schema does not have. */
export function describeContent(
  content: Content,
  schema: ResolvedSchema,
  open: readonly Spec[] = [],
): ContentDescription {
  const { specs } = schema;
  switch (content.kind) {
    case 'empty':
    case 'text':
    case 'any':
      return { kind: content.kind };
    case 'sequence':
    case 'alternate': {
      const members = content.members
        .filter((member) => isThere(member, schema))
        .map((member) => describeContent(member, schema, open));
      const kind = content.ordered ? content.kind : 'interleave';
      return members.length === 0 ? { kind: 'empty' } : { kind, members, ...occurs(content) };
    }
    case 'element': {
      const spec = specs.element.get(content.key);
      return spec ? { kind: 'element', name: nameOf(spec), ...occurs(content) } : { kind: 'empty' };
    }
    case 'class':
      return specs.class.has(content.key)
        ? { kind: 'class', name: content.key, ...occurs(content) }
        : { kind: 'empty' };
    case 'macro': {
      const spec = specs.macro.get(content.key);
      const inner: ContentDescription =
        spec && !open.includes(spec)
          ? describeContent(spec.content, schema, [...open, spec])
          : { kind: 'empty' };
      return { kind: 'macro', name: content.key, content: inner };
    }
    case 'data':
      return { kind: 'data', name: content.key ?? `xsd:${content.name}` };
    case 'values':
      return { kind: 'values', values: content.list.items.map(nameOf) };
    case 'relaxng':
      return { kind: 'relaxng', pattern: serialise(content.pattern) };
  }
}

function isThere(content: Content, { specs }: ResolvedSchema): boolean {
  if (content.kind === 'element') return specs.element.has(content.key);
  return content.kind === 'class' ? specs.class.has(content.key) : true;
}

export function occurs({ min, max }: Occurs): OccursDescription {
  return { min, max: max === Number.POSITIVE_INFINITY ? null : max };
}

/** Whether text may stand in a content. */
export function holdsText(content: Content, schema: ResolvedSchema, seen = new Set<string>()): boolean {
  switch (content.kind) {
    case 'text':
    case 'data':
    case 'values':
      return true;
    case 'sequence':
    case 'alternate':
      return content.members.some((member) => holdsText(member, schema, seen));
    case 'macro': {
      const spec = schema.specs.macro.get(content.key) ?? schema.specs.data.get(content.key);
      if (!spec || seen.has(content.key)) return false;
      return holdsText(spec.content, schema, seen.add(content.key));
    }
    case 'relaxng':
      return /<(?:\w+:)?(?:text|mixed|data|value|list)\b/.test(serialise(content.pattern));
    default:
      return false;
  }
}
