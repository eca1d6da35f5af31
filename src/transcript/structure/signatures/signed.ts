import { attributeOf, type ElementPiece, element, type Piece, text, words } from '../../pieces.ts';
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

/** Words for an office that stand before a name on its line. */
const OFFICE_WORD =
  /^(?:secretary|chairman|president|minister|ambassador|director|counsell?or|general|colonel|major|captain|chief|deputy|sekretär|vorsitzender|botschafter|direktor|oberst|leutnant|tajemník|předseda|ministr|velvyslanec|ředitel|sekretarz|przewodniczący|ambasador|dyrektor|secrétaire|président|ministre|секретарь|председатель|министр|посол|директор|начальник|полковник|генерал)(?=\s+\p{Lu})/iu;

/** The name of who signed, with the office before it (TEI Guidelines 14.2.1). */
export function person(at: BlockPlace, span: Span): ElementPiece {
  const { text: source } = at.transcript;
  const office = OFFICE_WORD.exec(source.slice(span.start, span.end))?.[0].length ?? 0;
  if (office === 0) return element('persName', {}, contentOf(at, span), { span });
  const role = { start: span.start, end: span.start + office };
  const name = /\S/.exec(source.slice(role.end))?.index ?? 0;
  const rest = { start: role.end + name, end: span.end };
  return element(
    'persName',
    {},
    [
      element('roleName', {}, [words(source, role)], { span: role }),
      words(source, { start: role.end, end: rest.start }),
      ...contentOf(at, rest),
    ],
    { span },
  );
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
