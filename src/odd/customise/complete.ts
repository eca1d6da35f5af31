import type { Declaration, Spec } from '../spec.ts';

/** A specification that stands for itself: what it leaves out is not there. */
export function complete(declaration: Declaration): Spec {
  const { mode: _, type, classes, content, ...rest } = declaration;
  const kept = rest.constraints.filter(({ mode }) => mode !== 'delete');
  return {
    ...rest,
    type: type ?? (rest.ident.startsWith('model.') ? 'model' : 'atts'),
    classes: classes?.members.filter(({ mode }) => mode === 'add') ?? [],
    content: content ?? { kind: 'empty' },
    constraints: kept,
  };
}
