import { RELAXNG_NAMESPACE } from '../../relaxng/namespaces.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import type { ClassReference, Content } from '../content.ts';
import type { Spec } from '../spec.ts';
import { type Members, members } from './members.ts';
import type { ResolvedSchema } from './schema.ts';

export interface Possible {
  /** Whether something can be what a content model asks for. */
  content(content: Content): boolean;
  /** Whether an element of the schema can have what it must hold. */
  element(spec: Spec): boolean;
  /** What a content needs and does not get, in words; undefined where it is possible. */
  missing(content: Content): string | undefined;
}

const known = new WeakMap<ResolvedSchema, Possible>();

/**
 * Which elements can occur: those whose content can be had from elements that can occur themselves. Each round finds those
 * that need only what the rounds before have found. It is worked out once for a schema.
 */
export function possible(schema: ResolvedSchema): Possible {
  let can = known.get(schema);
  if (!can) {
    can = workOut(schema, members(schema));
    known.set(schema, can);
  }
  return can;
}

function workOut({ specs }: ResolvedSchema, members: Members): Possible {
  const found = new Set<Spec>();
  const open = new Set<Spec>();

  function content(part: Content): boolean {
    switch (part.kind) {
      case 'sequence':
        return part.min === 0 || part.members.every(content);
      case 'alternate':
        return part.min === 0 || part.members.length === 0 || part.members.some(content);
      case 'element': {
        const spec = specs.element.get(part.key);
        return part.min === 0 || (spec !== undefined && found.has(spec));
      }
      case 'class':
        return part.min === 0 || classReference(part);
      case 'macro':
        return definition(part.key);
      case 'data':
        return part.min === 0 || part.key === undefined || definition(part.key);
      case 'values':
        return part.list.items.length > 0;
      case 'relaxng':
        return pattern(part.pattern);
      default:
        return true;
    }
  }

  function classReference(part: ClassReference): boolean {
    if (!specs.class.has(part.key)) return false;
    if (part.expand === 'sequenceOptional' || part.expand === 'sequenceOptionalRepeatable') return true;
    const chosen = members.chosen(part).filter((each) => members.elementsOf(each).size > 0);
    return part.expand === 'alternation' ? chosen.some(member) : chosen.length > 0 && chosen.every(member);
  }

  function member(spec: Spec): boolean {
    return [...members.elementsOf(spec)].some((each) => found.has(each));
  }

  function definition(key: string): boolean {
    const spec = specs.macro.get(key) ?? specs.data.get(key);
    if (!spec || open.has(spec)) return false;
    open.add(spec);
    const yes = content(spec.content);
    open.delete(spec);
    return yes;
  }

  function pattern(element: XmlElement): boolean {
    const inner = childElements(element).filter(({ namespace }) => namespace === RELAXNG_NAMESPACE);
    switch (element.local) {
      case 'notAllowed':
        return false;
      case 'choice':
        return inner.some(pattern);
      case 'group':
      case 'interleave':
      case 'mixed':
      case 'oneOrMore':
      case 'list':
        return inner.every(pattern);
      case 'ref':
        return named(attribute(element, 'name')?.trim() ?? '');
      default:
        return true;
    }
  }

  function named(name: string): boolean {
    const spec = specs.element.get(name);
    if (spec) return found.has(spec);
    const ofClass = specs.class.get(name.replace(/_\w+$/, ''));
    if (ofClass) return ofClass.type === 'atts' || member(ofClass);
    return name.endsWith('.attributes') || definition(name);
  }

  function missing(part: Content): string | undefined {
    if (content(part)) return undefined;
    switch (part.kind) {
      case 'sequence':
        return part.members.map(missing).find((each) => each !== undefined);
      case 'alternate': {
        const all = new Set(part.members.map(missing));
        return [...all].join(' or ');
      }
      case 'element':
        return specs.element.has(part.key) ? `${part.key}, which can’t occur` : part.key;
      case 'class':
        return `an element of the class ${part.key}`;
      case 'macro':
      case 'data': {
        const spec =
          part.key === undefined ? undefined : (specs.macro.get(part.key) ?? specs.data.get(part.key));
        return (spec && !open.has(spec) && missing(spec.content)) || `what ${part.key} stands for`;
      }
      default:
        return 'what its pattern asks for';
    }
  }

  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const spec of specs.element.values()) if (!found.has(spec) && content(spec.content)) found.add(spec);
  }
  return { content, element: (spec) => found.has(spec), missing };
}
