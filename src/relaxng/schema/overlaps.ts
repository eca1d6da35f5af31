import type { Location } from '../../diagnostic.ts';
import type { Name } from '../name.ts';
import { isInfinite, type NameClass, namesIn, overlap } from '../name-class.ts';
import type { Problems } from './problems.ts';
import type { Simple } from './simple.ts';

/** One for each name: in which comparison, and in which part of it, it was seen last. */
interface Mark {
  readonly name: Name;
  comparison: number;
  part: number;
}

/** An attribute or element pattern, with what its name class is known by. */
interface Named {
  readonly name: NameClass;
  readonly at: Location;
  readonly marks: readonly Mark[];
  readonly infinite: boolean;
}

/** Of each pattern, down to the next elements. */
type Search<T> = (pattern: Simple) => readonly T[];

/** Reports attributes that could stand twice (section 7.3), and interleaves that can't tell their members apart (7.4). */
export function overlaps(problems: Problems): (content: Simple) => void {
  const marks = new Map<string, Mark>();
  const twice = comparison();
  const attributes = search((pattern) => pattern.kind === 'attribute' && named(pattern, marks));
  const elements = search((pattern) => pattern.kind === 'element' && named(pattern, marks));
  const texts = search((pattern) => pattern.kind === 'text' && pattern.at);
  const seen = new Set<Simple>();

  function check(pattern: Simple): void {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    switch (pattern.kind) {
      case 'oneOrMore':
        check(pattern.of);
        return;
      case 'choice':
        for (const member of pattern.members) check(member);
        return;
      case 'group':
      case 'interleave':
        for (const member of pattern.members) check(member);
        twice(pattern.members.map(attributes)).forEach(reportAttribute);
        if (pattern.kind === 'interleave') checkInterleave(pattern.members);
    }
  }

  function checkInterleave(members: readonly Simple[]): void {
    twice(members.map(elements)).forEach(reportElement);
    const [, at] = members.flatMap((member) => texts(member).slice(0, 1));
    if (at)
      problems.report({
        code: 'schema/interleave',
        section: '7.4',
        at,
        message: 'Text can stand in one member of an interleave only.',
      });
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

  return check;
}

/** Looks for something in a pattern and its members, each once; only where it is needed, as an interleave is rare. */
function search<T extends object>(found: (pattern: Simple) => T | false): Search<T> {
  const known = new Map<Simple, readonly T[]>();
  const nothing: readonly T[] = [];

  function within(pattern: Simple): readonly T[] {
    switch (pattern.kind) {
      case 'oneOrMore':
        return of(pattern.of);
      case 'choice':
      case 'group':
      case 'interleave': {
        const parts = pattern.members.map(of).filter(({ length }) => length > 0);
        const [only = nothing] = parts;
        return parts.length < 2 ? only : parts.flat();
      }
      default: {
        const own = found(pattern);
        return own ? [own] : nothing;
      }
    }
  }

  function of(pattern: Simple): readonly T[] {
    let result = known.get(pattern);
    if (!result) {
      result = within(pattern);
      known.set(pattern, result);
    }
    return result;
  }

  return of;
}

function named(
  { name, at }: { readonly name: NameClass; readonly at: Location },
  marks: Map<string, Mark>,
): Named {
  const own = namesIn(name).map((each) => {
    const key = `${each.namespace}\n${each.local}`;
    const mark = marks.get(key) ?? { name: each, comparison: 0, part: 0 };
    marks.set(key, mark);
    return mark;
  });
  return { name, at, marks: own, infinite: isInfinite(name) };
}

const shown = (local: string) => (local === '\0' ? 'of any name' : `“${local}”`);

type Clash = readonly [Named, Name];

/** Finds what has a name in common with something of an earlier part. */
function comparison(): (parts: readonly (readonly Named[])[]) => readonly Clash[] {
  let now = 0;
  return (parts) => {
    now++;
    const clashes: Clash[] = [];
    const infinite: Named[] = [];
    const finite: Named[] = [];
    for (const [index, part] of parts.entries()) {
      for (const each of part) {
        for (const mark of each.marks) {
          if (mark.comparison === now && mark.part !== index) clashes.push([each, mark.name]);
          else [mark.comparison, mark.part] = [now, index];
        }
        for (const other of each.infinite ? [...infinite, ...finite] : infinite) {
          const name = overlap(each.name, other.name);
          if (name) clashes.push([each, name]);
        }
      }
      for (const each of part) (each.infinite ? infinite : finite).push(each);
    }
    return clashes;
  };
}
