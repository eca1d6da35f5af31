import type { Pattern, Phase, Rule, Schematron } from '../schema.ts';
import { careful, type Guard, trusting } from './careful.ts';
import { alternativesOf } from './heads.ts';
import { patternLets, variable } from './lets.ts';
import { modeOf, OWN, OWN_NAMESPACE } from './names.ts';
import { selectionParameters, selectionsOf } from './select.ts';
import { start } from './start.ts';
import { testOf } from './test.ts';
import { copied, empty, instruction } from './write.ts';

export interface TranspileOptions {
  /** The id of a phase, `#ALL` or `#DEFAULT`; by default that which the schema names, and else all. */
  readonly phase?: string;
  /** Whether a rule that fails with an error is told of, and all others are tried; else that error ends the stylesheet. */
  readonly careful?: boolean;
}

/**
 * A schema as a stylesheet of XSLT 3.0. It writes a line for each assertion that fails: the number of the assertion in the schema,
 * the way to the node, the message and the diagnostics, with tabulators between. A pattern is a mode, a rule is a template of it.
 * The text holds no names of files, so that the same rules give the same text wherever they lie. A careful one writes a line for
 * each assertion or rule that fails itself, too: `failed 3` or `failed-rule 3`, with the number of the (first) assertion.
 */
export function transpile(
  schema: Schematron,
  { phase, careful: isCareful = false }: TranspileOptions = {},
): string {
  const guard = isCareful ? careful : trusting;
  const active = phaseOf(schema, phase);
  const globals = [...schema.lets, ...(active?.lets ?? [])];
  const numbers = numbersOf(schema);
  const patterns = schema.patterns
    .map((pattern, index) => ({ pattern, number: index + 1 }))
    .filter(({ pattern }) => !active || (pattern.id !== undefined && active.active.includes(pattern.id)));
  const names = [...globals, ...patterns.flatMap(({ pattern }) => pattern.lets)].map(({ name }) => name);
  const taken = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const written = patterns.map(({ pattern, number }) =>
    writePattern(pattern, number, schema, numbers, taken, guard),
  );
  const selections = selectionsOf(schema);
  const namespaces = new Map(schema.namespaces.map(({ prefix, uri }) => [prefix, uri]));
  namespaces.set('xsl', 'http://www.w3.org/1999/XSL/Transform').set(OWN, OWN_NAMESPACE);
  if (!namespaces.has('xs')) namespaces.set('xs', 'http://www.w3.org/2001/XMLSchema');
  const lines = [
    empty('output', { method: 'text' }),
    empty('param', { name: `${OWN}:silent`, as: 'Q{http://www.w3.org/2001/XMLSchema}string*', select: '()' }),
    ...selectionParameters(selections),
    ...KEYS,
    PATH,
    ...schema.declarations.map(copied),
    ...globals.map(variable),
    ...start(patterns, schema.namespaces, selections, guard),
    ...written.flat(),
  ];
  const attributes = Array.from(namespaces, ([prefix, uri]) => [`xmlns:${prefix}`, uri] as const);
  return `${instruction(
    'stylesheet',
    { version: '3.0', 'expand-text': 'no', ...Object.fromEntries(attributes) },
    lines.map((line) => `\n${line}`),
  )}\n`;
}

/** The phase that is meant; undefined where all patterns are. */
function phaseOf({ phases, defaultPhase }: Schematron, wanted = '#DEFAULT'): Phase | undefined {
  const id = wanted === '#DEFAULT' ? defaultPhase : wanted;
  return phases.find((phase) => phase.id === id);
}

/** Assertions are numbered through the whole schema, so that a number means the same in every phase. */
function numbersOf({ patterns }: Schematron): ReadonlyMap<Rule, number> {
  const numbers = new Map<Rule, number>();
  let next = 0;
  for (const { rules } of patterns)
    for (const rule of rules) {
      numbers.set(rule, next);
      next += rule.tests.length;
    }
  return numbers;
}

/** By local names, which is faster than by full names: the contexts of the rules see to the rest. */
const KEYS = [
  empty('key', { name: `${OWN}:element`, match: '*', use: 'local-name()' }),
  empty('key', { name: `${OWN}:attribute`, match: '@*', use: 'local-name()' }),
];

/** For each step from the root the number of nodes before; then perhaps the name of an attribute. */
const PATH = instruction(
  'function',
  { name: `${OWN}:path`, as: 'Q{http://www.w3.org/2001/XMLSchema}string' },
  [
    empty('param', { name: 'node', as: 'node()' }),
    empty('sequence', {
      select:
        'if ($node instance of attribute()) then concat(' +
        `${OWN}:path($node/..), '@Q{', namespace-uri($node), '}', local-name($node)) else ` +
        "string-join($node/ancestor-or-self::node()[..] ! string(count(preceding-sibling::node())), '/')",
    }),
  ],
);

/** The first rule whose context matches a node is the one that speaks of it (ISO/IEC 19757-3:2020, 6.5). */
function writePattern(
  pattern: Pattern,
  number: number,
  schema: Schematron,
  numbers: ReadonlyMap<Rule, number>,
  taken: (name: string) => boolean,
  guard: Guard,
): readonly string[] {
  const mode = modeOf(number);
  const { global, local } = patternLets(pattern.lets, number, taken);
  return [
    empty('mode', { name: mode, 'on-no-match': 'deep-skip' }),
    // Even where it skips, a mode goes on from a document to what is in it, and that is tried by itself.
    empty('template', { match: '/', mode, priority: '0' }),
    ...global,
    ...pattern.rules.flatMap((rule, index) => {
      const priority = String(pattern.rules.length - index);
      const first = numbers.get(rule) ?? 0;
      const body = guard(`failed-rule ${first}`, [
        ...local,
        ...rule.lets.map((each) => `\n${variable(each)}`),
        ...rule.tests.map((test, at) => guard(`failed ${first + at}`, [testOf(test, first + at, schema)])),
      ]);
      return alternativesOf(rule.context.text).map((match) =>
        instruction('template', { match, mode, priority }, [body]),
      );
    }),
  ];
}
