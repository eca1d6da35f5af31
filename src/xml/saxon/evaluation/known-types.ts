import type { Expression } from '../internals.ts';
import { exactly, TYPE, type Typed, typeOf } from './static-types.ts';

/** By the slot of a variable. */
type Scope = Map<unknown, string>;

/** What has variables of its own. */
const FRAMES: ReadonlySet<string> = new Set(['co', 'function', 'templateRule', 'inlineFn']);

/**
 * Notes at each variable and each call of a function what its declaration says that it gives (XSLT 3.0, 9.3 and 10.3). The compiler
 * leaves it to be tested at every use.
 */
export function noteTypes(stylesheet: Expression): void {
  const results = new Map<unknown, string>();
  const calledByName = new Set<string>();
  let calledByAny = false;

  function gather({ N, C, name, ...rest }: Expression): void {
    if (N === 'co' && C?.[0]?.N === 'function') results.set(rest['id'], exactly(String(C[0]['as'] ?? '')));
    if (N === 'fnRef') calledByName.add(name);
    if (N === 'fn' && name === 'function-lookup') calledByAny = true;
    for (const part of C ?? []) gather(part);
  }

  function note(expression: Typed, scope: Scope): void {
    const { N, C, slot } = expression;
    const parts = C ?? [];
    if (N === 'let') {
      const [value, body] = parts as [Expression, Expression];
      note(value, scope);
      note(body, new Map(scope).set(slot, typeOf(value)));
      return;
    }
    // It stands before what may use it, in the same sequence.
    if (N === 'param') scope.set(slot, exactly(String(expression['as'] ?? '')));
    if (N === 'varRef') expression[TYPE] = scope.get(slot);
    if (N === 'ufCall') expression[TYPE] = results.get(expression['coId']);
    const within = scopeWithin(expression, scope);
    for (const part of parts) note(part, within);
  }

  function scopeWithin({ N, C, name, slot }: Expression, scope: Scope): Scope {
    // What is called as a value may be given anything.
    if (N === 'function' && !calledByAny && !calledByName.has(name)) return argumentsOf(C ?? []);
    if (FRAMES.has(N)) return new Map();
    return slot === undefined || N === 'param' ? scope : new Map(scope).set(slot, '');
  }

  gather(stylesheet);
  note(stylesheet, new Map());
}

function argumentsOf(parts: readonly Expression[]): Scope {
  const types: Scope = new Map();
  for (const { N, slot, as } of parts as readonly (Expression & { readonly as?: string })[])
    if (N === 'arg') types.set(slot, exactly(String(as ?? '')));
  return types;
}
