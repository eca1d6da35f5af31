import { couldNot } from '../could-not.ts';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import { xmlbuilder } from '../xml/xmlbuilder.ts';
import { byFile } from './by-file.ts';
import { layerOf, prefixOf, titleOf } from './layers.ts';
import { asClause, type ReportContext, type Reporter } from './reporter.ts';
import { visible } from './visible.ts';

/** A layer in a file. Its name stays the same when its findings change, so that a server can tell what is mended. */
interface Case {
  readonly name: string;
  readonly found: readonly Diagnostic[];
}

interface Suite {
  readonly file: string;
  readonly cases: readonly Case[];
}

/**
 * JUnit XML, in the parts of it that GitLab, Jenkins and GitHub’s actions have in common: a suite for each file, a test
 * for each layer. A test fails by an error in the content, and has an error where a layer could not do its work;
 * warnings and notes are its output.
 */
export const junit: Reporter = {
  name: 'junit',
  about: 'JUnit XML, a test for each layer of each file, for servers that show tests',
  forPrograms: true,
  report(diagnostics, context) {
    const suites = suitesOf(diagnostics, context);
    // It takes as long to load as a small check: only where it is needed.
    const { create } = xmlbuilder();
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
      name: 'tei-edition',
      ...numbers(suites.flatMap(({ cases }) => cases)),
    });
    for (const { file, cases } of suites) {
      const suite = root.ele('testsuite', { name: visible(file), ...numbers(cases) });
      for (const { name, found } of cases) {
        const test = suite.ele('testcase', { name, classname: visible(file), file: visible(file) });
        const errors = found.filter(({ severity }) => severity === 'error');
        const others = found.filter(({ severity }) => severity !== 'error');
        const [first] = errors;
        if (first) {
          const message = visible(asClause(first.message));
          const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
          const type = visible(first.code);
          test.ele(outcome(found), { message: `${message}${more}`, type }).txt(told(errors));
        }
        if (others.length > 0) test.ele('system-out').txt(told(others));
      }
    }
    return `${root.end({ prettyPrint: true })}\n`;
  },
};

function suitesOf(
  diagnostics: readonly Diagnostic[],
  { names = [], layers = [] }: ReportContext,
): readonly Suite[] {
  const found = byFile(diagnostics);
  const wellFormed = titleOf('well-formedness');
  // Of a layer that looked at some of the files it isn’t known which.
  const everywhere = layers.filter(({ files }) => files > 0 && files >= names.length);
  const titles = everywhere.map(({ layer }) => titleOf(layer));
  const looked = new Set(names);
  return [...found.keys(), ...names.filter((name) => !found.has(name))].map((file) => {
    const cases = new Map<string, Diagnostic[]>();
    if (looked.has(file)) for (const title of titles.length > 0 ? titles : [wellFormed]) cases.set(title, []);
    for (const diagnostic of found.get(file) ?? []) {
      const name = nameOf(diagnostic);
      const others = cases.get(name);
      if (others) others.push(diagnostic);
      else cases.set(name, [diagnostic]);
    }
    return { file, cases: [...cases].map(([name, found]) => ({ name, found })) };
  });
}

function nameOf({ code }: Diagnostic): string {
  const layer = layerOf(code);
  return layer === undefined ? visible(prefixOf(code)) : titleOf(layer);
}

function outcome(found: readonly Diagnostic[]): 'error' | 'failure' {
  return found.some(({ code, severity }) => severity === 'error' && couldNot(code)) ? 'error' : 'failure';
}

function numbers(cases: readonly Case[]) {
  const failed = cases.filter(({ found }) => hasErrors(found));
  const undone = failed.filter(({ found }) => outcome(found) === 'error').length;
  return { tests: cases.length, failures: failed.length - undone, errors: undone };
}

/** Each finding in a paragraph: what GitLab shows of a test. */
function told(found: readonly Diagnostic[]): string {
  return found
    .map((diagnostic) => {
      const { code, severity, location } = diagnostic;
      const { file, range } = location;
      const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
      const hint = diagnostic.hint === undefined ? '' : `\n  ${visible(`Hint: ${diagnostic.hint}`)}`;
      return `${visible(`${place}: ${severity}: ${asClause(diagnostic.message)} [${code}]`)}${hint}`;
    })
    .join('\n');
}
