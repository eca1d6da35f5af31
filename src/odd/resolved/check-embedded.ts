import { RELAXNG_NAMESPACE } from '../../relaxng/namespaces.ts';
import { attribute, attributeNode, elements, type XmlElement } from '../../xml/tree.ts';
import { knownSpec } from '../library.ts';
import { meant, type Problems } from '../problems.ts';
import type { ResolvedSchema } from './schema.ts';

const NOT_SUPPORTED: readonly string[] = ['grammar', 'externalRef', 'parentRef'];
const KINDS = ['element', 'class', 'macro', 'data'] as const;

/** Reports what of a pattern in RELAX NG is not supported, and its references that lead nowhere. */
export function checkEmbedded(
  pattern: XmlElement,
  file: string,
  schema: ResolvedSchema,
  problems: Problems,
): void {
  const { specs, library } = schema;
  for (const element of elements(pattern)) {
    if (element.namespace !== RELAXNG_NAMESPACE) continue;
    if (NOT_SUPPORTED.includes(element.local))
      problems.report({
        code: 'odd/not-supported',
        at: { file, node: element },
        message: `${element.local} of RELAX NG is not supported within an ODD.`,
        hint: 'Write the pattern itself, or a macroSpec with a name.',
      });
    if (element.local !== 'ref') continue;
    const name = attribute(element, 'name')?.trim() ?? '';
    const base = name.replace(/_(?:alternation|sequence\w*)$/, '').replace(/\.attributes$/, '');
    if ([specs.element, specs.class, specs.macro, specs.data].some((each) => each.has(base))) continue;
    const known = KINDS.some((kind) => knownSpec(library, kind, base));
    if (known && library.given.has(file)) continue;
    problems.report({
      code: known ? 'odd/not-included' : 'odd/dangling',
      severity: known ? 'warning' : 'error',
      at: { file, node: attributeNode(element, 'name') ?? element },
      message: known
        ? `${base} is named here, but the schema does not have it.`
        : `There is no element, class, macro or datatype “${base}”.`,
      hint: known
        ? undefined
        : meant(
            base,
            Object.values(specs).flatMap((each) => [...each.keys()]),
          ),
    });
  }
}
