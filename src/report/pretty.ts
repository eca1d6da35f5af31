import { type Diagnostic, inOrder, type Location, type Severity } from '../diagnostic.ts';
import { excerpt } from './excerpt.ts';
import { asClause, count, type ReportContext, type Reporter } from './reporter.ts';
import { visible, wrap } from './visible.ts';

const INDENT = '  ';
const ANSI = { heading: '1;4', error: '31', warning: '33', info: '34', quiet: '2', good: '32' } as const;

type Paint = (style: keyof typeof ANSI, text: string) => string;

export const pretty: Reporter = {
  name: 'pretty',
  about: 'file by file with excerpts, for people',
  report(diagnostics, context) {
    const paint: Paint = (style, text) => (context.colour ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text);
    const sorted = inOrder(diagnostics);
    const files = [...new Set(sorted.map(({ location }) => location.file))];
    const parts = files.map((file) => {
      const found = sorted.filter(({ location }) => location.file === file);
      return aboutFile(file, found, context, paint);
    });
    return [...parts, `${summary(diagnostics, context.files, paint)}\n`].join('\n');
  },
};

function aboutFile(file: string, found: readonly Diagnostic[], context: ReportContext, paint: Paint): string {
  const lines =
    context
      .source?.(file)
      ?.replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/) ?? [];
  const entries = found.map((diagnostic) => entry(diagnostic, lines, context.width ?? 80, paint));
  return [paint('heading', visible(file)), ...entries.flat()].map((line) => `${line}\n`).join('');
}

function entry(
  { code, severity, message, hint, location, related = [] }: Diagnostic,
  lines: readonly string[],
  width: number,
  paint: Paint,
): readonly string[] {
  const head = [startOf(location), severity].filter(Boolean).join(' ');
  const [first = '', ...more] = wrap(
    visible(`${head} ${asClause(message)} (${code})`),
    width - 2 * INDENT.length,
  );
  return [
    `${INDENT}${coloured(first, severity, paint)}`,
    ...more.map((line) => INDENT + INDENT + line),
    ...shown(location, severity, lines, width, paint),
    ...(hint === undefined ? [] : indented(`Hint: ${hint}`, width)),
    ...related.flatMap((other) =>
      indented(
        `See ${[other.location.file, startOf(other.location)].filter(Boolean).join(':')}: ${other.message}`,
        width,
      ),
    ),
  ];
}

/** The severity, which is the first word or stands after `line:column`. */
const coloured = (line: string, severity: Severity, paint: Paint) =>
  line.replace(severity, (word) => paint(severity, word));

function shown(
  { range }: Location,
  severity: Severity,
  lines: readonly string[],
  width: number,
  paint: Paint,
): readonly string[] {
  if (range === undefined) return [];
  const gutter = INDENT.length * 2 + String(range.start.line).length + ' | '.length;
  const found = excerpt(lines, range, width - gutter);
  if (found === undefined) return [];
  const { number, text, mark } = found;
  const margin = INDENT + INDENT;
  return [
    `${margin}${paint('quiet', `${number} |`)} ${text}`,
    `${margin}${paint('quiet', `${' '.repeat(number.length)} |`)} ${paint(severity, mark)}`,
  ];
}

const indented = (text: string, width: number) =>
  wrap(visible(text), width - 2 * INDENT.length).map((line) => INDENT + INDENT + line);

const startOf = ({ range }: Location) => (range ? `${range.start.line}:${range.start.column}` : '');

function summary(diagnostics: readonly Diagnostic[], files: number, paint: Paint): string {
  const [errors, warnings, infos] = [
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
    count(diagnostics, 'info'),
  ];
  const parts = [
    errors === 0 ? 'No errors' : paint('error', plural(errors, 'error')),
    ...(warnings === 0 ? [] : [paint('warning', plural(warnings, 'warning'))]),
    ...(infos === 0 ? [] : [plural(infos, 'note')]),
  ];
  const text = `${parts.join(', ')}${files === 0 ? '' : ` in ${plural(files, 'file')}`}.`;
  return diagnostics.length === 0 ? paint('good', text) : text;
}

const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
