import { inOrder } from '../diagnostic.ts';
import { asClause, codesOf, type Reporter } from './reporter.ts';
import { visible } from './visible.ts';

export const line: Reporter = {
  name: 'line',
  about: 'file:line:column: severity: message [code], one finding a line, for editors and grep',
  forPrograms: false,
  report(diagnostics) {
    return inOrder(diagnostics)
      .map((diagnostic) => {
        const {
          severity,
          message,
          location: { file, range },
        } = diagnostic;
        const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
        return `${visible(`${place}: ${severity}: ${asClause(message)} [${codesOf(diagnostic)}]`)}\n`;
      })
      .join('');
  },
};
