import type { Dating } from '../project/dates-in-words.ts';
import { attribute, elements, type XmlElement } from '../xml/tree.ts';
import { datingOf } from './dating.ts';
import { linkTo } from './facts.ts';
import { isTei, type TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/** An entry of a register, by its file as `path.normalize` gives it and its `xml:id`. */
export interface EntryKey {
  readonly file: string;
  readonly id: string;
}

/** How entries of registers stand to each other (TEI Guidelines, 14.3.2.3). */
export interface Relation {
  /** As the register calls it: spouse, employer … */
  readonly name: string;
  /** Those who act, and those who are acted on; in a mutual relation all are in `mutual`. */
  readonly active: readonly EntryKey[];
  readonly passive: readonly EntryKey[];
  readonly mutual: readonly EntryKey[];
  /** What is said of it in words. */
  readonly text?: string;
  readonly dating?: Dating;
  readonly certainty?: string;
}

/** The relations that a register states. */
export function relationsIn(document: TeiDocument): readonly Relation[] {
  return [...elements(document.root)]
    .filter((element) => isTei(element, 'relation'))
    .map((element) => relation(element, document));
}

/** All who stand in a relation. */
export function membersOf({ active, passive, mutual }: Relation): readonly EntryKey[] {
  return [...active, ...passive, ...mutual];
}

function relation(element: XmlElement, document: TeiDocument): Relation {
  const entries = (name: string) =>
    (attribute(element, name) ?? '').split(/\s+/).flatMap((token): readonly EntryKey[] => {
      const link = token === '' ? undefined : linkTo(token, element, document);
      return link && 'id' in link ? [link] : [];
    });
  const text = wordsOf(element);
  const dating = datingOf(element);
  const certainty = attribute(element, 'cert');
  return {
    name: attribute(element, 'name') ?? attribute(element, 'type') ?? '',
    active: entries('active'),
    passive: entries('passive'),
    mutual: entries('mutual'),
    ...(text !== '' && { text }),
    ...(dating && { dating }),
    ...(certainty !== undefined && { certainty }),
  };
}
