import { attributeOf, type ElementPiece, type Piece, wordsIn } from '../pieces.ts';
import { collapse } from '../transcript.ts';

/**
 * Stamps of the same wording point to each other by `corresp` (TEI Guidelines, att.global.linking): the first to all others, each of those
 * to the first. Neither is a copy that could be left out. They have their identifiers by now.
 */
export function withTwinStamps(pieces: readonly ElementPiece[]): readonly ElementPiece[] {
  const twins = new Map<string, string[]>();
  const collect = (piece: Piece): void => {
    if (piece.kind === 'text') return;
    const id = isStamp(piece) ? attributeOf(piece, 'xml:id') : undefined;
    const words = id === undefined ? '' : collapse(wordsIn([piece]));
    if (id !== undefined && words !== '') twins.set(words, [...(twins.get(words) ?? []), id]);
    piece.children.forEach(collect);
  };
  pieces.forEach(collect);
  const others = new Map<string, readonly string[]>();
  for (const [first = '', ...more] of twins.values()) {
    if (more.length === 0) continue;
    others.set(first, more);
    for (const id of more) others.set(id, [first]);
  }
  return others.size === 0 ? pieces : pieces.map((piece) => linked(piece, others));
}

function linked(piece: ElementPiece, others: ReadonlyMap<string, readonly string[]>): ElementPiece {
  const twins = others.get(attributeOf(piece, 'xml:id') ?? '');
  const value = twins?.map((id) => `#${id}`).join(' ');
  return {
    ...piece,
    attributes: value === undefined ? piece.attributes : [...piece.attributes, { name: 'corresp', value }],
    children: piece.children.map((child) => (child.kind === 'text' ? child : linked(child, others))),
  };
}

function isStamp(piece: ElementPiece): boolean {
  return piece.name === 'note' && attributeOf(piece, 'type') === 'stamp';
}
