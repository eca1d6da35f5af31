import type { Expression } from '../internals.ts';
import { exactly, TYPE, type Typed, typeOf } from './static-types.ts';

/** By the slot of a variable. */
type Scope = Map<unknown, string>;

/** What has variables of its own. */
const FRAMES: ReadonlySet<string> = new Set(['co', 'function', 'templateRule', 'inlineFn']);

/** What has a slot, and binds no variable for what is within it. */
const UNBOUND: ReadonlySet<string> = new Set(['varRef', 'supplied', 'arg', 'param', 'withParam']);

/**
 * Notes at each variable and each call of a function what its declaration says that it gives (XSLT 3.0, 9.3 and 10.3). The compiler
 * leaves it to be tested at every use.
 */
export function noteTypes(stylesheet: Expression): void {
  const functions = functionsOf(stylesheet);
  const named = new Set<string>();
  let anyNamed = false;

  function note(expression: Typed, scope: Scope): void {
    const { N, C, slot } = expression;
    if (N === 'let') {
      const [value, body] = C as [Expression, Expression];
      note(value, scope);
      note(body, new Map(scope).set(slot, typeOf(value)));
      return;
    }
    // It stands before what may use it, in the same sequence.
    if (N === 'param') scope.set(slot, exactly(String(expression['as'] ?? '')));
    if (N === 'varRef') expression[TYPE] = scope.get(slot);
    if (N === 'ufCall') expression[TYPE] = functions.get(expression['coId'])?.type;
    if (N === 'fnRef') named.add(expression.name);
    if (N === 'fn' && expression.name === 'function-lookup') anyNamed = true;
    if (!C) return;
    const within = scopeWithin(expression, scope);
    for (const part of C) note(part, within);
  }

  note(stylesheet, new Map());
  // What is called as a value may be given anything.
  for (const { called } of functions.values())
    if (anyNamed || named.has(called.name)) for (const part of called.C ?? []) note(part, new Map());
}

function scopeWithin({ N, C, slot }: Expression, scope: Scope): Scope {
  if (N === 'function') return argumentsOf(C ?? []);
  if (FRAMES.has(N)) return new Map();
  return slot === undefined || UNBOUND.has(N) ? scope : new Map(scope).set(slot, '');
}

function argumentsOf(parts: readonly Expression[]): Scope {
  const types: Scope = new Map();
  for (const part of parts) if (part.N === 'arg') types.set(part['slot'], exactly(String(part['as'] ?? '')));
  return types;
}

interface Declared {
  readonly called: Expression;
  readonly type: string;
}

/** The functions of a stylesheet, by the number of their component. */
function functionsOf({ C }: Expression): ReadonlyMap<unknown, Declared> {
  const found = new Map<unknown, Declared>();
  for (const component of C ?? []) {
    const called = component.N === 'co' ? component.C?.[0] : undefined;
    if (called?.N === 'function')
      found.set(component['id'], { called, type: exactly(String(called['as'] ?? '')) });
  }
  return found;
}
