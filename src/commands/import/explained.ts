import { type Diagnostic, inOrder } from '../../diagnostic.ts';
import { asJson } from '../../report/json.ts';
import { fitting, visible, visibleLine, widthOf, wrap } from '../../report/visible.ts';
import { type ExplainedLine, type ExplainedReading, explanationOf } from '../../transcript/explanation.ts';
import type { ImportedFile } from './one.ts';
import { nameOf } from './verified.ts';

/** Line by line, what read it; it fits into so many columns. */
export function explainedAsText(made: readonly ImportedFile[], width: number): string {
  const columns = Math.min(width, 100);
  return made
    .map(({ transcript, imported }) => {
      const lines = explanationOf(transcript, imported);
      const digits = String(lines.at(-1)?.line ?? 1).length;
      return [visible(transcript.file), ...lines.flatMap((line) => shown(line, digits, columns))].join('\n');
    })
    .map((text) => `${text}\n`)
    .join('\n');
}

export function explainedAsJson(made: readonly ImportedFile[], diagnostics: readonly Diagnostic[]): string {
  const files = made.map(({ transcript, imported }) => ({
    file: transcript.file,
    lines: explanationOf(transcript, imported),
  }));
  return asJson({ version: 1, files, diagnostics: inOrder(diagnostics) });
}

function shown(explained: ExplainedLine, digits: number, columns: number): readonly string[] {
  const { line, text, readings, doubts } = explained;
  const margin = `${' '.repeat(digits)} | `;
  const room = columns - margin.length;
  const under = (words: string, mark: string) =>
    wrap(visible(words), room - 4).map((part, at) => `${margin}${at === 0 ? mark : '    '}${part}`);
  return [
    `${String(line).padStart(digits)} | ${shortened(visibleLine(text), room)}`,
    ...readings.flatMap((reading) => under(inWords(reading, text), '  = ')),
    ...doubts.flatMap(({ code, read, reason }) => under(`${read} (${code}). ${reason}`, '  ? ')),
  ];
}

function inWords({ from, to, element, id, by, where, rule }: ExplainedReading, text: string): string {
  if (where === 'dropped') return `dropped by the rule “${rule}”`;
  const whole = from === 1 && to === text.length + 1;
  const words = whole ? '' : `“${shortened(text.slice(from - 1, to - 1), 40)}”: `;
  const place = where === 'header' ? ' in the header' : '';
  return `${words}${element}${id === undefined ? '' : ` #${id}`}${place}${by === undefined ? '' : `, by ${nameOf(by)}`}`;
}

function shortened(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${fitting(text, columns - 1)}…`;
}
