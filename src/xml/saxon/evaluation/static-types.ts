import type { Expression } from '../internals.ts';

/** Where the type of an expression is noted that its declaration tells. */
export const TYPE = Symbol('type');

export interface Typed extends Expression {
  [TYPE]?: string | undefined;
}

const CONSTANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({ str: '1AS', int: '1ADI', true: '1AB', false: '1AB' }),
);

/** Whether an expression is the same in whatever context. */
export function isConstant({ N }: Expression): boolean {
  return CONSTANTS.has(N);
}

const ONE_AT_MOST: ReadonlySet<string> = new Set(['dot', 'first', 'attVal', 'subscript']);

/**
 * What is known of the items of an expression before it is evaluated, as exported stylesheets write it: how many, of which kind: `1AS`
 * for a string, `*NE` for elements. Empty where nothing is known.
 */
export function typeOf(expression: Typed): string {
  const { N, C, sType, nodeTest } = expression;
  const noted = expression[TYPE] || CONSTANTS.get(N);
  if (noted) return noted;
  const [part] = C ?? [];
  switch (part && N) {
    case 'treat':
      return `${manyOf(typeOf(part as Expression))}${String(expression['as']).trim()}`;
    case 'check':
      return `${String(expression['card'])}${itemOf(typeOf(part as Expression))}`;
    case 'let':
      return typeOf(C?.[1] as Expression);
    default:
      return String(
        sType ?? (N === 'axis' ? nodeTest : undefined) ?? (N === 'dot' ? expression['type'] : '') ?? '',
      ).trim();
  }
}

/** A declared type: without a sign, of one item. */
export function exactly(type: string): string {
  const trimmed = type.trim();
  return trimmed === '' || /^[01?*+]/.test(trimmed) ? trimmed : `1${trimmed}`;
}

function itemOf(type: string): string {
  return type.replace(/^[01?*+]/, '');
}

function manyOf(type: string): string {
  return /^[01?*+]/.exec(type)?.[0] ?? '*';
}

/** Whether an expression gives no more than one item: what the compiler found, or what its kind says. */
export function atMostOne(expression: Expression): boolean {
  const { N, C, name, nodeTest } = expression;
  if (ONE_AT_MOST.has(N) || /^[01?]/.test(typeOf(expression))) return true;
  if (N === 'slash' || N === 'docOrder') return (C ?? []).every(atMostOne);
  if (N === 'treat') return atMostOne(C?.[0] as Expression);
  if (N !== 'axis') return false;
  return (
    name === 'self' ||
    name === 'parent' ||
    (name === 'attribute' && / nQ\{[^}]*\}[^*]/.test(String(nodeTest)))
  );
}

/** Whether an expression surely gives as many items as are asked for: `1`, `?`, `+`, `*`. */
export function isSoMany(expression: Expression, asked: string): boolean {
  if (asked === '*') return true;
  const many = manyOf(typeOf(expression));
  return many === '1' || many === asked || (asked === '?' && (many === '0' || atMostOne(expression)));
}

/** Whether all items of an expression are surely of a type, `N` or `NE` or `AS`. */
export function holds(expression: Expression, asked: string): boolean {
  const known = itemOf(typeOf(expression));
  if (asked === 'N') return known.startsWith('N');
  return known === asked || (asked === 'NE' && known.startsWith('NE '));
}

/** Whether all items of an expression surely are atomic values of a type: not untyped, nor of any type. */
export function isTyped(expression: Expression): boolean {
  return /^A[^Z]/.test(itemOf(typeOf(expression)));
}
