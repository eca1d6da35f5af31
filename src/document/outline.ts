import type { XmlElement } from '../xml/tree.ts';
import { resolve } from './pointers.ts';
import { TEI_NAMESPACE, type TeiDocument } from './tei.ts';

/**
 * What a pointer into a file needs of it: which identifiers it has, on what elements, and where else they may stand. All
 * but `element` is kept where the document itself is forgotten.
 */
export interface Outline {
  /** Each `xml:id` with the names of its elements: one, unless the identifier stands twice. */
  readonly ids: ReadonlyMap<string, readonly ElementName[]>;
  /** The `id` of elements of other vocabularies, as SVG. */
  readonly foreignIds: ReadonlySet<string>;
  /** The files that it includes as XML, as `path.normalize` gives them. */
  readonly included: readonly string[];
  /** The first element of an identifier, while the document is kept. */
  readonly element?: (id: string) => XmlElement | undefined;
}

/** The local name of an element of TEI; empty for one of another vocabulary. */
export type ElementName = string;

const KNOWN = new WeakMap<TeiDocument, Outline>();

/** The outline of a document that is kept whole. */
export function outlineOf(document: TeiDocument): Outline {
  const known = KNOWN.get(document) ?? {
    ...namesOnly(document),
    element: (id: string) => document.ids.get(id)?.[0] ?? document.foreignIds.get(id),
  };
  KNOWN.set(document, known);
  return known;
}

/** The outline alone: the document itself can be forgotten. */
export function namesOnly(document: TeiDocument): Outline {
  const { ids, foreignIds } = document;
  return {
    ids: new Map(Array.from(ids, ([id, elements]) => [detached(id), elements.map(nameOf)])),
    foreignIds: new Set(Array.from(foreignIds.keys(), detached)),
    included: includedFiles(document),
  };
}

const NAMES = new Map<string, ElementName>();

/** The same few names stand on all identifiers: each is held once. */
function once(name: string): ElementName {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const own = detached(name);
  NAMES.set(own, own);
  return own;
}

function nameOf({ local, namespace }: XmlElement): ElementName {
  return once(namespace === TEI_NAMESPACE ? local : '');
}

/** A part of a text keeps the whole text in memory, unless it is written anew. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}

function includedFiles(document: TeiDocument): readonly string[] {
  return document.inclusions.flatMap(({ element, href, xml }) => {
    const target = resolve({ token: href.value, element }, document);
    return target.kind === 'file' && xml ? [target.file] : [];
  });
}

/** An outline as plain data, to be kept or sent. */
export interface PlainOutline {
  readonly ids: readonly (readonly [string, readonly ElementName[]])[];
  readonly foreignIds: readonly string[];
  readonly included: readonly string[];
}

export function plainOutline({ ids, foreignIds, included }: Outline): PlainOutline {
  return { ids: [...ids], foreignIds: [...foreignIds], included };
}

export function outlineFrom({ ids, foreignIds, included }: PlainOutline): Outline {
  return { ids: new Map(ids), foreignIds: new Set(foreignIds), included };
}
