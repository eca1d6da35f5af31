import type { Location } from '../../diagnostic.ts';
import { parse } from '../../xml/parse.ts';
import { isSource, type Resolve, resolveSource } from '../../xml/resolve.ts';
import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { readCompact } from '../compact/compact.ts';
import { otherText } from './not-relaxng.ts';
import type { Problems } from './problems.ts';

/** A schema file that was read. */
export interface Source {
  readonly uri: string;
  readonly file: string;
  readonly root: XmlElement;
}

export interface Sources {
  /** The file that a URI leads to, or undefined after a problem was reported. */
  source(uri: string, base: string, at: Location): Source | undefined;
  /** Counts the files that are read, again and again if they are named so. */
  count(): number;
}

/** Reads each file once, however often it is named; `main` is read already. */
export function sources(main: Source, resolve: Resolve, problems: Problems): Sources {
  const named = new Map<string, Source | undefined>([[main.uri, main]]);
  const read = new Map(named);
  let count = 0;

  function find(uri: string, base: string, at: Location): Source | undefined {
    const source = resolveSource(resolve, uri, base);
    if (source === undefined) {
      const message = `There is no file “${uri}”, which the schema names here.`;
      problems.report({ code: 'schema/missing-file', section: '4.5', at, message });
      return undefined;
    }
    if (!isSource(source)) {
      const { code, problem, hint, at: place = at } = source;
      problems.report({ code, at: place, message: `${problem}.`, hint });
      return undefined;
    }
    const { file = source.uri } = source;
    if (!read.has(source.uri)) {
      const document = readSchemaText(source.text, file, problems);
      read.set(source.uri, document && { uri: source.uri, file, root: document.root });
    }
    return read.get(source.uri);
  }

  return {
    count: () => ++count,
    source(uri, base, at) {
      if (!named.has(uri)) named.set(uri, find(uri, base, at));
      return named.get(uri);
    },
  };
}

/** The XML syntax begins with `<`; all else is the compact one. */
export function readSchemaText(text: string, file: string, problems: Problems): XmlDocument | undefined {
  const compact = /\.rnc$/i.test(file) || /^\uFEFF?[ \t\r\n]*[^< \t\r\n\uFEFF]/.test(text);
  const { value, diagnostics } = compact ? readCompact(text, file) : parse(text, file);
  const other = value ? undefined : otherText(text);
  if (other) problems.report({ ...other, at: { file, range: other.range } });
  else problems.pass(diagnostics.filter(({ severity }) => severity === 'error'));
  return value;
}
