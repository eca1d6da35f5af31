import type { Diagnostic, Severity } from '../diagnostic.ts';
import { type LayerRun, titleOf } from './layers.ts';
import type { Paint } from './paint.ts';
import { mendable, plural, type ReportContext, sum } from './reporter.ts';
import { visible, widthOf, wrap } from './visible.ts';

const BETWEEN = ' · ';
const INDENT = '  ';
/** More schemas of one layer are counted, not named. */
const NAMED = 3;
const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SEVERITIES = Object.keys(NOUNS) as readonly Severity[];

/**
 * What stands below the findings, in paragraphs of lines: how often each code was found, if the findings are `many`; the
 * sum; what can be mended; what was checked.
 */
export function closing(
  diagnostics: readonly Diagnostic[],
  { files, layers, suppressed = [], width = 80 }: ReportContext,
  many: boolean,
  paint: Paint,
): readonly (readonly string[])[] {
  const total = sum(diagnostics, files, paint);
  const silenced = suppressed.length === 0 ? '' : `; ${suppressed.length} suppressed`;
  const fixes = mendable(diagnostics);
  const end = [
    diagnostics.length === 0 ? paint('good', `${total}${silenced}.`) : `${total}${silenced}.`,
    ...(fixes === 0 ? [] : [`Can be mended with --fix: ${fixes}.`]),
    ...(layers ? ran(layers, width, paint) : []),
  ];
  return many ? [byCode(diagnostics, width, paint), end] : [end];
}

function byCode(diagnostics: readonly Diagnostic[], width: number, paint: Paint): readonly string[] {
  const rows = SEVERITIES.flatMap((severity) => {
    const numbers = new Map<string, number>();
    for (const each of diagnostics) {
      if (each.severity === severity) numbers.set(each.code, (numbers.get(each.code) ?? 0) + 1);
    }
    return [...numbers]
      .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
      .map(([code, number]) => ({ severity, number: plural(number, NOUNS[severity]), code: visible(code) }));
  });
  // Numbers end in one column, nouns begin in one.
  const digits = Math.max(...rows.map(({ number }) => number.indexOf(' ')));
  const padded = rows.map((row) => ({
    ...row,
    number: ' '.repeat(digits - row.number.indexOf(' ')) + row.number,
  }));
  const columns = Math.max(...padded.map(({ number }) => number.length));
  return [
    paint('heading', 'By code'),
    ...padded.map(
      ({ severity, number, code }) => `${INDENT}${paint(severity, number.padEnd(columns))}  ${code}`,
    ),
    ...wrap('“tei explain CODE” says what a finding means and how to mend it.', width - INDENT.length).map(
      (line) => INDENT + line,
    ),
  ];
}

/** Which layers ran, and why others did not. */
function ran(layers: readonly LayerRun[], width: number, paint: Paint): readonly string[] {
  const did = layers.filter(({ files }) => files > 0);
  const didNot = layers.filter(({ files }) => files === 0);
  const checked = did.map(({ layer, files, schemas = [], whyNot }, at) => {
    const number = at === 0 ? plural(files, 'file') : String(files);
    const about = [...namesOf(schemas), ...(whyNot === undefined ? [] : [whyNot])];
    return `${titleOf(layer)} ${number}${inBrackets(about.join('; '))}`;
  });
  const left = didNot.map(({ layer, whyNot = '' }) => `${titleOf(layer)}${inBrackets(whyNot)}`);
  return [...listed('Checked: ', checked, width), ...listed('Not checked: ', left, width)].map((line) =>
    paint('quiet', line),
  );
}

const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`);

function namesOf(schemas: readonly string[]): readonly string[] {
  if (schemas.length === 0) return [];
  const more = schemas.length > NAMED ? ` and ${schemas.length - NAMED} more` : '';
  return [`${schemas.slice(0, NAMED).join(', ')}${more}`];
}

/** Parts of a line, which is broken between them, or within one that is longer. */
function listed(head: string, parts: readonly string[], width: number): readonly string[] {
  if (parts.length === 0) return [];
  const hidden = '\u00a0';
  const kept = parts.map((part) => {
    const text = visible(part);
    return widthOf(text) + INDENT.length < width ? text.replaceAll(' ', hidden) : text;
  });
  const text = `${head}${kept.join(BETWEEN.replace(' ', hidden))}`;
  return wrap(text, width - INDENT.length).map((line, at) => {
    const shown = line.replaceAll(hidden, ' ');
    return at === 0 ? shown : INDENT + shown;
  });
}
