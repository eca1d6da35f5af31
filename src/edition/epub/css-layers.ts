/** A rule as it is written to a style sheet, within conditions such as `@media print`. */
export interface KeptRule {
  readonly conditions: readonly string[];
  readonly prelude: string;
  readonly inner: readonly string[];
}

/** The rules of a style sheet and those of its cascade layers, the first of which yields to the later ones. */
export interface CssLayer {
  readonly layers: Map<string, CssLayer>;
  readonly rules: KeptRule[];
}

export const cssLayer = (): CssLayer => ({ layers: new Map(), rules: [] });

/** The layer of a name such as `base.links` (CSS Cascade 5, section 6.4); a new one where it is not known, or has no name. */
export function layerOf(within: CssLayer, name: string): CssLayer {
  let at = within;
  for (const part of name === '' ? [` ${within.layers.size}`] : name.split('.')) {
    const known = at.layers.get(part) ?? cssLayer();
    at.layers.set(part, known);
    at = known;
  }
  return at;
}

/** The names of layers, `base, links`; undefined where they are none. */
export function layerNames(text: string): readonly string[] | undefined {
  const names = text.split(',').map((each) => each.trim());
  return names.every((each) => /^[-\w\u0080-\uffff]+(?:\.[-\w\u0080-\uffff]+)*$/.test(each))
    ? names
    : undefined;
}

/** Without layers, for readers who know none: rules of layers stand before those that yield to none. */
export function inOneLayer({ layers, rules }: CssLayer): readonly KeptRule[] {
  return [...Array.from(layers.values(), inOneLayer).flat(), ...rules];
}

/** As a style sheet; conditions that follow each other are written once. */
export function writtenRules(rules: readonly KeptRule[], depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  const lines: string[] = [];
  for (let at = 0; at < rules.length; ) {
    const [rule, condition] = [rules[at], rules[at]?.conditions[depth]];
    if (rule && condition === undefined) {
      lines.push(
        `${indent}${rule.prelude} {`,
        ...rule.inner.map((each) => `${indent}  ${each}`),
        `${indent}}`,
      );
      at += 1;
      continue;
    }
    const next = rules.findIndex((each, index) => index > at && each.conditions[depth] !== condition);
    const end = next === -1 ? rules.length : next;
    lines.push(`${indent}${condition} {`, ...writtenRules(rules.slice(at, end), depth + 1), `${indent}}`);
    at = end;
  }
  return lines;
}
