import { inOrder } from '../diagnostic.ts';
import { asClause, type Reporter } from './reporter.ts';
import { visible } from './visible.ts';

export const line: Reporter = {
  name: 'line',
  about: 'file:line:column: severity: message [code], one finding a line, for editors and grep',
  forPrograms: false,
  report(diagnostics) {
    return inOrder(diagnostics)
      .map(({ code, severity, message, location: { file, range } }) => {
        const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
        return `${visible(`${place}: ${severity}: ${asClause(message)} [${code}]`)}\n`;
      })
      .join('');
  },
};
