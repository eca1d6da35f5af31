import { attributeOf, type ElementPiece, element, type Piece, text } from '../../pieces.ts';
import type { Span } from '../../transcript.ts';
import type { BlockPlace, BlockReading } from '../block.ts';
import { contentOf } from '../content.ts';

/** A signature by hand has a hand; a report that is all there is gives its frame to the whole. */
export function signedBy(parts: readonly Piece[], span: Span): ElementPiece {
  const gap = parts.find((piece): piece is ElementPiece => piece.kind === 'element' && piece.name === 'gap');
  const desc = gap?.children.find(
    (child): child is ElementPiece => child.kind === 'element' && child.name === 'desc',
  );
  const kind = desc && attributeOf(desc, 'type');
  const hand = kind ? { hand: kind === 'signature' ? 'Signature' : 'Initials' } : {};
  if (
    parts.length === 1 &&
    gap?.frame &&
    attributeOf(gap, 'reason') === 'illegible' &&
    gap.frame.after !== undefined
  ) {
    const { frame, span: _, ...bare } = gap;
    return element('signed', {}, [bare], { span, frame, ...hand });
  }
  return element('signed', {}, parts, { span, ...hand });
}

export function closer(at: BlockPlace, count: number, pieces: readonly Piece[]): BlockReading {
  return { lines: count, slot: at.part === 'top' ? 'opener' : 'closer', pieces };
}

export function person(at: BlockPlace, span: Span): ElementPiece {
  return element('persName', {}, contentOf(at, span), { span });
}

/** A gap within a signature says what could not be read there. */
export function unread(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'text' || piece.name !== 'gap') return piece;
    if (piece.children.some((child) => child.kind === 'element' && child.name === 'desc')) return piece;
    if (attributeOf(piece, 'reason') !== 'illegible') return piece;
    return {
      ...piece,
      children: [element('desc', { type: 'signature' }, [text('signature')]), ...piece.children],
    };
  });
}
