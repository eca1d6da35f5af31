import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import type { Content } from '../content.ts';
import type { Spec } from '../spec.ts';
import type { Members } from './members.ts';
import type { Possible } from './possible.ts';
import type { ResolvedSchema } from './schema.ts';

/** The elements that may stand in a content, in those parts of it that can be. */
export function within(
  content: Content,
  { specs }: ResolvedSchema,
  members: Members,
  can: Possible,
): ReadonlySet<Spec> {
  const found = new Set<Spec>();
  const macros = new Set<Spec>();

  function visit(part: Content): void {
    switch (part.kind) {
      case 'element':
        add(specs.element.get(part.key));
        return;
      case 'class':
        for (const each of members.chosen(part))
          for (const element of members.elementsOf(each)) found.add(element);
        return;
      case 'macro':
        enter(specs.macro.get(part.key));
        return;
      case 'sequence':
        // Where one member can’t be, none of them is.
        if (part.members.every(can.content)) part.members.forEach(visit);
        return;
      case 'alternate':
        part.members.filter(can.content).forEach(visit);
        return;
      case 'relaxng':
        visitPattern(part.pattern);
    }
  }

  function visitPattern(element: XmlElement): void {
    const name = element.local === 'ref' ? (attribute(element, 'name')?.trim() ?? '') : '';
    add(specs.element.get(name));
    const ofClass = specs.class.get(name.replace(/_\w+$/, ''));
    if (ofClass) for (const each of members.elementsOf(ofClass)) found.add(each);
    enter(specs.macro.get(name));
    childElements(element).forEach(visitPattern);
  }

  function add(spec: Spec | undefined): void {
    if (spec) found.add(spec);
  }

  function enter(macro: Spec | undefined): void {
    if (!macro || macros.has(macro)) return;
    macros.add(macro);
    visit(macro.content);
  }

  visit(content);
  return found;
}
