import type { Name } from '../name.ts';
import { type NameClass, namesIn } from '../name-class.ts';
import type { AttributeDefinition, ElementDefinition, Pattern } from './pattern.ts';

/** The elements that may come next. */
export function possibleElements(pattern: Pattern): readonly ElementDefinition[] {
  const found = new Set<ElementDefinition>();
  const visit = (each: Pattern): void => {
    switch (each.kind) {
      case 'element':
        found.add(each.element);
        return;
      case 'choice':
      case 'interleave':
        each.members.forEach(visit);
        return;
      case 'oneOrMore':
        visit(each.of);
        return;
      case 'group':
        visit(each.first);
        if (each.first.nullable) visit(each.rest);
    }
  };
  visit(pattern);
  return [...found];
}

/** The attributes that may still come, each with the pattern of its value. */
export function possibleAttributes(pattern: Pattern): readonly (readonly [AttributeDefinition, Pattern])[] {
  const found = new Map<AttributeDefinition, Pattern>();
  const visit = (each: Pattern): void => {
    if (!each.hasAttributes) return;
    if (each.kind === 'attribute') found.set(each.attribute, each.of);
    else if (each.kind === 'choice' || each.kind === 'interleave') each.members.forEach(visit);
    else if (each.kind === 'oneOrMore') visit(each.of);
    else if (each.kind === 'group') {
      visit(each.first);
      visit(each.rest);
    }
  };
  visit(pattern);
  return [...found];
}

/** Whether text other than white space may come. */
export function possibleText(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'text':
    case 'data':
    case 'value':
    case 'list':
      return true;
    case 'choice':
    case 'interleave':
      return pattern.members.some(possibleText);
    case 'oneOrMore':
      return possibleText(pattern.of);
    case 'group':
      return possibleText(pattern.first) || (pattern.first.nullable && possibleText(pattern.rest));
    default:
      return false;
  }
}

/** The names without which there is no match: of elements, or of attributes. */
export function required(pattern: Pattern, kind: 'element' | 'attribute'): readonly Name[] {
  const visit = (each: Pattern): ReadonlyMap<string, Name> => {
    switch (each.kind) {
      case 'element':
        return kind === 'element' ? only(each.element.name) : NONE;
      case 'attribute':
        return kind === 'attribute' ? only(each.attribute.name) : NONE;
      case 'choice':
        return each.nullable ? NONE : each.members.map(visit).reduce(both);
      case 'interleave':
        return new Map(each.members.flatMap((member) => [...visit(member)]));
      case 'oneOrMore':
        return visit(each.of);
      case 'group':
        return new Map([...visit(each.first), ...visit(each.rest)]);
      default:
        return NONE;
    }
  };
  return [...visit(pattern).values()];
}

const NONE: ReadonlyMap<string, Name> = new Map();

function only(nameClass: NameClass): ReadonlyMap<string, Name> {
  return new Map(
    nameClass.kind === 'name'
      ? namesIn(nameClass).map((name) => [`${name.namespace}\n${name.local}`, name])
      : [],
  );
}

function both(one: ReadonlyMap<string, Name>, other: ReadonlyMap<string, Name>): ReadonlyMap<string, Name> {
  return new Map([...one].filter(([key]) => other.has(key)));
}
