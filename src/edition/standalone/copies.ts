import { isTei, TEI_NAMESPACE, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { parse } from '../../xml/parse.ts';
import { attribute, elements, type XmlElement } from '../../xml/tree.ts';
import type { Copied } from './copied.ts';
import { elementLike } from './nodes.ts';

/** What a record takes with it, read. */
export interface Copies {
  /** An entry that stands within another one is not among them. */
  readonly entries: readonly Copy[];
  /** Those who answer for what the entries say, and whom the record does not name itself. */
  readonly responsible: readonly Copy[];
  /** What each identifier is called in the record, by `FILE#ID`. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface Copy extends Copied {
  readonly element: XmlElement;
}

export function readCopies(copied: readonly Copied[], document: TeiDocument): Copies {
  const copies = copied.flatMap((each): readonly Copy[] => {
    const { value } = parse(each.xml, each.file);
    return value ? [{ ...each, element: undeclared(value.root, document.root) }] : [];
  });
  const entries = outermost(copies.filter(({ what }) => what === 'entry'));
  const taken = new Set(document.ids.keys());
  const ids = new Map<string, string>();
  for (const { element, file, named } of entries) {
    for (const each of elements(element)) {
      const id = attribute(each, 'xml:id');
      if (id === undefined) continue;
      const free = freeId(id, each, taken);
      for (const from of [file, named]) ids.set(`${from}#${id}`, free);
    }
  }
  const answering = copies.filter(({ what }) => what === 'responsible');
  return { entries, responsible: named(answering, document, ids, taken), ids };
}

/** The root of the record declares the namespace already. */
function undeclared(element: XmlElement, root: XmlElement): XmlElement {
  if (root.prefix !== '' || element.namespace !== root.namespace) return element;
  return elementLike(element, { attributes: element.attributes.filter(({ name }) => name !== 'xmlns') });
}

function outermost(copies: readonly Copy[]): readonly Copy[] {
  const within = new Set(
    copies.flatMap(({ element, file }) =>
      Array.from(elements(element), (each) =>
        each === element ? '' : `${file}#${attribute(each, 'xml:id')}`,
      ),
    ),
  );
  return copies.filter(({ file, id }) => !within.has(`${file}#${id}`));
}

/** Those whom the record names in the same words need no copy; those whom two registers name, only one. Adds to `ids`. */
function named(
  answering: readonly Copy[],
  document: TeiDocument,
  ids: Map<string, string>,
  taken: Set<string>,
): readonly Copy[] {
  const known = new Map<string, string>();
  for (const [id, [element]] of document.ids) {
    if (element && isTei(element, 'respStmt')) known.set(wordsOf(element), id);
  }
  return answering.flatMap((copy) => {
    const words = wordsOf(copy.element);
    const same = known.get(words);
    const id = same ?? freeId(copy.id, copy.element, taken);
    known.set(words, id);
    ids.set(`${copy.file}#${copy.id}`, id);
    return same === undefined ? [copy] : [];
  });
}

/** The identifier itself, or, where the record has it already, one with the name of the element before it. */
function freeId(id: string, { local, namespace }: XmlElement, taken: Set<string>): string {
  const name = namespace === TEI_NAMESPACE ? local : 'id';
  let free = id;
  for (let number = 1; taken.has(free); number++) {
    free = number === 1 ? `${name}-${id}` : `${name}-${id}-${number}`;
  }
  taken.add(free);
  return free;
}
