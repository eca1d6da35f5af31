import { attributeNode } from '../../xml/tree.ts';
import { KIND_NAMES, knownSpec, type Library } from '../library.ts';
import { locationOf } from '../place.ts';
import { meant, type Problems } from '../problems.ts';
import type { Declaration } from '../spec.ts';
import { changedSpec } from './change-spec.ts';
import { past } from './change-values.ts';
import { complete } from './complete.ts';
import type { Part } from './parts.ts';
import type { Chosen } from './select.ts';

/** Takes one specification of an ODD into what is chosen, according to its mode. */
export function apply(
  declaration: Declaration,
  part: Part,
  library: Library,
  chosen: Chosen,
  problems: Problems,
): void {
  const { kind, ident, mode, at } = declaration;
  const specs = chosen.specs[kind];
  const what = `The ${KIND_NAMES[kind]} ${ident}`;
  const before = specs.get(ident);
  if (ident === '') {
    problems.report({ code: 'odd/no-ident', at, message: `This ${part.element.local} has no ident.` });
    return;
  }
  if (mode === 'add') {
    if (before)
      problems.report({
        code: 'odd/already-there',
        at,
        message: `${what} is added, but the schema has it already.`,
        hint: 'Write mode="change" to alter it, or mode="replace" to put this one in its place.',
      });
    specs.set(ident, complete(declaration));
    if (kind === 'element') chosen.by.set(ident, part);
    return;
  }
  if (!before) {
    reportMissing(declaration, library, chosen, problems);
    return;
  }
  if (mode === 'delete') specs.delete(ident);
  else if (mode === 'change') specs.set(ident, changedSpec(before, declaration, problems));
  else specs.set(ident, { ...complete(declaration), module: declaration.module ?? before.module });
}

function reportMissing(
  { kind, ident, mode, at: place }: Declaration,
  library: Library,
  { specs }: Chosen,
  problems: Problems,
): void {
  if (mode === 'add') return;
  const name = KIND_NAMES[kind];
  const node = 'attributes' in place.node ? attributeNode(place.node, 'ident') : undefined;
  const at = { file: place.file, node: node ?? place.node };
  const spec = knownSpec(library, kind, ident);
  if (!spec)
    problems.report({
      code: `odd/unknown-${name}`,
      at,
      message: `The ${name} ${ident} is to be ${past(mode)}, but there is none.`,
      hint: meant(ident, specs[kind].keys()) ?? 'A new one has the mode add.',
    });
  else if (mode === 'delete')
    problems.report({
      code: 'odd/nothing-to-delete',
      severity: 'warning',
      at,
      message: `The ${name} ${ident} is deleted, but the schema does not have it anyway.`,
      hint: 'Remove this specification.',
    });
  else
    problems.report({
      code: 'odd/not-included',
      at,
      message: `The ${name} ${ident} is to be ${past(mode)}, but the schema does not have it.`,
      hint:
        spec.module &&
        `It belongs to the module ${spec.module}: include it there, or write <${kind}Ref key="${ident}"/>.`,
    });
}

/** Reports specifications of one thing that contradict each other: deleted and not, added or replaced twice. */
export function contradictions(declarations: readonly Declaration[], problems: Problems): void {
  const first = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const { kind, ident, mode, at } = declaration;
    const key = `${kind} ${ident}`;
    const other = first.get(key);
    first.set(key, other ?? declaration);
    if (!other || (other.mode !== 'delete' && mode === 'change')) continue;
    const line = locationOf(other.at).range?.start.line;
    problems.report({
      code: 'odd/contradiction',
      at,
      message: `The ${KIND_NAMES[kind]} ${ident} has the mode ${mode} here, and the mode ${other.mode} in line ${line}.`,
      hint: 'Keep one of the two.',
    });
  }
}
