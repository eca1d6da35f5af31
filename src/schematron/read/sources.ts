import type { Location } from '../../diagnostic.ts';
import { parse } from '../../xml/parse.ts';
import { isSource, type Resolve, resolveSource, type SchemaSource } from '../../xml/resolve.ts';
import { attribute, elements, type XmlElement } from '../../xml/tree.ts';
import { resolveUri } from '../../xml/uri.ts';
import type { Problems } from '../problems.ts';

/** A file of a schema that was read. */
export interface Source {
  readonly uri: string;
  readonly file: string;
  readonly root: XmlElement;
}

/** An element, and the file in which it stands. */
export interface Found {
  readonly element: XmlElement;
  readonly source: Source;
}

export interface Sources {
  /** What an address leads to, perhaps with `#id`; undefined after a problem was reported. */
  find(href: string, from: Source, at: Location): Found | undefined;
}

/** A schema may be made of many files, but not of so many. */
const MOST = 10_000;

/** Reads each file once, however often it is named. */
export function sources(main: Source, resolve: Resolve, problems: Problems): Sources {
  const known = new Map<string, Source | undefined>([[main.uri, main]]);
  let count = 0;

  function load(uri: string, base: string, at: Location): Source | undefined {
    const source = resolveSource(resolve, uri, base);
    if (source === undefined) {
      const message = `There is no file “${uri}”, which the schema names here.`;
      problems.report({ code: 'schema/missing-file', at, message });
      return undefined;
    }
    if (!isSource(source)) {
      const { code, problem, hint, at: place = at } = source;
      problems.report({ code, at: place, message: `${problem}.`, hint });
      return undefined;
    }
    if (!known.has(source.uri)) known.set(source.uri, readSource(source, problems));
    return known.get(source.uri);
  }

  return {
    find(href, from, at) {
      if (++count > MOST) {
        const message = `The schema includes others more than ${MOST} times.`;
        problems.report({ code: 'schema/too-many-files', at, message });
        return undefined;
      }
      const [address = '', id] = href.split('#');
      const uri = address === '' ? from.uri : resolveUri(address, from.uri);
      if (!known.has(uri)) known.set(uri, load(uri, from.uri, at));
      const source = known.get(uri);
      if (!source) return undefined;
      const element = id === undefined || id === '' ? source.root : byId(source.root, id);
      if (element) return { element, source };
      const message = `There is no element with the id “${id}” in ${source.file}.`;
      problems.report({ code: 'schema/unknown-name', at, message });
      return undefined;
    },
  };
}

export function readSource({ uri, text, file = uri }: SchemaSource, problems: Problems): Source | undefined {
  const { value, diagnostics } = parse(text, file);
  problems.pass(diagnostics.filter(({ severity }) => severity === 'error'));
  return value && { uri, file, root: value.root };
}

function byId(root: XmlElement, id: string): XmlElement | undefined {
  for (const element of elements(root))
    if (attribute(element, 'id') === id || attribute(element, 'xml:id') === id) return element;
  return undefined;
}
