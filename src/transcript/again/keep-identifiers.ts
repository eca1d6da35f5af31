import { attributeNode, elements, type XmlDocument, type XmlElement } from '../../xml/tree.ts';
import { align } from './align.ts';
import { blocksOf, type IdentifiedBlock, isDivision } from './blocks-of.ts';

/** Attributes that may point to blocks. */
const POINTERS: ReadonlySet<string> = new Set(['target', 'corresp', 'next', 'prev', 'ana', 'resp', 'who']);

/**
 * Which identifiers the blocks of a record that is made anew should have, by those which they have now: a block whose words
 * are the same as before, or most of them, keeps the one that it had, since others may point to it. Others get one that no
 * block ever had.
 */
export function keptIdentifiers(made: XmlElement, before: XmlElement): ReadonlyMap<string, string> {
  const now = blocksOf(made);
  const then = blocksOf(before);
  const kept = new Map<string, string>();
  const blocks = now.filter(({ element }) => !isDivision(element));
  const earlier = then.filter(({ element }) => !isDivision(element));
  for (const [index, other] of align(blocks.map(keyOf), earlier.map(keyOf), likeness(blocks, earlier))) {
    const [block, old] = [blocks[index], earlier[other]];
    if (!block || !old) continue;
    kept.set(block.id, old.id);
    keepDivisions(block.element, old.element, kept);
  }
  const taken = new Set([...then.map(({ id }) => id), ...now.map(({ id }) => id)]);
  const used = new Set(kept.values());
  for (const { id } of now) {
    if (kept.has(id)) continue;
    const isFree = !used.has(id) && !then.some((each) => each.id === id);
    const own = isFree ? id : freeLike(id, taken);
    taken.add(own);
    used.add(own);
    kept.set(id, own);
  }
  return kept;
}

/** The same record with other identifiers, and with pointers that follow them; nothing else in it changes. */
export function withIdentifiers(
  xml: string,
  { root }: XmlDocument,
  names: ReadonlyMap<string, string>,
): string {
  const edits: { readonly start: number; readonly end: number; readonly value: string }[] = [];
  for (const element of elements(root)) {
    const own = attributeNode(element, 'xml:id');
    for (const node of element.attributes) {
      const value =
        node === own
          ? (names.get(node.value) ?? node.value)
          : POINTERS.has(node.name)
            ? node.value.replace(/(?<=^|\s)#(\S+)/g, (all, id: string) =>
                names.has(id) ? `#${names.get(id)}` : all,
              )
            : node.value;
      if (value === node.value) continue;
      const { start, end } = node.valueRange;
      edits.push({ start: start.offset, end: end.offset, value });
    }
  }
  let result = '';
  let at = 0;
  for (const { start, end, value } of edits) {
    result += xml.slice(at, start) + value;
    at = end;
  }
  return result + xml.slice(at);
}

function keyOf({ element, text }: IdentifiedBlock): string {
  return text === '' ? `${element.local} ${attributeNode(element, 'n')?.value ?? ''}` : text;
}

/** How many words two blocks of one kind share, of all that they have. */
function likeness(blocks: readonly IdentifiedBlock[], earlier: readonly IdentifiedBlock[]) {
  const words = new Map<IdentifiedBlock, ReadonlySet<string>>();
  const wordsOf = (block: IdentifiedBlock) => {
    const known = words.get(block) ?? new Set(block.text.split(' '));
    words.set(block, known);
    return known;
  };
  return (now: number, before: number): number => {
    const [block, old] = [blocks[now], earlier[before]];
    if (!block || !old || block.element.local !== old.element.local) return 0;
    const [one, other] = [wordsOf(block), wordsOf(old)];
    let shared = 0;
    for (const word of one) if (other.has(word)) shared++;
    return (2 * shared) / (one.size + other.size);
  };
}

/** Divisions are the same where a block of them is. */
function keepDivisions(made: XmlElement, before: XmlElement, kept: Map<string, string>): void {
  const [own, old] = [made.parent, before.parent];
  if (!own || !old || own.local !== old.local) return;
  const id = attributeNode(own, 'xml:id')?.value;
  const earlier = attributeNode(old, 'xml:id')?.value;
  if (isDivision(own) && id !== undefined && earlier !== undefined && !kept.has(id)) {
    if (![...kept.values()].includes(earlier)) kept.set(id, earlier);
  }
  if (isDivision(own)) keepDivisions(own, old, kept);
}

/** `letter-p3` → `letter-p12`, `stamp` → `stamp-2`: the first that is free. */
function freeLike(id: string, taken: ReadonlySet<string>): string {
  const [, stem = id, number = ''] = /^(.*?)(\d*)$/.exec(id) ?? [];
  const start = number === '' ? `${id}-` : stem;
  let count = number === '' ? 2 : Number(number) + 1;
  while (taken.has(`${start}${count}`)) count++;
  return `${start}${count}`;
}
