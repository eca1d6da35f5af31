import type { XmlElement } from '../../xml/tree.ts';
import { EXAMPLES_NAMESPACE, SCHEMATRON_NAMESPACE, TEI_NAMESPACE } from '../namespaces.ts';
import type { AttributeItem, Constraint, Spec } from '../spec.ts';
import { type AttributeDef, nameOf } from '../spec.ts';
import type { Members } from './members.ts';
import type { ResolvedSchema } from './schema.ts';

/** A constraint with the specification that holds it, and what asserts without a rule are about. */
export interface Rules {
  readonly constraint: Constraint;
  /** `note`, `att.typed/@subtype`; empty for a constraint of the schema as a whole. */
  readonly owner: string;
  /** A pattern of XSLT, where there is one. */
  readonly context: string | undefined;
}

/** The constraints in Schematron that hold in a schema, in the order of its specifications (TEI Guidelines, 23.5.2). */
export function rulesOf(schema: ResolvedSchema, members: Members): readonly Rules[] {
  const { specs, language } = schema;
  const inLanguage = ({ language: own }: Constraint) =>
    own === undefined || own === '' || own.split('-')[0] === language.split('-')[0];
  const all = [
    ...specs.class.values(),
    ...specs.element.values(),
    ...specs.macro.values(),
    ...specs.data.values(),
  ];
  const found = all.flatMap((spec): readonly Rules[] => {
    const contexts = contextsOf(spec, schema, members);
    const context = contexts.length > 0 ? contexts.join(' | ') : undefined;
    const own = spec.constraints.map((constraint) => ({ constraint, owner: spec.ident, context }));
    const ofAttributes = definitionsIn(spec.attributes).flatMap((def) => {
      const at = contexts.map((each) => `${each}/@${nameOf(def)}`);
      return def.constraints.map((constraint) => ({
        constraint,
        owner: `${spec.ident}/@${def.ident}`,
        context: at.length > 0 ? at.join(' | ') : undefined,
      }));
    });
    return [...own, ...ofAttributes];
  });
  const whole = schema.constraints.map((constraint) => ({ constraint, owner: '', context: undefined }));
  return [...found, ...whole].filter(
    ({ constraint }) => constraint.mode !== 'delete' && inLanguage(constraint) && isSchematron(constraint),
  );
}

export function isSchematron({ scheme }: Constraint): boolean {
  return scheme === 'schematron' || scheme === 'isoschematron';
}

/** Asserts and reports that stand in no rule. */
export function isBare({ local, namespace }: XmlElement): boolean {
  return namespace === SCHEMATRON_NAMESPACE && (local === 'assert' || local === 'report');
}

function definitionsIn(items: readonly AttributeItem[]): readonly AttributeDef[] {
  return items.flatMap((item) => {
    if ('items' in item) return definitionsIn(item.items);
    return item.kind === 'attribute' && item.mode !== 'delete' ? [item] : [];
  });
}

/** The elements that a specification is about, as patterns of XSLT: itself, or all members of a class. */
function contextsOf(spec: Spec, schema: ResolvedSchema, members: Members): readonly string[] {
  if (spec.kind !== 'element' && spec.kind !== 'class') return [];
  return [...members.elementsOf(spec)].map((each) => elementContext(each, schema)).sort();
}

function elementContext(spec: Spec, schema: ResolvedSchema): string {
  const namespace = spec.namespace ?? schema.namespace;
  const prefix = PREFIXES[namespace];
  if (prefix !== undefined) return `${prefix}${nameOf(spec)}`;
  return `*[local-name()='${nameOf(spec)}'][namespace-uri()='${namespace}']`;
}

const PREFIXES: Readonly<Record<string, string>> = {
  '': '',
  [TEI_NAMESPACE]: 'tei:',
  [EXAMPLES_NAMESPACE]: 'teix:',
};
