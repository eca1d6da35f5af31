import type { Problems } from './problems.ts';
import type { Simple } from './simple.ts';

/** Section 7.2: what a pattern matches – nothing, elements and text, or one string – and none of these. */
type ContentType = 'empty' | 'complex' | 'simple' | undefined;

const RANK = { empty: 0, complex: 1, simple: 2 } as const;

/** Gives content types, and reports patterns that have none: a string can't stand beside anything else. */
export function contentTypes(problems: Problems): (pattern: Simple) => ContentType {
  const known = new Map<Simple, ContentType>();

  function contentType(pattern: Simple): ContentType {
    if (known.has(pattern)) return known.get(pattern);
    const type = compute(pattern);
    known.set(pattern, type);
    return type;
  }

  function compute(pattern: Simple): ContentType {
    switch (pattern.kind) {
      case 'data':
      case 'value':
      case 'list':
        return 'simple';
      case 'text':
      case 'element':
        return 'complex';
      case 'empty':
      case 'notAllowed':
      case 'attribute':
        return 'empty';
      case 'choice':
        return pattern.members.map(contentType).reduce(greater);
      case 'oneOrMore': {
        const type = contentType(pattern.of);
        if (type === 'simple') report(pattern, 'Data can’t be repeated except in a list.');
        return type === 'simple' ? undefined : type;
      }
      case 'group':
      case 'interleave': {
        let whole: ContentType = 'empty';
        for (const member of pattern.members) {
          const type = contentType(member);
          if (!whole || !type) return undefined;
          if ((whole === 'simple' && type !== 'empty') || (type === 'simple' && whole !== 'empty')) {
            report(member, 'Data and elements, text or other data can’t stand side by side in one element.');
            return undefined;
          }
          whole = greater(whole, type);
        }
        return whole;
      }
    }
  }

  function report(pattern: Simple, message: string): void {
    problems.report({ code: 'schema/string-sequence', section: '7.2', at: pattern.at, message });
  }

  return contentType;
}

function greater(one: ContentType, other: ContentType): ContentType {
  if (!one || !other) return undefined;
  return RANK[one] >= RANK[other] ? one : other;
}
