import { attributeNode } from '../../xml/tree.ts';
import { KIND_NAMES, knownSpec, type Library } from '../library.ts';
import { meant, type Problems } from '../problems.ts';
import { tokens, word } from '../read/tei.ts';
import type { Kind, Spec } from '../spec.ts';
import type { Part } from './parts.ts';

/** What a schema is being made of. */
export interface Chosen {
  readonly specs: Readonly<Record<Kind, Map<string, Spec>>>;
  /** Which part of the ODD brought an element in, for findings about it. */
  readonly by: Map<string, Part>;
}

export const REFERENCES: Readonly<Record<string, Kind>> = {
  elementRef: 'element',
  classRef: 'class',
  macroRef: 'macro',
  dataRef: 'data',
};

/** moduleRef: the elements of a module, all or some, and its classes, macros and datatypes (TEI Guidelines, 23.2). */
export function selectModule(
  part: Part,
  library: Library,
  ownModules: ReadonlySet<string>,
  chosen: Chosen,
  problems: Problems,
): void {
  const { file, element } = part;
  const url = attributeNode(element, 'url');
  if (url) {
    problems.report({
      code: 'odd/not-supported',
      at: { file, node: url },
      message: 'A module in RELAX NG from elsewhere (moduleRef with url) is not supported.',
      hint: 'Write an elementSpec for each of its elements that you need.',
    });
    return;
  }
  const key = word(element, 'key') ?? '';
  const node = attributeNode(element, 'key') ?? element;
  if (!library.modules.has(key)) {
    if (ownModules.has(key)) return;
    problems.report({
      code: 'odd/unknown-module',
      at: { file, node },
      message: key === '' ? 'This moduleRef names no module.' : `There is no module “${key}”.`,
      hint: meant(key, library.modules) ?? `There are: ${[...library.modules].sort().join(', ')}.`,
    });
    return;
  }
  const { include, except } = namedElements(part, key, library, problems);
  for (const kind of ['element', 'class', 'macro', 'data'] as const)
    for (const [ident, spec] of library.specs[kind]) {
      if (spec.module !== key) continue;
      if (kind === 'element' && ((include && !include.includes(ident)) || except.includes(ident))) continue;
      choose(spec, part, chosen);
    }
}

function namedElements(part: Part, module: string, library: Library, problems: Problems) {
  const { file, element } = part;
  const include = tokens(element, 'include');
  const except = tokens(element, 'except') ?? [];
  if (include && except.length > 0)
    problems.report({
      code: 'odd/contradiction',
      at: { file, node: attributeNode(element, 'except') ?? element },
      message: 'A moduleRef says include or except, not both.',
    });
  for (const attribute of ['include', 'except']) {
    for (const ident of tokens(element, attribute) ?? []) {
      const spec = library.specs.element.get(ident);
      if (spec?.module === module) continue;
      // What the source has left out already need not be left out again.
      if (attribute === 'except' && !spec && knownSpec(library, 'element', ident)) continue;
      // The names of other things in a module are let pass: they are part of it in any case.
      if (!spec && isOther(ident, module, library)) continue;
      const own = [...library.specs.element.values()].filter((each) => each.module === module);
      problems.report({
        code: 'odd/unknown-element',
        at: { file, node: attributeNode(element, attribute) ?? element },
        message: `The module ${module} has no element “${ident}”.`,
        hint: spec
          ? `${ident} belongs to the module ${spec.module}.`
          : meant(
              ident,
              own.map((each) => each.ident),
            ),
      });
    }
  }
  return { include, except };
}

function isOther(ident: string, module: string, { specs }: Library): boolean {
  return [specs.class, specs.macro, specs.data].some((each) => each.get(ident)?.module === module);
}

/** elementRef, classRef, macroRef, dataRef within a schemaSpec: one specification. */
export function selectOne(
  part: Part,
  kind: Kind,
  library: Library,
  chosen: Chosen,
  problems: Problems,
): void {
  const { file, element } = part;
  const key = word(element, 'key') ?? '';
  const spec = library.specs[kind].get(key);
  if (spec) choose(spec, part, chosen);
  else
    problems.report({
      code: `odd/unknown-${KIND_NAMES[kind]}`,
      at: { file, node: attributeNode(element, 'key') ?? element },
      message: key === '' ? `This ${element.local} has no key.` : `There is no ${KIND_NAMES[kind]} “${key}”.`,
      hint: meant(key, library.specs[kind].keys()),
    });
}

function choose(spec: Spec, part: Part, { specs, by }: Chosen): void {
  specs[spec.kind].set(spec.ident, spec);
  if (spec.kind === 'element') by.set(spec.ident, part);
}
