import type { Doubt } from '../doubt.ts';
import { append, attributeOf, type ElementPiece, element, type Piece } from '../pieces.ts';
import type { Slot } from './block.ts';
import { lineBreak } from './content.ts';
import { typeOf } from './division-type.ts';
import type { Unit } from './unit.ts';

/** Elements of an opening or a closing that stand on lines of their own there, whatever is beside them. */
const LINES: ReadonlySet<string> = new Set([
  'dateline',
  'salute',
  'signed',
  'byline',
  'address',
  'note',
  'pb',
  'gap',
]);

/** A document as a division: opening, text, closing (TEI Guidelines 4.2). */
export function divisionOf(units: readonly Unit[], doubts: readonly Doubt[]): ElementPiece {
  const children: Piece[] = [];
  let index = 0;
  while (index < units.length) {
    const { slot, end } = groupFrom(units, index);
    append(children, wrapped(slot, units.slice(index, end)));
    index = end;
  }
  return element('div', { type: typeOf(units) }, withMiddle(children), { doubts });
}

/** Units that share an element: an opening with the notes between its lines, a closing, a postscript with what is signed in it. */
function groupFrom(units: readonly Unit[], from: number): { readonly slot: Slot; readonly end: number } {
  let end = from;
  while (units[end]?.slot === 'free' && isNote(units[end]) && units[end + 1]?.afterBlank === false) end++;
  const slot = units[end]?.slot ?? 'free';
  if (end > from && slot !== 'opener') return { slot: 'free', end };
  if (slot !== 'opener' && slot !== 'closer' && slot !== 'postscript') return { slot, end: end + 1 };
  end++;
  for (;;) {
    const next = units[end];
    if (!next) break;
    const isSame = next.slot === slot;
    const isSigned = slot === 'postscript' && next.slot === 'closer' && next.pieces.every(isSignature);
    if (isSame || isSigned) end++;
    else if (slot === 'opener' && next.slot === 'free' && isNote(next) && !next.afterBlank) end++;
    else break;
  }
  return { slot, end };
}

function wrapped(slot: Slot, units: readonly Unit[]): readonly Piece[] {
  const pieces = units.flatMap((unit) => unit.pieces);
  switch (slot) {
    case 'opener':
      return [element('opener', {}, pieces)];
    case 'closer':
      return [element('closer', {}, onLines(units))];
    case 'postscript':
      return [element('postscript', {}, pieces)];
    case 'body':
      return pieces.flatMap(asText);
    default:
      return pieces;
  }
}

/** What is a line of an opening and stands in the text: an anonymous block. */
function asText(piece: Piece): readonly Piece[] {
  if (piece.kind === 'text') return [element('ab', {}, [piece])];
  const { name, children, span, doubts = [] } = piece;
  if (name === 'dateline' || name === 'salute' || name === 'byline')
    return [
      element('ab', name === 'dateline' ? { type: name } : {}, children, {
        ...(span ? { span } : {}),
        doubts,
      }),
    ];
  if (name === 'head')
    return [element('ab', { type: 'heading' }, children, { ...(span ? { span } : {}), doubts })];
  return ['seg', 'address', 'add', 'gap', 'signed'].includes(name)
    ? [element('ab', {}, name === 'signed' ? children : [piece])]
    : [piece];
}

/** In a closing a line ends between pieces that don’t stand on lines of their own. */
function onLines(units: readonly Unit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const unit of units) {
    const [before, first] = [pieces.at(-1), unit.pieces[0]];
    if (before && first && !standsAlone(before) && !standsAlone(first)) {
      pieces.push(lineBreak(endOf(before), startOf(first)));
    }
    pieces.push(...unit.pieces.map((piece) => inCloser(piece)));
  }
  return pieces;
}

/** What stands in an opening alone is an address or a compliment in a closing. */
function inCloser(piece: Piece): Piece {
  if (piece.kind === 'text') return piece;
  if (piece.name === 'head') return { ...piece, name: 'salute', attributes: [] };
  if (piece.name !== 'byline') return piece;
  return element('address', {}, [{ ...piece, name: 'addrLine' }]);
}

/**
 * Closing, postscript and trailer need a text before them. Where there is none, a closing is an opening, a trailer a block,
 * and a postscript is the text.
 */
function withMiddle(children: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let hasMiddle = false;
  for (const child of children) {
    if (child.kind === 'text' || hasMiddle) {
      result.push(child);
      continue;
    }
    switch (child.name) {
      case 'closer':
        result.push({ ...child, name: 'opener' });
        break;
      case 'trailer':
        result.push({
          ...child,
          name: 'ab',
          attributes: child.attributes.filter(({ name }) => name === 'type'),
        });
        hasMiddle = true;
        break;
      case 'postscript':
        result.push(
          ...child.children.flatMap((each) => (isSignature(each) ? [element('closer', {}, [each])] : [each])),
        );
        hasMiddle = true;
        break;
      default:
        result.push(child);
        hasMiddle = isMiddle(child.name);
    }
  }
  return result;
}

function isMiddle(name: string): boolean {
  return ['p', 'ab', 'list', 'sp', 'table', 'stage', 'quote', 'q', 'label'].includes(name);
}

function isNote(unit: Unit | undefined): boolean {
  return (unit?.pieces ?? []).every(
    (piece) =>
      piece.kind === 'element' &&
      ((piece.name === 'note' && attributeOf(piece, 'type') !== 'stamp') || piece.name === 'gap'),
  );
}

function isSignature(piece: Piece): boolean {
  return piece.kind === 'element' && piece.name === 'signed';
}

function standsAlone(piece: Piece): boolean {
  return piece.kind === 'element' && LINES.has(piece.name);
}

function startOf(piece: Piece): number {
  return piece.span?.start ?? 0;
}

function endOf(piece: Piece): number {
  return piece.span?.end ?? 0;
}
