import { type CssAddress, cssAddresses } from '../theme/css-addresses.ts';
import { type CssBlock, type CssPiece, cssBlocks, withoutComments } from '../theme/css-blocks.ts';
import { type CssLayer, cssLayer, inOneLayer, layerNames, layerOf, writtenRules } from './css-layers.ts';
import { nestedSelectors, selectorList } from './nested-selectors.ts';

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
 * book; comments go. Rules that stand in others stand beside them, and those of layers before those that are in none.
 */
export function portableCss(css: string, inBook: InBook): PortableCss {
  const plain = withoutComments(css);
  const left: LeftOut[] = [];
  const leave = ({ start, end }: CssPiece, why: LeftOut['why']) => {
    left.push({ start, end, why });
  };
  const imports: string[] = [];
  const all = cssLayer();

  /** The rules of a sheet, of conditions or of a layer; in a rule, whose selectors are `around`, declarations as well. */
  function rules(found: readonly CssBlock[], place: Place): void {
    let run: CssBlock[] = [];
    const endRun = () => {
      keep(place, place.around.join(', '), declarations(run));
      run = [];
    };
    for (const each of found) {
      if (place.around.length > 0 && isDeclaration(each)) run.push(each);
      else {
        endRun();
        rule(each, place);
      }
    }
    endRun();
  }

  function rule(each: CssBlock, place: Place) {
    const { prelude, block } = each;
    const { text } = prelude;
    // Books are in UTF-8.
    if (/^@charset\b/i.test(text)) return;
    if (/^@import\b/i.test(text)) return imported(each, place);
    const inner = block && cssBlocks(plain, block.start, block.end);
    const [, layers] = /^@layer\b\s*(.*)$/is.exec(text) ?? [];
    if (layers !== undefined) return layered(each, inner, layers, place);
    place.sheet.hasRules = true;
    const { conditions, around } = place;
    if (!inner || place.depth > DEEPEST) return leave(prelude, 'rule');
    if (CONDITION.test(text)) return rules(inner, { ...deeper(place), conditions: [...conditions, text] });
    if (around.length === 0 && /^@font-face$/i.test(text)) return fontFace(each, inner, place);
    if (around.length === 0 && PAGE.test(text)) return keep(place, text, declarations(inner));
    if (text.startsWith('@')) return leave(prelude, 'rule');
    const selectors = around.length === 0 ? selectorList(text) : nestedSelectors(around, text);
    if (!selectors || !SELECTORS.test(selectors.join(', '))) return leave(prelude, 'selector');
    rules(inner, { ...deeper(place), around: selectors });
  }

  /** What a layer has stands in its order; that it has one is not said. */
  function layered(
    { prelude }: CssBlock,
    inner: readonly CssBlock[] | undefined,
    text: string,
    place: Place,
  ) {
    const names = text === '' && inner ? [''] : layerNames(text);
    if (!names || (inner && names.length > 1) || place.depth > DEEPEST) return leave(prelude, 'rule');
    for (const name of names) {
      const layer = layerOf(place.layer, name);
      if (inner) rules(inner, { ...deeper(place), layer });
    }
    place.sheet.hasRules ||= inner !== undefined;
  }

  function keep({ layer, conditions }: Place, prelude: string, inner: readonly string[]) {
    if (inner.length > 0) layer.rules.push({ conditions, prelude, inner });
  }

  /** Only before all rules, and not in a block (CSS Cascade 4, section 2); so what is imported yields to them, as a layer would. */
  function imported({ prelude }: CssBlock, { sheet, layer, conditions, around }: Place) {
    const [address] = cssAddresses(prelude.text);
    const isHead = !sheet.hasRules && layer === all && conditions.length + around.length === 0;
    if (address === undefined || !isHead) return leave(prelude, 'rule');
    const rest = prelude.text.slice(address.end).replace(/^["']?\s*\)?\s*/, '');
    const media = rest.replace(/^layer(?:\([^()]*\)|(?![-\w(]))\s*/i, '');
    const there = inBook.sheet(address.value);
    if (there === undefined && inBook.told(address.value)) return;
    if (there === undefined) return leave(prelude, 'file');
    if (!IMPORT_MEDIA.test(media) || /^(?:layer|supports)\b/i.test(media)) return leave(prelude, 'rule');
    imports.push(`@import url("${there}")${media === '' ? '' : ` ${media}`};`);
  }

  function fontFace({ prelude }: CssBlock, inner: readonly CssBlock[], place: Place) {
    const before = left.length;
    const kept = declarations(inner);
    if (kept.some((each) => /^src:/i.test(each))) return keep(place, '@font-face', kept);
    // What is missing was told.
    if (left.length === before && !inner.some((each) => isTold(each.prelude))) leave(prelude, 'rule');
  }

  function declarations(found: readonly CssBlock[]): readonly string[] {
    return found.flatMap(({ prelude, block }): readonly string[] => {
      const no = (why: LeftOut['why']): readonly string[] => {
        leave(prelude, why);
        return [];
      };
      if (block) return no('declaration');
      const [, name, value] = DECLARATION.exec(prelude.text) ?? [];
      if (name === undefined || value === undefined) return no('declaration');
      if (NOT_IN_BOOKS.test(name) || NOT_IN_BOOKS.test(prelude.text)) return no('property');
      if (!isPlain(value)) return no('declaration');
      const moved = /^src$/i.test(name) ? movedSources(value) : inPlace(value);
      if (moved === undefined) return isTold(prelude) ? [] : no('file');
      return [`${name}: ${moved};`];
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

  rules(cssBlocks(plain), { layer: all, conditions: [], around: [], depth: 0, sheet: { hasRules: false } });
  return { css: `${[...imports, ...writtenRules(inOneLayer(all))].join('\n')}\n`, left };
}

/** Where rules stand. */
interface Place {
  readonly layer: CssLayer;
  readonly conditions: readonly string[];
  /** The selectors of the rule that they stand in. */
  readonly around: readonly string[];
  readonly depth: number;
  readonly sheet: { hasRules: boolean };
}

/** Rules in more rules than these nobody wrote. */
const DEEPEST = 16;

const deeper = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

/** In a rule: with a block only a custom property is one, which can hold anything. */
function isDeclaration({ prelude, block }: CssBlock): boolean {
  return block
    ? /^--[-\w\u0080-\uffff]*\s*:/.test(prelude.text)
    : !/^@(?:import|charset|layer)\b/i.test(prelude.text);
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
