import { type CssAddress, cssAddresses } from '../theme/css-addresses.ts';
import { type CssBlock, type CssPiece, cssBlocks, withoutComments } from '../theme/css-blocks.ts';

/** A style sheet of the editor’s as a book can have it. */
export interface PortableCss {
  readonly css: string;
  readonly left: readonly LeftOut[];
}

/** What a book leaves out of a style sheet. */
export interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly why: 'rule' | 'selector' | 'declaration' | 'property' | 'file';
}

/** Where files that a style sheet names are in the book. */
export interface InBook {
  /** The address of an image or font, or undefined: it has none. */
  readonly file: (address: string) => string | undefined;
  /** The address of a style sheet. */
  readonly sheet: (address: string) => string | undefined;
  /** Whether it was told already that a file can’t be had. */
  readonly told: (address: string) => boolean;
}

const NAME = String.raw`(?:-?[A-Za-z_\u0080-\uffff][-\w\u0080-\uffff]*)`;
const STRING = String.raw`(?:"[^"\\\n]*"|'[^'\\\n]*')`;
const PSEUDO = String.raw`:(?:nth-(?:last-)?(?:child|of-type)\(\s*[-+\dn\sevod]+\)|lang\(\s*[-\w]+\s*\)|not\(\s*(?:${NAME}|[.#:]${NAME})\s*\)|:?${NAME}(?![-\w(]))`;
const ATTRIBUTE = String.raw`\[\s*${NAME}\s*(?:[~|^$*]?=\s*(?:${NAME}|${STRING})\s*)?\]`;
const SIMPLE = `(?:[.#]${NAME}|${ATTRIBUTE}|${PSEUDO})`;
const COMPOUND = String.raw`(?:(?:${NAME}|\*)${SIMPLE}*|${SIMPLE}+)`;
const COMPLEX = `${COMPOUND}(?: ?[ >+~] ?${COMPOUND})*`;
/** Selectors of level 3, without the escapes of names (Selectors 3, section 10.2): what every reader of books can read. */
const SELECTORS = new RegExp(`^${COMPLEX}(?: ?, ?${COMPLEX})*$`);

