import type { Diagnostic, Location, Severity } from '../diagnostic.ts';
import { byFile } from './by-file.ts';
import { closing } from './closing.ts';
import { excerpt } from './excerpt.ts';
import { type Paint, painter } from './paint.ts';
import { asClause, codesOf, plural, type ReportContext, type Reporter } from './reporter.ts';
import { visible, wrap } from './visible.ts';

const INDENT = '  ';
/** In lines: after more of them a summary by code says what it comes to. */
const SCREENFUL = 24;
/** Other places that are told of one finding: a thing that stands everywhere would hide all other findings. */
const PLACES = 5;

export const pretty: Reporter = {
  name: 'pretty',
  about: 'file by file with excerpts, for people',
  forPrograms: false,
  report(diagnostics, context) {
    const paint = painter(context.colour);
    const parts = Array.from(byFile(diagnostics), ([file, found]) => aboutFile(file, found, context, paint));
    const lines = parts.reduce((sum, part) => sum + part.length + 1, 0);
    const end = closing(diagnostics, context, lines > SCREENFUL, paint);
    return [...parts, ...end].map((part) => part.map((line) => `${line}\n`).join('')).join('\n');
  },
};

function aboutFile(
  file: string,
  found: readonly Diagnostic[],
  context: ReportContext,
  paint: Paint,
): readonly string[] {
  const lines =
    context
      .source?.(file)
      ?.replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/) ?? [];
  const entries = found.map((diagnostic) => entry(diagnostic, lines, context.width ?? 80, paint));
  return [paint('heading', visible(file)), ...entries.flat()];
}

function entry(
  diagnostic: Diagnostic,
  lines: readonly string[],
  width: number,
  paint: Paint,
): readonly string[] {
  const { severity, message, hint, location, related = [] } = diagnostic;
  const head = [startOf(location), severity].filter(Boolean).join(' ');
  const [first = '', ...more] = wrap(
    visible(`${head} ${asClause(message)} (${codesOf(diagnostic)})`),
    width - 2 * INDENT.length,
  );
  return [
    `${INDENT}${coloured(first, severity, paint)}`,
    ...more.map((line) => INDENT + INDENT + line),
    ...shown(location, severity, lines, width, paint),
    ...(hint === undefined ? [] : indented(`Hint: ${hint}`, width)),
    ...related
      .slice(0, PLACES)
      .flatMap((other) =>
        indented(
          `See ${[other.location.file, startOf(other.location)].filter(Boolean).join(':')}: ${other.message}`,
          width,
        ),
      ),
    ...(related.length > PLACES
      ? indented(`… and ${plural(related.length - PLACES, 'more place')}`, width)
      : []),
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
