import { attributeNode, type XmlAttribute, type XmlDocument } from '../../xml/tree.ts';
import { resolveUri } from '../../xml/uri.ts';
import type { Library } from '../library.ts';
import type { Problems } from '../problems.ts';
import { readLibrary, readTei, schemaSpecsIn } from '../read/read-library.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import { customise, type LibraryOf } from './customise.ts';
import type { ReadDocument } from './parts.ts';

/** Gives the text of a file: `uri` is resolved already, `base` is the file that names it. Undefined: none. */
export type Resolve = (uri: string, base: string) => string | undefined;

/**
 * Follows the attribute `source` (TEI Guidelines, 24.3): another ODD is compiled first, and gives what its schema has;
 * `tei:…` is the source of the TEI itself. Each file is read once.
 */
export function chain(
  { file, root }: XmlDocument,
  tei: Library,
  resolve: Resolve,
  problems: Problems,
): { readonly libraryOf: LibraryOf; readonly read: ReadDocument } {
  const documents = new Map<string, XmlDocument | undefined>();
  const libraries = new Map<string, Library>();
  const open: string[] = [file];

  const read: ReadDocument = (uri, base) => {
    const key = resolveUri(uri, base);
    if (key === file) return document;
    if (!documents.has(key)) {
      const text = resolve(key, base);
      documents.set(key, text === undefined ? undefined : readTei(key, text, problems));
    }
    return documents.get(key);
  };
  const document: XmlDocument = { kind: 'document', file, children: [root], root };

  const libraryOf: LibraryOf = (element, from, around) => {
    const node = attributeNode(element, 'source');
    const uri = node?.value.trim() ?? '';
    if (!node || uri === '') return around;
    if (uri.startsWith('tei:')) {
      checkVersion(uri.slice('tei:'.length), node, from);
      return tei;
    }
    const key = resolveUri(uri, from);
    const known = libraries.get(key);
    if (known) return known;
    const at = { file: from, node };
    if (open.includes(key)) {
      const circle = [...open.slice(open.indexOf(key)), key].join(' → ');
      problems.report({
        code: 'odd/circular',
        at,
        message: `The ODDs take from each other without end: ${circle}.`,
      });
      return around;
    }
    const other = read(uri, from);
    if (!other) {
      if (!documents.has(key) || documents.get(key) === undefined)
        problems.report({
          code: 'odd/missing-file',
          at,
          message: `The source “${uri}” can’t be read.`,
          hint: 'A source is another ODD, by its path from here, or tei:current for the TEI itself.',
        });
      return around;
    }
    open.push(key);
    const library = made(other);
    open.pop();
    libraries.set(key, library);
    return library;
  };

  function made(other: XmlDocument): Library {
    const [schemaSpec] = schemaSpecsIn(other);
    if (!schemaSpec) return readLibrary(other, problems);
    return asLibrary(customise(schemaSpec, other, tei, libraryOf, read, problems), tei);
  }

  function checkVersion(version: string, node: XmlAttribute, from: string): void {
    if (version === '' || version === 'current' || tei.edition.includes(version)) return;
    problems.report({
      code: 'odd/other-version',
      severity: 'warning',
      at: { file: from, node },
      message: `The ODD asks for version ${version} of the TEI, but the source at hand is: ${tei.edition || tei.file}.`,
      hint: 'Give the source of that version, or change the number.',
    });
  }

  return { libraryOf, read };
}

function asLibrary({ specs, constraints, file, library }: ResolvedSchema, { edition }: Library): Library {
  const all = [specs.element, specs.class, specs.macro, specs.data].flatMap((each) => [...each.values()]);
  const modules = new Set(all.flatMap(({ module }) => (module === undefined ? [] : [module])));
  const files = new Set([file, ...all.map(({ at }) => at.file)]);
  const order = new Map(library.order);
  for (const { kind, ident } of all) {
    const key = `${kind} ${ident}`;
    if (!order.has(key)) order.set(key, order.size);
  }
  return {
    file,
    specs,
    modules,
    order,
    constraints,
    beyond: library,
    given: new Set([...library.given, ...files]),
    edition,
  };
}