const DECLARATION = /^(-{0,2}[A-Za-z][-\w]*)\s*:\s*(\S[\s\S]*)$/;
/** What is passed over in a value: strings, and addresses without quotation marks. */
const QUOTED = /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'|(?<![-\w])url\(\s*[^"'()\s\\]+\s*\)/gi;
const VALUE = /^[-\w\s#%.,()/+*?!\u0080-\uffff]*$/;
const CONDITION = /^@(?:media|supports)\s[-\w\s(),:./%<>=]+$/i;
const PAGE = /^@page(?:\s+:[a-z]+)?$/i;
const IMPORT_MEDIA = /^[-\w\s(),:.]*$/;

/** EPUB 3.3, section 6.3: texts say their direction themselves, and the reader places its pages. */
const NOT_IN_BOOKS = /^(?:direction|unicode-bidi)$|^position\s*:\s*fixed\b/i;

/**
 * Keeps of a style sheet what every reader of books understands (EPUB 3.3, section 6.3), with the addresses that files have in the
 * book; comments go.
 */
export function portableCss(css: string, inBook: InBook): PortableCss {
  const plain = withoutComments(css);
  const left: LeftOut[] = [];
  const leave = ({ start, end }: CssPiece, why: LeftOut['why']): readonly string[] => {
    left.push({ start, end, why });
    return [];
  };
  let atHead = true;

  const rules = (found: readonly CssBlock[], indent: string): readonly string[] =>
    found.flatMap((each) => {
      const { prelude, block } = each;
      // Books are in UTF-8.
      if (/^@charset\b/i.test(prelude.text)) return [];
      if (/^@import\b/i.test(prelude.text)) return imported(each, indent);
      atHead = false;
      if (!block) return leave(prelude, 'rule');
      const { text } = prelude;
      const inner = cssBlocks(plain, block.start, block.end);
      if (CONDITION.test(text)) return braced(text, rules(inner, `${indent}  `), indent);
      if (/^@font-face$/i.test(text)) return fontFace(each, inner, indent);
      if (PAGE.test(text)) return braced(text, declarations(inner, indent), indent);
      if (text.startsWith('@')) return leave(prelude, 'rule');
      const selectors = text.replace(/\s+/g, ' ');
      if (!SELECTORS.test(selectors)) return leave(prelude, 'selector');
      return braced(selectors, declarations(inner, indent), indent);
    });

  /** Only before all rules, and not in a block (CSS Cascade 4, section 2). */
  function imported({ prelude }: CssBlock, indent: string): readonly string[] {
    const [address] = cssAddresses(prelude.text);
    if (address === undefined || !atHead || indent !== '') return leave(prelude, 'rule');
    const media = prelude.text.slice(address.end).replace(/^["']?\s*\)?\s*/, '');
    const there = inBook.sheet(address.value);
    if (there === undefined && inBook.told(address.value)) return [];
    if (there === undefined) return leave(prelude, 'file');
    if (!IMPORT_MEDIA.test(media) || /^(?:layer|supports)\b/i.test(media)) return leave(prelude, 'rule');
    return [`@import url("${there}")${media === '' ? '' : ` ${media}`};`];
  }

  function fontFace({ prelude }: CssBlock, inner: readonly CssBlock[], indent: string): readonly string[] {
    const before = left.length;
    const kept = declarations(inner, indent);
    if (kept.some((each) => /^\s*src:/i.test(each))) return braced('@font-face', kept, indent);
    // What is missing was told.
    return left.length > before || inner.some((each) => isTold(each.prelude)) ? [] : leave(prelude, 'rule');
  }

  function declarations(found: readonly CssBlock[], indent: string): readonly string[] {
    return found.flatMap(({ prelude, block }): readonly string[] => {
      if (block) return leave(prelude, 'declaration');
      const [, name, value] = DECLARATION.exec(prelude.text) ?? [];
      if (name === undefined || value === undefined) return leave(prelude, 'declaration');
      if (NOT_IN_BOOKS.test(name) || NOT_IN_BOOKS.test(prelude.text)) return leave(prelude, 'property');
      if (!isPlain(value)) return leave(prelude, 'declaration');
      const moved = /^src$/i.test(name) ? movedSources(value) : inPlace(value);
      if (moved === undefined) return isTold(prelude) ? [] : leave(prelude, 'file');
      return [`${indent}  ${name}: ${moved};`];
    });
  }

  /** A value with the addresses of the book; undefined where a file has none. */
  function inPlace(value: string): string | undefined {
    const addresses = cssAddresses(value);
    const moved = addresses.map((each) => inBook.file(each.value));
    return moved.includes(undefined) ? undefined : withAddresses(value, addresses, moved);
  }

  /** Of the sources of a font, the first of which is taken, those that there are. */
  function movedSources(value: string): string | undefined {
    const kept = value.split(/,(?![^(]*\))/).flatMap((each) => inPlace(each.trim()) ?? []);
    return kept.length === 0 ? undefined : kept.join(', ');
  }

  const isTold = ({ text }: CssPiece) => cssAddresses(text).some(({ value }) => inBook.told(value));

  return { css: `${rules(cssBlocks(plain), '').join('\n')}\n`, left };
}

function braced(prelude: string, inner: readonly string[], indent: string): readonly string[] {
  return inner.length === 0 ? [] : [`${indent}${prelude} {`, ...inner, `${indent}}`];
}

function withAddresses(
  value: string,
  addresses: readonly CssAddress[],
  moved: readonly (string | undefined)[],
): string {
  let text = '';
  let at = 0;
  for (const [index, { start, end }] of addresses.entries()) {
    text += value.slice(at, start) + (moved[index] ?? '');
    at = end;
  }
  return text + value.slice(at);
}

/** Without braces, escapes and brackets that don’t match; addresses of `image-set()` and `src()` are not looked for. */
function isPlain(value: string): boolean {
  const bare = value.replace(QUOTED, '');
  if (!VALUE.test(bare) || /(?:image-set|src)\(/i.test(bare)) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
