import type { XmlElement } from '../xml/tree.ts';
import { resolve } from './pointers.ts';
import type { TeiDocument } from './tei.ts';

/** What a pointer into a file needs of it: which identifiers it has, and where else they may stand. */
export interface Outline {
  /** With their elements, unless only the names were kept. */
  readonly ids: ReadonlyMap<string, readonly XmlElement[]>;
  readonly foreignIds: ReadonlyMap<string, XmlElement | undefined>;
  /** The files that it includes as XML, as `path.normalize` gives them. */
  readonly included: readonly string[];
}

/** The outline of a document that is kept whole. */
export function outlineOf(document: TeiDocument): Outline {
  const { ids, foreignIds } = document;
  return {
    ids,
    foreignIds,
    get included() {
      return includedFiles(document);
    },
  };
}

/** The outline alone: the document itself can be forgotten. */
export function namesOnly(document: TeiDocument): Outline {
  return {
    ids: new Map(Array.from(document.ids.keys(), (id) => [detached(id), []])),
    foreignIds: new Map(Array.from(document.foreignIds.keys(), (id) => [detached(id), undefined])),
    included: includedFiles(document),
  };
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
