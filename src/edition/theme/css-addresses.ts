/** An address that a style sheet names, without its quotation marks, and where it stands. */
export interface CssAddress {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const STRING = String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`;
const TOKEN = new RegExp(
  String.raw`/\*[\s\S]*?(?:\*/|$)|(?<import>@import\s+)(?<imported>${STRING})|(?<url>(?<![-\w])url\(\s*)(?:(?<quoted>${STRING})|(?<bare>(?:[^"'()\s\\]|\\[\da-f]{1,6}\s?|\\[^\n])+))|${STRING}`,
  'dgi',
);
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|\n|([\s\S]))/gi;

/** The addresses in `url(…)` and `@import` (CSS Values 4, section 4.5; CSS Syntax 3, section 4), in their order. */
export function cssAddresses(css: string): readonly CssAddress[] {
  return Array.from(css.matchAll(TOKEN)).flatMap((match): CssAddress[] => {
    const { imported, quoted, bare } = match.groups ?? {};
    const name = imported !== undefined ? 'imported' : quoted !== undefined ? 'quoted' : 'bare';
    const written = imported ?? quoted ?? bare;
    const [from, to] = match.indices?.groups?.[name] ?? [0, 0];
    if (written === undefined) return [];
    const inside = name === 'bare' ? 0 : 1;
    const value = unescaped(written.slice(inside, written.length - inside));
    return [{ value, start: from + inside, end: to - inside }];
  });
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, digits?: string, sign?: string) =>
    digits === undefined
      ? (sign ?? '')
      : String.fromCodePoint(Math.min(Number.parseInt(digits, 16), 0x10ffff)),
  );
}
