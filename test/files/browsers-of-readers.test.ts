import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { viewAssets } from '../../src/files/assets.ts';

/** The oldest that readers still have: nothing is translated for them, so that all must be written in their words. */
const BROWSERS = ['firefox115', 'safari16.0', 'ios16.0', 'chrome110'];

/** What one of those browsers lacks, and esbuild does not know of, for it translates syntax and no libraries. */
const TOO_NEW_FOR_SCRIPTS = [
  // A look behind, in a string too, of which an expression is made: a syntax error before Safari 16.4.
  /\(\?<[=!]/,
  /\b(?:Object|Map)\.groupBy\b/,
  /\bPromise\.(?:withResolvers|try)\b/,
  /\bArray\.fromAsync\b/,
  /\bIterator\b/,
  /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  /\bURL\.(?:canParse|parse)\b/,
  /\bRegExp\.escape\b/,
  /\brequestIdleCallback\b/,
  /\bHighlight\(/,
  /\.(?:isWellFormed|toWellFormed|checkVisibility|showPopover|togglePopover|moveBefore|startViewTransition)\b/,
  /\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  // Methods of iterators: `map.values().some(…)`; those of Object return arrays.
  /(?<!\bObject)\.(?:keys|values|entries|matchAll)\([^()]*\)\s*\.\w+\(/,
];

/** What one of those browsers lacks, and where a page would lose more than its finest look. */
const TOO_NEW_FOR_STYLES = [
  /\blight-dark\(/,
  /\bcolor-mix\(/,
  /\b(?:anchor|anchor-size|calc-size|if|sibling-index)\(/,
  /\b(?:anchor-name|position-anchor|position-try|field-sizing|interpolate-size)\s*:/,
  /@(?:scope|starting-style|position-try|view-transition|property)\b/,
  /:(?:popover-open|open|user-valid|user-invalid|state\()/,
  /\bsubgrid\b/,
  // Ranges of widths, which Safari 16.4 was the first to read.
  /@media[^{]*\([^)]*[<>]/,
  // Safari 26.0 reads one word of it, and takes `var()` for an error only when it is too late.
  /[\s;{]text-decoration:\s*[^\s;]+\s+[^;}]+[;}]/,
  // The counter of lists by themselves.
  /\bcounters?\(\s*list-item\b/,
];

/** Selectors that not all of them know: in a list that is not forgiving, one of them would take the others with it. */
const NOT_KNOWN_BY_ALL = /:has\(|::details-content|::-webkit-/;

const decoder = new TextDecoder();
const assets = (ending: string) =>
  [...viewAssets()]
    .filter(([name]) => name.endsWith(ending))
    .map(([name, bytes]): [string, string] => [name, decoder.decode(bytes)]);

/** As esbuild writes it, with and without those browsers in mind: where there is nothing to translate, both are the same. */
async function translated(text: string, loader: 'js' | 'css') {
  const options = {
    loader,
    charset: 'utf8',
    logLevel: 'silent',
    // All know them; esbuild means the newest scripts of Unicode.
    supported: { 'regexp-unicode-property-escapes': true },
  } as const;
  const [as, translation] = await Promise.all([
    transform(text, { ...options, target: 'esnext' }),
    transform(text, { ...options, target: BROWSERS }),
  ]);
  return { as: as.code, translation: translation.code };
}

describe.each(assets('.js'))('%s', (_, script) => {
  it('needs no syntax that Firefox 115, Safari 16 or Chrome 110 lack', async () => {
    const { as, translation } = await translated(script, 'js');
    expect(translation).toBe(as);
  });

  it('calls nothing that they lack', () => {
    expect(TOO_NEW_FOR_SCRIPTS.flatMap((each) => each.exec(script)?.[0] ?? [])).toEqual([]);
  });
});

describe.each(assets('.css'))('%s', (_, css) => {
  const style = css.replace(/\/\*[\s\S]*?\*\//g, '');

  it('needs no syntax that they lack, and has the prefixes of Safari', async () => {
    const { as, translation } = await translated(style, 'css');
    expect(translation).toBe(as);
  });

  it('sets nothing that they lack where a page would be worse without it', () => {
    expect(TOO_NEW_FOR_STYLES.flatMap((each) => each.exec(style)?.[0] ?? [])).toEqual([]);
  });

  it('has a rule of its own for each selector that not all of them know', () => {
    const selectors = Array.from(style.matchAll(/([^{};]+)\{/g), ([, selector]) => (selector ?? '').trim());
    const lists = selectors.filter((each) => NOT_KNOWN_BY_ALL.test(each) && /,/.test(withoutBrackets(each)));
    expect(selectors.filter((each) => NOT_KNOWN_BY_ALL.test(each)).length).toBeGreaterThan(0);
    expect(lists).toEqual([]);
  });
});

/** What stands in :is(…) forgives, and a comma there parts no rule. */
function withoutBrackets(selector: string): string {
  const shorter = selector.replace(/\([^()]*\)/g, '');
  return shorter === selector ? selector : withoutBrackets(shorter);
}
