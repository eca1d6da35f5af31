import { type Diagnostic, inOrder } from '../diagnostic.ts';
import { count, mendable, type Reporter, suppressedInOrder } from './reporter.ts';

/** What JSON leaves as it is and a terminal may act on: DEL, C1 controls, separators, marks of direction. */
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** An object as JSON that no terminal acts on. */
export function asJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(ACTIVE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** As schemas/report.schema.json describes it. */
export const json: Reporter = {
  name: 'json',
  about: 'one object with all findings and their number, for programs',
  forPrograms: true,
  report(diagnostics, { files, layers, suppressed, shard }) {
    const sorted = inOrder(diagnostics);
    const summary = {
      files,
      errors: count(diagnostics, 'error'),
      warnings: count(diagnostics, 'warning'),
      infos: count(diagnostics, 'info'),
      mendable: mendable(diagnostics),
      suppressed: suppressed?.length ?? 0,
      codes: numberOfEach(diagnostics),
      ...(layers && { layers }),
    };
    return asJson({
      version: 1,
      diagnostics: sorted,
      ...(suppressed && suppressed.length > 0 && { suppressed: suppressedInOrder(suppressed) }),
      summary,
      ...(shard && { shard }),
    });
  },
};

/** Codes with how often each was found, in alphabetical order. */
function numberOfEach(diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> {
  const numbers = new Map<string, number>();
  for (const { code } of diagnostics) numbers.set(code, (numbers.get(code) ?? 0) + 1);
  return Object.fromEntries([...numbers].sort(([a], [b]) => (a < b ? -1 : 1)));
}
