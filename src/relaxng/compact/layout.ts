const WIDTH = 100;

/** A piece of text that stands on one line if it fits, else is broken over several. */
export interface Piece {
  /** On one line; undefined if it is too long for any, or holds lines of its own. */
  readonly flat: string | undefined;
  /** On several lines; the first begins where the piece does. */
  broken(indent: number): string;
}

export function piece(text: string): Piece {
  return { flat: text, broken: () => text };
}

/** The text of a piece, after `used` characters of a line. */
export function show(each: Piece, indent: number, used = 0): string {
  const { flat } = each;
  return flat !== undefined && indent * 2 + used + flat.length <= WIDTH ? flat : each.broken(indent);
}

export function newLine(indent: number): string {
  return `\n${'  '.repeat(indent)}`;
}

/** Pieces joined by an operator, which ends a line if it is “,” and else begins one; or by white space alone. */
export function joined(pieces: readonly Piece[], operator: ',' | '|' | '&' | ''): Piece {
  const begins = operator === '|' || operator === '&';
  const [between, broken] = begins ? [` ${operator} `, ''] : [`${operator} `, operator];
  const begin = begins ? `${operator} ` : '';
  return {
    flat: onOneLine(pieces, between),
    broken: (indent) =>
      pieces
        .map((each, index) =>
          index === 0 || !begins ? show(each, indent, 1) : begin + show(each, indent + 1, 1),
        )
        .join(broken + newLine(indent)),
  };
}

/** A piece between brackets, which stands indented on lines of its own if it does not fit. */
export function enclosed(open: string, inner: Piece, close: string, space = ' '): Piece {
  const flat = onOneLine([piece(open), inner, piece(close)], space);
  return {
    flat,
    broken: (indent) => open + newLine(indent + 1) + show(inner, indent + 1) + newLine(indent) + close,
  };
}

/** A piece with another one after it. */
export function followed(one: Piece, separator: string, other: Piece): Piece {
  return {
    flat: onOneLine([one, other], separator),
    broken: (indent) =>
      show(one, indent) + separator.trimEnd() + newLine(indent + 1) + show(other, indent + 1),
  };
}

/** A piece after a sign, on the line of which it begins. */
export function led(sign: string, by: Piece): Piece {
  return {
    flat: onOneLine([piece(sign), by], ' '),
    broken: (indent) => `${sign} ${show(by, indent, sign.length + 1)}`,
  };
}

/** A piece below lines that stay as they are. */
export function below(lines: readonly string[], under: Piece): Piece {
  if (lines.length === 0) return under;
  return {
    flat: undefined,
    broken: (indent) => lines.map((line) => line + newLine(indent)).join('') + show(under, indent),
  };
}

function onOneLine(pieces: readonly Piece[], between: string): string | undefined {
  let line = '';
  for (const [index, { flat }] of pieces.entries()) {
    if (flat === undefined) return undefined;
    line += index === 0 ? flat : between + flat;
    if (line.length > WIDTH) return undefined;
  }
  return line;
}
