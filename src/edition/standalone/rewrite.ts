import type { Corpus } from '../../document/corpus.ts';
import { attribute, XML_NAMESPACE, type XmlAttribute, type XmlElement } from '../../xml/tree.ts';
import type { Copies } from './copies.ts';
import { isPointer, targetOf } from './entry-pointers.ts';
import { attributeLike, elementLike } from './nodes.ts';

/** How the pointers of a file are changed. */
export interface Rewriting {
  /** The file that the elements come from. */
  readonly file: string;
  /** The record. */
  readonly home: string;
  readonly corpus: Corpus;
  readonly ids: Copies['ids'];
  /** Where another file lies, seen from the record that stands alone; undefined where nobody knows. */
  readonly moved: (file: string) => string | undefined;
}

/** An element whose pointers lead to the copies, and all elements below it so; one without such pointers is the same. */
export function rewritten(from: XmlElement, how: Rewriting): XmlElement {
  const attributes = from.attributes.flatMap((each) => {
    if (isPointer(each, from)) return withTargets(each, from, how);
    return each.local === 'id' && each.namespace === XML_NAMESPACE ? [withNewId(each, from, how)] : [each];
  });
  const children = from.children.map((child) => (child.kind === 'element' ? rewritten(child, how) : child));
  const same =
    attributes.length === from.attributes.length &&
    attributes.every((each, index) => each === from.attributes[index]) &&
    children.every((each, index) => each === from.children[index]);
  return same ? from : elementLike(from, { attributes, children });
}

/** The tokens, white space between them included; an attribute that nothing is left of is none. */
function withTargets(pointer: XmlAttribute, of: XmlElement, how: Rewriting): readonly XmlAttribute[] {
  const value = pointer.value.replace(/\S+/g, (token) => withTarget(token, of, how) ?? '');
  if (value === pointer.value) return [pointer];
  return value.trim() === '' ? [] : [attributeLike(pointer, value)];
}

function withTarget(token: string, of: XmlElement, { file, home, corpus, ids, moved }: Rewriting) {
  const target = targetOf(token, of, file, corpus);
  if (target.kind !== 'element' && target.kind !== 'file') return token;
  const isCopy = file !== home;
  if (target.kind === 'element') {
    const id = ids.get(`${target.file}#${target.id}`);
    if (id !== undefined) return `#${id}`;
    if (target.file === home) return isCopy ? `#${target.id}` : token;
  }
  if (target.file === home) return token;
  const place = moved(target.file);
  // What stays in a register can’t be pointed to from here.
  if (place === undefined) return isCopy ? undefined : token;
  return target.kind === 'element' ? `${place}#${encodeURIComponent(target.id)}` : place;
}

function withNewId(each: XmlAttribute, from: XmlElement, { file, home, ids }: Rewriting): XmlAttribute {
  const id = file === home ? undefined : ids.get(`${file}#${attribute(from, 'xml:id')}`);
  return id === undefined || id === each.value ? each : attributeLike(each, id);
}
