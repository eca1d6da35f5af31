import type { Corpus } from '../../document/corpus.ts';
import { isPointerAttribute } from '../../document/pointer-attributes.ts';
import { resolve, type Target } from '../../document/pointers.ts';
import { prefixesOf } from '../../document/prefixes.ts';
import { TEI_NAMESPACE } from '../../document/tei.ts';
import { elements, type XmlAttribute, type XmlElement } from '../../xml/tree.ts';
import type { Original } from './copies.ts';

/** A place of a register that an entry points to. */
export interface EntryPointer {
  readonly file: string;
  readonly id: string;
  /** Undefined where there is none, or where it is not at hand. */
  readonly target: XmlElement | undefined;
}

export function* entryPointers(entry: Original, corpus: Corpus): Generator<EntryPointer> {
  for (const element of elements(entry.element)) {
    for (const each of element.attributes) {
      if (!isPointer(each, element)) continue;
      for (const [token] of each.value.matchAll(/\S+/g)) {
        const target = targetOf(token, element, entry.file, corpus);
        if (target.kind !== 'element') continue;
        const { file, id } = target;
        yield { file, id, target: corpus.byFile.get(file)?.element?.(id) };
      }
    }
  }
}

export function isPointer({ namespace, local }: XmlAttribute, of: XmlElement): boolean {
  return namespace === '' && of.namespace === TEI_NAMESPACE && isPointerAttribute(local, of.local);
}

/** Where a pointer leads from an element of a file; the file by the name that it has on the disk. */
export function targetOf(token: string, element: XmlElement, file: string, corpus: Corpus): Target {
  const target = resolve({ token, element }, { file, prefixes: prefixesOf(rootOf(element)) });
  if (target.kind !== 'element' && target.kind !== 'file') return target;
  return { ...target, file: corpus.spelled.get(target.file) ?? target.file };
}

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  for (let above = element.parent; above; above = above.parent) root = above;
  return root;
}
