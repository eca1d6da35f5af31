import type { Piece } from '../pieces.ts';
import { rebuilt } from './rebuild.ts';

/** The characters that pieces give back; what they stand in is running text, unless it is named. */
export function rebuiltPieces(pieces: readonly Piece[], parent = 'p'): string {
  return rebuilt(pieces, parent, (piece) => (piece.kind === 'element' && piece.frame ? [piece.frame] : []));
}
