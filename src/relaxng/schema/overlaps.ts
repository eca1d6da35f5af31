import type { Location } from '../../diagnostic.ts';
import type { Name } from '../name.ts';
import { isInfinite, type NameClass, namesIn, overlap } from '../name-class.ts';
import type { Problems } from './problems.ts';
import type { Simple } from './simple.ts';

interface Named {
  readonly name: NameClass;
  readonly at: Location;
}

/** What of section 7.3 and 7.4 matters in a pattern, down to the next elements. */
interface Contents {
  readonly attributes: readonly Named[];
  readonly elements: readonly Named[];
  readonly text: Location | undefined;
}

const NOTHING: Contents = { attributes: [], elements: [], text: undefined };

/** Reports attributes that could stand twice (section 7.3), and interleaves that can't tell their members apart (7.4). */
export function overlaps(problems: Problems): (content: Simple) => void {
  const known = new Map<Simple, Contents>();

  function contents(pattern: Simple): Contents {
    let found = known.get(pattern);
    if (!found) {
      found = compute(pattern);
      known.set(pattern, found);
    }
    return found;
  }

  function compute(pattern: Simple): Contents {
    switch (pattern.kind) {
      case 'text':
        return { ...NOTHING, text: pattern.at };
      case 'element':
        return { ...NOTHING, elements: [pattern] };
      case 'attribute':
        return { ...NOTHING, attributes: [pattern] };
      case 'oneOrMore':
        return contents(pattern.of);
      case 'choice':
        return together(pattern.members.map(contents));
      case 'group':
      case 'interleave': {
        const parts = pattern.members.map(contents);
        twice(parts.map(({ attributes }) => attributes)).forEach(reportAttribute);
        if (pattern.kind === 'interleave') {
          twice(parts.map(({ elements }) => elements)).forEach(reportElement);
          const [, text] = parts.flatMap(({ text }) => (text ? [text] : []));
          if (text)
            problems.report({
              code: 'schema/interleave',
              section: '7.4',
              at: text,
              message: 'Text can stand in one member of an interleave only.',
            });
        }
        return together(parts);
      }
      default:
        return NOTHING;
    }
  }

  function reportAttribute([{ at }, { local }]: Clash): void {
    problems.report({
      code: 'schema/attribute-twice',
      section: '7.3',
      at,
      message: `The attribute ${shown(local)} is already allowed in the same group: it could stand twice.`,
    });
  }

  function reportElement([{ at }, { local }]: Clash): void {
    problems.report({
      code: 'schema/interleave',
      section: '7.4',
      at,
      message: `The element ${shown(local)} is allowed by another member of the interleave too, so it is not clear whose it is.`,
    });
  }

  return (content) => void contents(content);
}

const shown = (local: string) => (local === '\0' ? 'of any name' : `“${local}”`);

function together(parts: readonly Contents[]): Contents {
  if (parts.length === 1 && parts[0]) return parts[0];
  return {
    attributes: parts.flatMap(({ attributes }) => attributes),
    elements: parts.flatMap(({ elements }) => elements),
    text: parts.find(({ text }) => text)?.text,
  };
}

type Clash = readonly [Named, Name];

/** What has a name in common with something of an earlier part. */
function twice(parts: readonly (readonly Named[])[]): readonly Clash[] {
  const clashes: Clash[] = [];
  const names = new Set<string>();
  const infinite: Named[] = [];
  const finite: Named[] = [];
  for (const part of parts) {
    const own = new Set<string>();
    for (const named of part) {
      for (const name of namesIn(named.name)) {
        const key = `${name.namespace}\n${name.local}`;
        if (names.has(key)) clashes.push([named, name]);
        own.add(key);
      }
      for (const other of isInfinite(named.name) ? [...infinite, ...finite] : infinite) {
        const name = overlap(named.name, other.name);
        if (name) clashes.push([named, name]);
      }
    }
    for (const key of own) names.add(key);
    for (const named of part) (isInfinite(named.name) ? infinite : finite).push(named);
  }
  return clashes;
}
