import type { Simple, SimpleElement } from '../schema/simple.ts';
import type { ElementDefinition, Pattern } from './pattern.ts';
import type { PatternPool } from './pattern-pool.ts';

/** Attributes from which on they are interleaved in parts, so that to take one out does not make all the others anew. */
const MANY = 200;

/** The interned pattern of a simplified schema. Contents of elements are made when they are needed first. */
export function fromSimple(start: Simple, pool: PatternPool): Pattern {
  const made = new Map<Simple, Pattern>();

  function pattern(simple: Simple): Pattern {
    let found = made.get(simple);
    if (!found) {
      found = make(simple);
      made.set(simple, found);
    }
    return found;
  }

  function make(simple: Simple): Pattern {
    switch (simple.kind) {
      case 'empty':
      case 'notAllowed':
      case 'text':
        return pool[simple.kind];
      case 'choice':
      case 'interleave':
        return pool[simple.kind](simple.members.map(pattern));
      case 'group':
        return group(simple.members.map(pattern));
      case 'oneOrMore':
      case 'list':
        return pool[simple.kind](pattern(simple.of));
      case 'attribute':
        return pool.attribute(simple, pattern(simple.of));
      case 'element':
        return pool.element(definition(simple));
      case 'data':
        return pool.data(simple.datatype, simple.except && pattern(simple.except));
      case 'value':
        return pool.value(simple);
    }
  }

  /** The order of attributes says nothing, and one is taken out of an interleave without making the rest anew. */
  function group(members: readonly Pattern[]): Pattern {
    const attributes = members.filter((member) => !member.hasContent && member.hasAttributes);
    const content = members.filter((member) => member.hasContent || !member.hasAttributes);
    const inside = content.reduceRight((rest, first) => pool.group(first, rest), pool.empty);
    if (attributes.length <= MANY)
      return attributes.length > 0 ? pool.interleave([...attributes, inside]) : inside;
    const size = 2 * Math.ceil(Math.sqrt(attributes.length));
    let whole = inside;
    for (let end = attributes.length; end > 0; end -= size)
      whole = pool.group(pool.interleave(attributes.slice(Math.max(end - size, 0), end)), whole);
    return whole;
  }

  function definition({ name, documentation, at, content }: SimpleElement): ElementDefinition {
    let inside: Pattern | undefined;
    return {
      name,
      documentation,
      at,
      content() {
        inside ??= pool.keep(() => pattern(content()));
        return inside;
      },
    };
  }

  return pool.keep(() => pattern(start));
}
