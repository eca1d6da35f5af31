import { element, type Piece, type TextPiece } from '../pieces.ts';
import type { Unit } from './unit.ts';

/** Elements that take characters at their end. */
const TEXTUAL: ReadonlySet<string> = new Set(
  'p ab salute dateline seg addrLine head item trailer signed speaker stage'.split(' '),
);

/** An empty line with a character on it that is no XML white space. */
export interface BlankLine extends TextPiece {
  readonly index: number;
}

/**
 * Empty lines with a no-break space or a control character on them: characters of the transcript, which stay at the end of
 * what stands before them. Where nothing can take them, they are a space (TEI Guidelines 12.3.2).
 */
export function keepBlanks(units: Unit[], blanks: readonly BlankLine[]): void {
  for (const [at, { index, ...value }] of blanks.entries()) {
    const last = units.at(-1);
    if (last && appended(last.pieces, [])) {
      const rest = blanks.slice(at).map(({ index: _, ...each }) => ({ ...each, value: `\n${each.value}` }));
      units[units.length - 1] = { ...last, pieces: appended(last.pieces, rest) ?? last.pieces };
      return;
    }
    const { span } = value;
    const extras = span ? { span } : {};
    const isSpace = /^[ \t\u00a0]*$/.test(value.value);
    const space = element('space', { dim: 'vertical' }, [], { ...extras, frame: { before: value.value } });
    units.push({
      ...{ kind: 'blank', first: index, end: index + 1, afterBlank: true, afterRule: false },
      ...(isSpace
        ? { slot: 'free', pieces: [space] }
        : { slot: 'body', pieces: [element('p', {}, [value], extras)] }),
    });
  }
}

function appended(pieces: readonly Piece[], more: readonly Piece[]): readonly Piece[] | undefined {
  const last = pieces.at(-1);
  if (!last || last.kind === 'text' || last.frame) return undefined;
  if (TEXTUAL.has(last.name)) {
    return [...pieces.slice(0, -1), { ...last, children: [...last.children, ...more] }];
  }
  const children = appended(last.children, more);
  return children && [...pieces.slice(0, -1), { ...last, children }];
}
