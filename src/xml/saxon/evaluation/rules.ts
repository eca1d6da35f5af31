import type { Context, DomNode, Expression, Mode, Rule } from '../internals.ts';
import type { Evaluator } from './evaluation.ts';
import { type Fits, patternOf } from './patterns.ts';

const KEYS: Readonly<Record<number, string>> = {
  1: 'NE',
  2: 'NA',
  3: 'NT',
  7: 'NP',
  8: 'NC',
  9: 'ND',
  11: 'ND',
  13: 'NN',
};
const ELEMENT = 1;
const TEXT = 3;
const INSTRUCTION = 7;

const FITS = Symbol('fits');

interface Known extends Rule {
  [FITS]?: Fits;
}

function isMatch(part: Expression): boolean {
  return part['role'] === 'match';
}

const BY_NAME = Symbol('by name');

/** The rules of a mode stay the same, while each run makes a mode of its own. */
interface Rules extends ReadonlyArray<Rule> {
  [BY_NAME]?: Map<string, readonly Known[]>;
}

/** The rule that fits an item best (XSLT 3.0, 6.5); null where none fits, or the mode is to say that several do. */
export function ruleFor(mode: Mode, item: object, context: Context, evaluator: Evaluator): Rule | null {
  if (mode.ug) return null;
  for (const rule of rulesOf(mode, item)) {
    rule[FITS] ??= patternOf(rule.Id.C?.find(isMatch), evaluator) ?? rule.ve;
    try {
      if (rule[FITS](item, context)) return rule;
    } catch {
      // A pattern that fails fits nothing (XSLT 3.0, 5.5.4).
    }
  }
  return null;
}

/** Whether a mode passes over what has no rule: `on-no-match="deep-skip"`. */
export function skips({ ug, wi }: Mode, item: object): boolean {
  return !ug && wi.startsWith('DS') && (item as DomNode).nodeType < 9;
}

/** Whether a mode copies what has no rule: texts, in nearly all modes. */
export function copies({ ug, wi }: Mode, item: object): boolean {
  const { nodeType } = item as DomNode;
  return !ug && nodeType === TEXT && COPYING.has(wi.slice(0, 2));
}

const COPYING: ReadonlySet<string> = new Set(['TC', 'TO', 'SC', 'DC']);

/** The rules that may fit an item of its kind and name, the best first. */
function rulesOf(mode: Mode, item: object): readonly Known[] {
  const { nodeType, localName, target } = item as DomNode;
  const kind = KEYS[nodeType];
  if (kind === undefined) return mode.Ub['.'] ?? [];
  const all: Rules = mode.xh;
  all[BY_NAME] ??= new Map();
  const name = nodeType === INSTRUCTION ? target : localName;
  const key = nodeType === ELEMENT ? localName : `${kind} ${name}`;
  const before = all[BY_NAME].get(key);
  if (before) return before;
  const rules = [`${kind} ${name}`, kind, 'N', '.']
    .flatMap((each) => mode.Ub[each] ?? [])
    .sort((one, other) => order(other, one));
  all[BY_NAME].set(key, rules);
  return rules;
}

/** By import precedence, priority, and place in the stylesheet. */
function order(one: Rule, other: Rule): number {
  return one.rb - other.rb || one.Ec - other.Ec || one.Kd - other.Kd || other.Ei - one.Ei;
}
