import { type Diagnostic, inOrder, type Severity } from '../diagnostic.ts';
import { tidyPath } from './address.ts';
import { asSentences, count, type Reporter, sum } from './reporter.ts';
import { visible } from './visible.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations */
const SHOWN = 10;

/**
 * Commands of a GitHub workflow, which become annotations beside the lines of a change:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = {
  name: 'github',
  about: 'commands that become annotations in a GitHub workflow, the first ten of each severity',
  forPrograms: false,
  report(diagnostics, { files }) {
    const numbers = (['error', 'warning', 'info'] as const).map((severity) => count(diagnostics, severity));
    const many = numbers.some((number) => number > SHOWN);
    const limit = many ? ` GitHub shows ${SHOWN} of each kind beside the lines; this log has all.` : '';
    return [...inOrder(diagnostics).map(command), `${sum(diagnostics, files)}.${limit}`]
      .map((line) => `${line}\n`)
      .join('');
  },
};

function command(diagnostic: Diagnostic): string {
  const { code, severity, location } = diagnostic;
  const properties = { file: tidyPath(location.file), ...placeOf(diagnostic), title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(asSentences(diagnostic, '\n'))}`;
}

/** Columns count only within one line, and the last one is part of the place. */
function placeOf({ location: { range } }: Diagnostic): object {
  if (!range) return {};
  const { start, end } = range;
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  const endColumn = Math.max(end.column - 1, start.column);
  return { line: start.line, endLine: end.line, col: start.column, endColumn };
}

/** The message of a command: line ends are kept, what else a terminal would act on is shown. */
function data(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : visible(part).replaceAll('%', '%25')))
    .join('');
}

/** The value of a property, which ends at a comma or a colon. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
