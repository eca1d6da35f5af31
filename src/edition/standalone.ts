import { normalize } from 'node:path';
import { resolve } from '../document/pointers.ts';
import { isTei, type TeiDocument } from '../document/tei.ts';
import { serialise } from '../xml/serialise.ts';
import { childElements, type XmlDocument, type XmlElement, type XmlNode } from '../xml/tree.ts';
import type { Copied } from './standalone/copied.ts';
import { type Copies, type Copy, readCopies } from './standalone/copies.ts';
import { listsOf, withLanguage } from './standalone/lists.ts';
import { elementLike, newElement, newText } from './standalone/nodes.ts';
import { type Rewriting, rewritten } from './standalone/rewrite.ts';

/**
 * A record as a file that stands alone: the register entries that it cites, and those that they cite, are copied into a standOff
 * (TEI Guidelines, 17.10), who answers for them into the title statement; pointers lead to the copies. Schemas at addresses
 * of the computer it was made on are named no more. Nothing else is changed.
 *
 * @param moved where another file lies, seen from this one; undefined where nobody knows
 */
export function standaloneTei(
  document: TeiDocument,
  copied: readonly Copied[],
  moved: (file: string) => string | undefined = () => undefined,
): string {
  const copies = readCopies(copied, document);
  const copy = (each: Copy) =>
    withLanguage(
      rewritten(each.element, inCopy(each, copies, document, moved)),
      each.language,
      document.root,
    );
  const lists = listsOf(copies.entries.map(copy), document.root);
  const own = rewritten(document.root, inRecord(document, copies, moved));
  const root = withCopies(own, lists, copies.responsible.map(copy));
  const xml: XmlDocument = {
    ...document.xml,
    root,
    children: document.xml.children.flatMap((node) => (node === document.root ? [root] : kept(node))),
  };
  return serialise(xml);
}

type Moved = (file: string) => string | undefined;

function inRecord(document: TeiDocument, { ids }: Copies, moved: Moved): Rewriting {
  const home = normalize(document.file);
  return {
    id: (id) => id,
    pointer: (token, element) => {
      const target = resolve({ token, element }, document);
      if (target.kind !== 'element' && target.kind !== 'file') return token;
      if (target.bare || target.file === home) return token;
      const id = target.kind === 'element' ? target.id : undefined;
      return (
        (id === undefined ? undefined : toCopy(ids, target.file, id)) ??
        there(moved, target.file, id) ??
        token
      );
    },
  };
}

/** What stays in a register can’t be pointed to from here. */
function inCopy({ file, targets }: Copy, { ids }: Copies, document: TeiDocument, moved: Moved): Rewriting {
  const home = normalize(document.file);
  return {
    id: (id) => ids.get(`${file}#${id}`) ?? id,
    pointer: (token) => {
      const target = targets.find(({ pointer }) => pointer === token);
      if (!target) return /^([A-Za-z][A-Za-z0-9+.-]*:|\/\/)/.test(token) ? token : undefined;
      if (normalize(target.file) === home) return `#${target.id}`;
      return toCopy(ids, target.file, target.id) ?? there(moved, target.file, target.id);
    },
  };
}

function toCopy(ids: Copies['ids'], file: string, id: string): string | undefined {
  const copy = ids.get(`${file}#${id}`);
  return copy === undefined ? undefined : `#${copy}`;
}

function there(moved: Moved, file: string, id: string | undefined): string | undefined {
  const place = moved(file);
  return place === undefined || id === undefined ? place : `${place}#${encodeURIComponent(id)}`;
}

/** A schema at an address of the web can be found from anywhere. */
function kept(node: XmlNode): readonly XmlNode[] {
  const isSchema = node.kind === 'processing-instruction' && node.target === 'xml-model';
  return isSchema && !/\bhref\s*=\s*["']https?:/.test(node.value) ? [] : [node];
}

function withCopies(
  root: XmlElement,
  lists: readonly XmlElement[],
  responsible: readonly XmlElement[],
): XmlElement {
  if (lists.length === 0) return root;
  const lines = lists.flatMap((list) => [newText('\n    ', root), list]);
  const standOff = childElements(root).find((child) => isTei(child, 'standOff'));
  const children = root.children.flatMap((child): readonly XmlNode[] => {
    if (child === standOff) return [elementLike(standOff, { children: [...standOff.children, ...lines] })];
    if (child.kind !== 'element' || !isTei(child, 'teiHeader')) return [child];
    const header = withResponsible(child, responsible);
    if (standOff) return [header];
    const made = newElement('standOff', [...lines, newText('\n  ', root)], root);
    return [header, newText('\n  ', root), made];
  });
  return elementLike(root, { children });
}

/** The title statement names those who answer for what was copied (TEI Guidelines, 2.2.1). */
function withResponsible(header: XmlElement, responsible: readonly XmlElement[]): XmlElement {
  if (responsible.length === 0) return header;
  const within = (from: XmlElement, [name, ...rest]: readonly string[]): XmlElement => {
    if (name === undefined) {
      const lines = responsible.flatMap((each) => [newText('  ', from), each, newText('\n      ', from)]);
      return elementLike(from, { children: [...from.children, ...lines] });
    }
    const next = childElements(from).find((child) => isTei(child, name));
    const children = from.children.map((child) => (next && child === next ? within(next, rest) : child));
    return elementLike(from, { children });
  };
  return within(header, ['fileDesc', 'titleStmt']);
}
