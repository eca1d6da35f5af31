import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../commands/tei.ts';

const FOLDER = join(ROOT, 'xslt/assets/css');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));

/** Rules in which left and right are those of the source, or of the sheet of paper. */
const OF_THE_SOURCE: Readonly<Record<string, RegExp>> = {
  'margin.css': /[\s\S]*/,
  'print.css': /^\s*(?:padding(?:-left|-right)?|margin-left): .*$/gm,
  // Notes stand across from the marginal notes, which are at the left of the sheet.
  'record.css': /^\s*left: calc\(100% \+ var\(--gap\)\);$/m,
  'text.css': /\.right \{[^}]*\}/,
};

const SIDES =
  /(?:^|[\s;{])((?:(?:margin|padding|border|inset)-(?:left|right)|left|right)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)\b)[^;]*/g;
const FOUR =
  /(?:margin|padding|border-width|inset)\s*:\s*((?:calc\((?:[^()]|\([^()]*\))*\)|var\([^)]*\)|[-\w.%]+)(?:\s+(?:calc\((?:[^()]|\([^()]*\))*\)|var\([^)]*\)|[-\w.%]+)){3})\s*;/g;

/** Declarations that name a side, or give two sides different measures. */
function sided(css: string): readonly string[] {
  const uneven = Array.from(css.matchAll(FOUR), ([declaration, values = '']) => {
    const [, right, , left] = values.match(/calc\((?:[^()]|\([^()]*\))*\)|var\([^)]*\)|[-\w.%]+/g) ?? [];
    return right === left ? [] : [declaration.trim()];
  }).flat();
  return [...Array.from(css.matchAll(SIDES), ([declaration]) => declaration.trim()), ...uneven];
}

describe('The style sheet', () => {
  it.each(FILES)('%s is right from both sides: it names no left and right of its own', (name) => {
    const css = readFileSync(join(FOLDER, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const allowed = OF_THE_SOURCE[name];
    expect(sided(allowed ? css.replace(allowed, '') : css)).toEqual([]);
  });

  it('would be told where it did', () => {
    for (const css of [
      'a { padding-left: 1px; }',
      'a{left:0}',
      'a { float: right; }',
      'a { margin: 0 1px 0 calc(1px + var(--gap)); }',
    ]) {
      expect([css, sided(css).length]).toEqual([css, 1]);
    }
    expect(sided('a { padding: 0 1px 0 1px; margin-inline-start: 1px; border-block-end: 0; }')).toEqual([]);
  });
});
