import { nearest } from '../../nearest.ts';
import type { Problems } from '../problems.ts';
import type { Schematron } from '../schema.ts';

/** What a schema names and does not have: patterns of a phase, the default phase, diagnostics. */
export function checkNames(schema: Schematron, problems: Problems): void {
  const { file, patterns, phases, diagnostics, properties, defaultPhase } = schema;
  const report = (kind: string, name: string, known: Iterable<string>, at = { file }) => {
    const names = [...known];
    const near = nearest(name, names);
    const hint =
      near !== undefined
        ? `Did you mean ${near}?`
        : names.length > 0
          ? `There are: ${names.slice(0, 10).join(', ')}.`
          : undefined;
    problems.report({ code: 'schema/unknown-name', at, message: `There is no ${kind} “${name}”.`, hint });
  };
  const patternIds = new Set(patterns.flatMap(({ id }) => id ?? []));
  for (const { active } of phases)
    for (const id of active) if (!patternIds.has(id)) report('pattern', id, patternIds);
  const phaseIds = phases.map(({ id }) => id);
  if (defaultPhase !== undefined && defaultPhase !== '#ALL' && !phaseIds.includes(defaultPhase))
    report('phase', defaultPhase, phaseIds);
  for (const { rules } of patterns)
    for (const { tests } of rules)
      for (const test of tests) {
        for (const id of test.diagnostics)
          if (!diagnostics.has(id)) report('diagnostic', id, diagnostics.keys(), test.at);
        for (const id of test.properties)
          if (!properties.has(id)) report('property', id, properties.keys(), test.at);
      }
}
