import { attributeOf, type ElementPiece, type Piece } from '../../pieces.ts';
import { collapse } from '../../transcript.ts';

/** All elements within pieces, in document order. */
export function elementsOf(pieces: readonly Piece[]): readonly ElementPiece[] {
  const [first] = pieces;
  const asked = first && pieces.length === 1 ? first : pieces;
  const known = walked.get(asked);
  if (known) return known;
  const found: ElementPiece[] = [];
  collect(pieces, found);
  walked.set(asked, found);
  return found;
}

/** The divisions of a record, together and each, are asked for many things. */
const walked = new WeakMap<Piece | readonly Piece[], readonly ElementPiece[]>();

function collect(pieces: readonly Piece[], found: ElementPiece[]): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    found.push(piece);
    collect(piece.children, found);
  }
}

/** The elements of some names within others. */
export function named(pieces: readonly Piece[], ...names: readonly string[]): readonly ElementPiece[] {
  return elementsOf(pieces).filter(({ name }) => names.includes(name));
}

/** The words of an element as a title or a name has them: without labels, with a sign where something could not be read. */
export function plainWords({ children }: ElementPiece): string {
  return collapse(children.map(plain).join(''));
}

function plain(piece: Piece): string {
  if (piece.kind === 'text') return piece.value;
  switch (piece.name) {
    case 'label':
    case 'note':
    case 'desc':
    case 'expan':
    case 'corr':
    case 'reg':
      return '';
    case 'gap':
      return '[…]';
    case 'lb':
      return ' ';
    default:
      return piece.children.map(plain).join('');
  }
}

export function idOf(piece: ElementPiece): string {
  return attributeOf(piece, 'xml:id') ?? '';
}
