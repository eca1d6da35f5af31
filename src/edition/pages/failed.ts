import type { Diagnostic } from '../../diagnostic.ts';
import { type Messages, say } from '../../project/messages.ts';
import type { PageData } from './page.ts';

/** The page of a record that could not be shown: what happened, and where. */
export function failedPage(
  path: string,
  title: string,
  diagnostics: readonly Diagnostic[],
  messages: Messages,
): PageData & { readonly kind: 'failed' } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    kind: 'failed',
    path,
    title,
    data: {
      ofStylesheet: errors.length > 0 && errors.every(({ code }) => code === 'view/failed'),
      findings: errors.map(({ code, message, hint, location: { range } }) => ({
        code,
        message,
        hint,
        place: range && say(messages, 'failed.place', { line: range.start.line, column: range.start.column }),
      })),
    },
  };
}
