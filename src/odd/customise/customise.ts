import { attribute, childElements, type XmlDocument, type XmlElement } from '../../xml/tree.ts';
import { emptySpecs, type Library } from '../library.ts';
import { TEI_NAMESPACE } from '../namespaces.ts';
import type { Problems } from '../problems.ts';
import { readConstraint } from '../read/read-constraints.ts';
import { KINDS, readSpec } from '../read/read-spec.ts';
import { children, isTei, tokens, word } from '../read/tei.ts';
import { languageOf, plain } from '../read/words.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import type { Declaration, Kind, Spec } from '../spec.ts';
import { apply, contradictions } from './apply.ts';
import { narrow } from './narrow.ts';
import { needed } from './needed.ts';
import { type Part, partsOf, type ReadDocument } from './parts.ts';
import { type Chosen, REFERENCES, selectModule, selectOne } from './select.ts';
import { startOf } from './start.ts';

const DEFAULT_EXCEPTIONS = `${TEI_NAMESPACE} teix:egXML`;

/** Gives the library that the attribute `source` of an element names, or the one that holds around it. */
export type LibraryOf = (element: XmlElement, file: string, around: Library) => Library;

/** Makes of a schemaSpec what it says (TEI Guidelines, 24.3): selects from its source, then adds, changes, deletes. */
export function customise(
  schemaSpec: XmlElement,
  document: XmlDocument,
  source: Library,
  libraryOf: LibraryOf,
  read: ReadDocument,
  problems: Problems,
): ResolvedSchema {
  const { file } = document;
  const library = libraryOf(schemaSpec, file, source);
  const parts = partsOf(schemaSpec, document, read, problems);
  const chosen: Chosen = { specs: emptySpecs(), by: new Map() };
  const ownModules = new Set(parts.flatMap(({ element }) => moduleOf(element)));

  for (const part of parts) {
    const { element } = part;
    const from = isTei(element, 'moduleRef', ...Object.keys(REFERENCES))
      ? libraryOf(element, part.file, library)
      : library;
    const kind = isTei(element, ...Object.keys(REFERENCES)) ? REFERENCES[element.local] : undefined;
    if (isTei(element, 'moduleRef')) selectModule(part, from, ownModules, chosen, problems);
    else if (kind) selectOne(part, kind, from, chosen, problems);
  }
  const declared = parts.flatMap((part) => declarations(part, problems));
  contradictions(
    declared.map(([declaration]) => declaration),
    problems,
  );
  for (const [declaration, part] of declared) apply(declaration, part, library, chosen, problems);
  for (const part of parts) if (isTei(part.element, 'classRef')) narrow(part, chosen, problems);
  needed(chosen.specs, library);

  return {
    ident: word(schemaSpec, 'ident') ?? 'schema',
    namespace: attribute(schemaSpec, 'ns')?.trim() ?? TEI_NAMESPACE,
    prefix: attribute(schemaSpec, 'prefix')?.trim() ?? '',
    start: startOf(schemaSpec, file, chosen.specs.element, problems),
    language: tokens(schemaSpec, 'docLang')?.[0] ?? (languageOf(schemaSpec) || 'en'),
    defaultExceptions: (attribute(schemaSpec, 'defaultExceptions') ?? DEFAULT_EXCEPTIONS)
      .split(/\s+/)
      .filter(Boolean),
    specs: inOrder(chosen.specs, library),
    constraints: [
      ...library.constraints,
      ...parts
        .filter(({ element }) => isTei(element, 'constraintSpec'))
        .map(({ element, file }) => readConstraint(element, file)),
    ],
    library,
    by: chosen.by,
    title: titleOf(document),
    file,
    at: { file, node: schemaSpec },
  };
}

function moduleOf(element: XmlElement): readonly string[] {
  const name = isTei(element, 'moduleSpec') ? word(element, 'ident') : word(element, 'module');
  return name === undefined ? [] : [name];
}

function declarations(part: Part, problems: Problems): readonly (readonly [Declaration, Part])[] {
  const { element, file } = part;
  const kind = isTei(element, ...Object.keys(KINDS)) ? KINDS[element.local] : undefined;
  return kind ? [[readSpec(element, kind, file, problems), part]] : [];
}

/** In the order of the source, then what is new: members of a class follow each other so (classRef/@expand). */
function inOrder(specs: Chosen['specs'], library: Library): ResolvedSchema['specs'] {
  const sorted = (kind: Kind): ReadonlyMap<string, Spec> => {
    const chosen = specs[kind];
    const known = [...library.specs[kind].keys()].filter((ident) => chosen.has(ident));
    const all = [...new Set([...known, ...chosen.keys()])];
    return new Map(all.flatMap((ident) => [[ident, chosen.get(ident)] as const]).filter(isThere));
  };
  return { element: sorted('element'), class: sorted('class'), macro: sorted('macro'), data: sorted('data') };
}

function isThere(entry: readonly [string, Spec | undefined]): entry is readonly [string, Spec] {
  return entry[1] !== undefined;
}

function titleOf(document: XmlDocument): string {
  const header = childElements(document.root).find((child) => isTei(child, 'teiHeader'));
  const fileDesc = header && children(header, 'fileDesc')[0];
  const statement = fileDesc && children(fileDesc, 'titleStmt')[0];
  const title = statement && children(statement, 'title')[0];
  return title ? plain(title) : '';
}
