import { childElements, elements } from '../xml/tree.ts';
import { first, isTei, type TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/** Where the original of a record is kept (TEI Guidelines, 11.4): the first description that says it. */
export interface Holding {
  readonly repository?: string;
  readonly settlement?: string;
  /** Fonds, series, file: from the largest to the smallest. */
  readonly collections: readonly string[];
  readonly shelfmark?: string;
}

export function holding({ header }: Pick<TeiDocument, 'header'>): Holding | undefined {
  const source = first(header, 'fileDesc', 'sourceDesc');
  const identifier = source && [...elements(source)].find((element) => isTei(element, 'msIdentifier'));
  if (!identifier) return undefined;
  const words = (...names: readonly string[]) =>
    childElements(identifier)
      .filter((part) => isTei(part, ...names))
      .map(wordsOf)
      .filter((each) => each !== '');
  const joined = (...names: readonly string[]) => words(...names).join(', ') || undefined;
  const repository = joined('repository', 'institution');
  const settlement = joined('settlement');
  const shelfmark = joined('idno');
  return {
    ...(repository !== undefined && { repository }),
    ...(settlement !== undefined && { settlement }),
    collections: words('collection'),
    ...(shelfmark !== undefined && { shelfmark }),
  };
}
