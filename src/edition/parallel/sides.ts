import { attributeOf, type DomAttribute, type DomNode, hasClass } from '../../xml/dom.ts';

/** One side of a parallel page: a view, or the transcript. */
export interface Side {
  readonly name: string;
  readonly title: string;
  /** The page of this side, relative to the parallel one. */
  readonly href: string;
}

/** A side, and the ids of what stands there. */
export interface Named {
  readonly side: Side;
  readonly ids: ReadonlySet<string>;
  /** Those of the first side, for the second one. */
  readonly taken: ReadonlySet<string>;
}

/** Ids of ours, as those of notes, have a colon, which an xml:id can’t have. */
export const isOurs = (id: string): boolean => id.includes(':');

/**
 * The value of an attribute on a page that shows two sides, or undefined where it has none there. Ids and links are as each side had
 * them on a page of its own: anchors of the record stand once, on the first side; ids of ours stand on both, with the name of their side
 * before them. A link leads to its own side, or to the page of that side where only that has what it leads to.
 */
export function valueOn(named: Named, { name, value }: DomAttribute, element: DomNode): string | undefined {
  const { side, ids } = named;
  const ofSide = (id: string) => (isOurs(id) ? `${side.name}.${id}` : id);
  switch (name) {
    case 'id':
      return idOn(named, value);
    case 'aria-labelledby':
    case 'aria-describedby': {
      const names = value.split(/\s+/).filter(Boolean);
      // Two lists of notes are told apart by the names of their sides.
      return (hasClass(element, 'notes') ? [...names, 'side:'] : names).map(ofSide).join(' ');
    }
    // The list of names is on the page of the view alone.
    case 'data-entry':
      return undefined;
    case 'href': {
      if (element.localName !== 'a') return value;
      const entry = attributeOf(element, 'data-entry');
      if (entry !== undefined) return `${side.href}#${entry}`;
      if (!value.startsWith('#')) return value;
      const id = value.slice(1);
      return ids.has(id) ? `#${ofSide(id)}` : `${side.href}${value}`;
    }
    default:
      return value;
  }
}

function idOn({ side, taken }: Named, id: string): string | undefined {
  if (isOurs(id)) return `${side.name}.${id}`;
  return taken.has(id) ? undefined : id;
}

/** Whether a node is the link of a block to itself, and that block has no anchor on this side. */
export function leadsNowhere(named: Named, node: DomNode): boolean {
  if (node.localName !== 'a' || !node.parentNode || !hasClass(node, 'here')) return false;
  const anchor = attributeOf(node.parentNode, 'id');
  return anchor === undefined || idOn(named, anchor) === undefined;
}
