import { inOrder } from '../diagnostic.ts';
import { count, type Reporter } from './reporter.ts';

/** What JSON leaves as it is and a terminal may act on: DEL, C1 controls, separators, marks of direction. */
const ACTIVE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export const json: Reporter = {
  name: 'json',
  about: 'one object with all findings and their number, for programs',
  report(diagnostics, { files }) {
    const summary = {
      files,
      errors: count(diagnostics, 'error'),
      warnings: count(diagnostics, 'warning'),
      infos: count(diagnostics, 'info'),
    };
    const text = JSON.stringify({ version: 1, diagnostics: inOrder(diagnostics), summary }, null, 2);
    return `${text.replace(ACTIVE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
  },
};
