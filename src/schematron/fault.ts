import type { Diagnostic } from '../diagnostic.ts';
import type { Expression, Message, Schematron } from './schema.ts';

/**
 * What a compiler of XSLT said of the stylesheet that `transpile` made, as a fault of the schema: at the expression that it quotes.
 * Its message holds the expression as `in EXPRESSION (CODE)`, with white space collapsed.
 */
export function faultOf({ message }: Diagnostic, schema: Schematron): Diagnostic {
  const said = collapsed(message);
  const [blamed] = expressionsOf(schema)
    .filter(({ text }) => text.trim() !== '' && said.includes(collapsed(text)))
    .sort((a, b) => b.text.length - a.text.length);
  return {
    code: 'schema/xpath',
    severity: 'error',
    message: blamed
      ? `This expression of the rules can’t be understood: ${said}`
      : `The rules can’t be compiled: ${said}`,
    location: blamed?.at ?? { file: schema.file },
    hint: 'Mend the expression in the Schematron schema; none of its rules were checked.',
  };
}

/** That compiled rules have what they must not have. */
export function notAllowed(what: string, { file }: Schematron): Diagnostic {
  return {
    code: 'schema/not-allowed',
    severity: 'error',
    message: `Rules can’t use ${what}.`,
    location: { file },
    hint: 'They see nothing but the document that is checked; none of the rules of this schema were checked.',
  };
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

function expressionsOf({
  lets,
  phases,
  patterns,
  diagnostics,
  properties,
}: Schematron): readonly Expression[] {
  const rules = patterns.flatMap((pattern) => pattern.rules);
  const tests = rules.flatMap((rule) => rule.tests);
  const variables = [lets, phases, patterns, rules]
    .flat()
    .flatMap((each) => ('lets' in each ? each.lets : each));
  const messages: readonly Message[] = [
    ...tests.map(({ message }) => message),
    ...diagnostics.values(),
    ...properties.values(),
  ];
  return [
    ...variables.flatMap(({ value }) => ('content' in value ? [] : value)),
    ...patterns.flatMap(({ documents }) => documents ?? []),
    ...rules.map(({ context }) => context),
    ...tests.flatMap(({ test, subject }) => [test, ...(subject ? [subject] : [])]),
    ...messages.flatMap((message) =>
      message.flatMap((part) => (typeof part === 'object' && 'select' in part ? part.select : [])),
    ),
  ];
}
