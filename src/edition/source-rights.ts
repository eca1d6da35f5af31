import { first, isTei, type TeiDocument } from '../document/tei.ts';
import { wordsOf } from '../document/words.ts';
import { elements } from '../xml/tree.ts';

/** What the header says of the rights in the source (TEI Guidelines, 2.2.4), in its words. */
export function sourceRights({ header }: Pick<TeiDocument, 'header'>): string | undefined {
  const source = first(header, 'fileDesc', 'sourceDesc');
  const statements = source
    ? [...elements(source)].filter((element) => isTei(element, 'availability')).map(wordsOf)
    : [];
  return statements.filter(Boolean).join(' ') || undefined;
}
