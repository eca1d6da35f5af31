import { attribute, childElements, type XmlElement } from '../xml/tree.ts';
import { type Fact, factsOf } from './facts.ts';
import { isTei, type TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/**
 * The titles of a biblStruct (TEI Guidelines, 3.12.2.1) that it is known by: those of what is described, an article, or else of the
 * whole that it is, a book.
 */
export function titlesOf(work: XmlElement): readonly XmlElement[] {
  const parts = childElements(work);
  const found = ['analytic', 'monogr', 'series'].map((name) =>
    parts.filter((part) => isTei(part, name)).flatMap(titlesIn),
  );
  return found.find((titles) => titles.length > 0) ?? [];
}

const titlesIn = (part: XmlElement) =>
  childElements(part).filter((each) => isTei(each, 'title') && wordsOf(each) !== '');

const GROUPS = ['analytic', 'monogr', 'series', 'imprint'];

/** All else that it says, one fact for an author, a journal, a date, pages: in its order, whatever they stand in. */
export function biblStructFacts(work: XmlElement, document: TeiDocument): readonly Fact[] {
  const known = new Set(titlesOf(work));
  const factsIn = (group: XmlElement): readonly Fact[] =>
    childElements(group).flatMap((part) => {
      if (isTei(part, ...GROUPS)) return factsIn(part);
      if (known.has(part) || isTei(part, 'idno')) return [];
      const kind = kindOf(part, group);
      return factsOf(part, document).map((fact) => (kind === undefined ? fact : { ...fact, type: kind }));
    });
  return factsIn(work);
}

/** A title is that of a journal, a book or a series; what `biblScope` counts is pages, a volume, an issue. */
function kindOf(part: XmlElement, group: XmlElement): string | undefined {
  if (isTei(part, 'biblScope')) return attribute(part, 'unit') ?? attribute(part, 'type');
  if (!isTei(part, 'title')) return undefined;
  return isTei(group, 'series') ? 's' : attribute(part, 'level');
}
