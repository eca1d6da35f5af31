import type { Location } from '../../diagnostic.ts';
import { parse } from '../../xml/parse.ts';
import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { readCompact } from '../compact/compact.ts';
import type { Problems } from './problems.ts';
import type { Scope } from './scope.ts';

/** Gives the text of a schema file: `uri` is resolved already, `base` is the file that names it. Undefined: none. */
export type Resolve = (uri: string, base: string) => string | undefined;

export interface Sources {
  /** The root element of a file, or undefined after a problem was reported. */
  root(uri: string, base: string, at: Location): XmlElement | undefined;
  /** Counts the files that are read, again and again if they are named so. */
  count(): number;
}

/** Reads each file once, however often it is named. */
export function sources(resolve: Resolve, problems: Problems): Sources {
  const read = new Map<string, XmlDocument | undefined>();
  let count = 0;
  return {
    count: () => ++count,
    root(uri, base, at) {
      if (!read.has(uri)) {
        const text = resolve(uri, base);
        if (text === undefined)
          problems.report({
            code: 'schema/missing-file',
            section: '4.5',
            at,
            message: `There is no file “${uri}”, which the schema names here.`,
          });
        read.set(uri, text === undefined ? undefined : readSchemaText(text, uri, problems));
      }
      return read.get(uri)?.root;
    },
  };
}

/** The XML syntax begins with `<`; all else is the compact one. */
export function readSchemaText(text: string, file: string, problems: Problems): XmlDocument | undefined {
  const compact = /\.rnc$/i.test(file) || /^\uFEFF?[ \t\r\n]*[^< \t\r\n\uFEFF]/.test(text);
  const { value, diagnostics } = compact ? readCompact(text, file) : parse(text, file);
  problems.pass(diagnostics.filter(({ severity }) => severity === 'error'));
  return value;
}

const DEEPEST = 100;
const MOST = 10_000;

/** The scope within another file, unless it is one that is being read (section 4.6 and 4.7). */
export function enterFile(uri: string, scope: Scope, at: Location): Scope | undefined {
  const { open, problems, sources } = scope;
  if (open.includes(uri)) {
    const circle = [...open.slice(open.indexOf(uri)), uri].join(' → ');
    problems.report({
      code: 'schema/circular-file',
      section: '4.7',
      at,
      message: `The schema includes itself without end: ${circle}.`,
    });
    return undefined;
  }
  if (open.length >= DEEPEST || sources.count() > MOST) {
    problems.report({
      code: 'schema/too-many-files',
      at,
      message: `The schema is made of too many files: at most ${DEEPEST} may stand in each other, ${MOST} in all.`,
    });
    return undefined;
  }
  return { ...scope, file: uri, base: uri, open: [...open, uri], datatypeLibrary: '' };
}
