import type { XmlElement } from '../../xml/tree.ts';
import { SCHEMATRON_NAMESPACE } from '../namespaces.ts';
import { members } from '../resolved/members.ts';
import { isBare, type Rules, rulesOf } from '../resolved/rules.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { nameOf, type Spec } from '../spec.ts';
import { copy } from './copy.ts';
import { comment, type Markup, markup, write } from './markup.ts';
import { notice } from './notice.ts';
import { isNs, prefixesOf } from './prefixes.ts';

/** What stands at the top of a schema, outside of patterns. */
const TOP: ReadonlySet<string> = new Set(['phase', 'diagnostics', 'properties', 'include', 'let']);

/**
 * The rules of a schema in ISO Schematron, for expressions of XPath 2: those of the TEI for the elements that the schema
 * has, and those of the ODD.
 */
export function writeSchematron(schema: ResolvedSchema): string {
  const root = markup('schema', { xmlns: SCHEMATRON_NAMESPACE, queryBinding: 'xslt2' }, [
    markup('title', {}, [`Rules of ${schema.title || schema.ident}`]),
    ...rulesMarkup(schema),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${notice(schema).map(comment).join('')}${write(root)}`;
}

/** The rules alone, as they stand in a schema of Schematron, or within one in RELAX NG (ISO/IEC 19757-3:2006, annex G). */
export function rulesMarkup(schema: ResolvedSchema): readonly Markup[] {
  const rules = rulesOf(schema, members(schema));
  const bodies = rules.flatMap(({ constraint }) => constraint.body);
  const made = rules.map(patternsOf);
  return [
    ...Array.from(prefixesOf(bodies), ([prefix, uri]) => markup('ns', { prefix, uri })),
    ...made.flatMap(({ top }) => top),
    ...named(made.flatMap(({ patterns }) => patterns)),
    ...named([...schema.specs.element.values()].flatMap(outdated)),
    ...named([...schema.specs.element.values()].flatMap(parameters)),
    ...made.flatMap(({ end }) => end),
  ];
}

interface Made {
  readonly top: readonly Markup[];
  readonly patterns: readonly Markup[];
  readonly end: readonly Markup[];
}

function patternsOf({ constraint, owner, context }: Rules): Made {
  const id = idOf(owner, constraint.ident);
  const body = constraint.body.filter((each) => each.namespace === SCHEMATRON_NAMESPACE && !isNs(each));
  const whole = body.filter(({ local }) => local === 'pattern');
  const bare = body.some(isBare);
  const top = body.filter(({ local }) => TOP.has(local) && !(local === 'let' && (bare || hasRule(body))));
  const rest = body.filter((each) => !whole.includes(each) && !top.includes(each));
  const patterns: Markup[] = whole.map((pattern) => ({
    ...copy(pattern),
    attributes: { id, ...copy(pattern).attributes },
  }));
  if (bare && context !== undefined) {
    const inRule = rest.filter(({ local }) => local !== 'rule').map((each) => copy(each));
    const others = rest.filter(({ local }) => local === 'rule').map((each) => copy(each));
    patterns.push(markup('pattern', { id }, [markup('rule', { context }, inRule), ...others]));
  } else if (hasRule(rest))
    patterns.push(
      markup(
        'pattern',
        { id },
        rest.filter((each) => !isBare(each)).map((each) => copy(each)),
      ),
    );
  const isEnd = ({ name }: Markup) => name === 'diagnostics' || name === 'properties';
  const copied = top.map((each) => copy(each));
  return { top: copied.filter((each) => !isEnd(each)), patterns, end: copied.filter(isEnd) };
}

const hasRule = (body: readonly XmlElement[]) => body.some(({ local }) => local === 'rule');

function idOf(owner: string, ident: string): string {
  const name = [owner.replace('/@', '-'), ident]
    .filter(Boolean)
    .join('-')
    .replace(/[^\w.-]+/g, '');
  return /^[A-Za-z_]/.test(name) ? name : `rule-${name}`;
}

/** Identifiers are unique: the second of a name is numbered. */
function named(patterns: readonly Markup[]): readonly Markup[] {
  const counts = new Map<string, number>();
  return patterns.map((pattern) => {
    const id = pattern.attributes['id'] ?? 'rule';
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1
      ? pattern
      : { ...pattern, attributes: { ...pattern.attributes, id: `${id}-${count}` } };
  });
}

/** A word about each element that the TEI is going to remove (TEI Guidelines, att.deprecated). */
function outdated(spec: Spec): readonly Markup[] {
  if (spec.validUntil === undefined) return [];
  const name = nameOf(spec);
  return [
    markup('pattern', { id: `outdated-${name}` }, [
      markup('rule', { context: `tei:${name}` }, [
        markup('report', { test: 'true()', role: 'nonfatal' }, [
          `The element ${name} is going to be removed from the TEI after ${spec.validUntil}.`,
        ]),
      ]),
    ]),
  ];
}

/** Which parameters each behaviour of a processing model takes: of the element model only (TEI Guidelines, 23.5.4). */
function parameters(spec: Spec): readonly Markup[] {
  if (spec.ident !== 'model') return [];
  const items = spec.attributes.flatMap((item) =>
    item.kind === 'attribute' ? (item.values?.items ?? []) : [],
  );
  return items
    .filter((item) => item.parameters.length > 0)
    .map((item) =>
      markup('pattern', { id: `behaviour-${item.ident}` }, [
        markup('rule', { context: `tei:param[parent::tei:model/@behaviour='${item.ident}']` }, [
          markup(
            'assert',
            { role: 'error', test: item.parameters.map((name) => `@name='${name}'`).join(' or ') },
            [
              'The parameter “',
              markup('value-of', { select: '@name' }),
              `” is none of those that ${item.ident} takes: ${item.parameters.join(', ')}.`,
            ],
          ),
        ]),
      ]),
    );
}
