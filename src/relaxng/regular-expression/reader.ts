/** Ends the translation: the expression is not one of XML Schema. */
export class NotAnExpression extends Error {}

/** Walks over the characters of an expression. */
export interface Reader {
  /** The next character, or the empty string at the end. */
  peek(ahead?: number): string;
  next(): string;
  /** Takes what the expression (sticky) matches here. */
  take(expression: RegExp): RegExpExecArray | undefined;
  fail(problem: string): never;
}

export function reader(text: string): Reader {
  let at = 0;
  const peek = (ahead = 0) => {
    let index = at;
    for (let i = 0; i < ahead; i++) index += characterAt(index).length;
    return characterAt(index);
  };
  const characterAt = (index: number) => {
    const code = text.codePointAt(index);
    return code === undefined ? '' : String.fromCodePoint(code);
  };
  return {
    peek,
    next() {
      const character = peek();
      at += character.length;
      return character;
    },
    take(expression) {
      expression.lastIndex = at;
      const match = expression.exec(text) ?? undefined;
      if (match) at += match[0].length;
      return match;
    },
    fail(problem) {
      throw new NotAnExpression(`${problem} (character ${at + 1})`);
    },
  };
}
