import { SCHEMATRON_NAMESPACE } from '../namespaces.ts';
import type { Problems } from '../problems.ts';
import type { Constraint } from '../spec.ts';
import { members } from './members.ts';
import { isBare, isSchematron, rulesOf } from './rules.ts';
import type { ResolvedSchema } from './schema.ts';

/** Reports rules that can’t be taken into the Schematron schema. */
export function checkConstraints(schema: ResolvedSchema, problems: Problems): void {
  for (const spec of Object.values(schema.specs).flatMap((each) => [...each.values()]))
    for (const constraint of spec.constraints) checkScheme(constraint, problems);
  for (const constraint of schema.constraints) checkScheme(constraint, problems);
  for (const { constraint, context } of rulesOf(schema, members(schema))) {
    const { body, at } = constraint;
    if (body.some(isBare) && context === undefined)
      problems.report({
        code: 'odd/no-context',
        at,
        message:
          'This asserts something, but nothing says of which element: it stands in the specification of none.',
        hint: 'Put it into <sch:rule context="…">.',
      });
    for (const element of body) {
      if (element.namespace === SCHEMATRON_NAMESPACE) continue;
      problems.report({
        code: 'odd/not-supported',
        at: { file: at.file, node: element },
        message: `${element.name} of ${element.namespace || 'no namespace'} is no Schematron.`,
        hint: `Write it in the namespace ${SCHEMATRON_NAMESPACE}.`,
      });
    }
    if (body.length === 0)
      problems.report({
        code: 'odd/no-rule',
        severity: 'warning',
        at,
        message: 'This constraint holds no rule.',
      });
  }
}

function checkScheme(constraint: Constraint, problems: Problems): void {
  if (isSchematron(constraint)) return;
  problems.report({
    code: 'odd/not-supported',
    at: constraint.at,
    message: `Rules in “${constraint.scheme}” are not supported, only those in Schematron.`,
    hint: 'Write scheme="schematron".',
  });
}
