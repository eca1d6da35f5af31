import { type Place, placeOf } from '../../checks/rules/place.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import { childrenOf, type Said, saidBy, saidIn, within } from './said.ts';

/** What a header says of the text itself (TEI Guidelines, 2.4). */
export interface ProfileFacts {
  /** Of the text, as a BCP 47 tag. */
  readonly language?: Said | undefined;
  /** Those that langUsage lists. */
  readonly languages: readonly Said[];
  /** Of the original: textLang/@mainLang (TEI Guidelines, 11.6.6). */
  readonly originals: readonly Said[];
  readonly isTranslation: boolean;
  readonly keywords: readonly string[];
  /** The last abstract: that of the editors, where a host has one too. */
  readonly abstract?: Said | undefined;
  /** Whether it holds a letter, or several. */
  readonly letters: boolean;
  /** Where the text begins. */
  readonly textPlace: Place;
}

export function profileIn({ header, root }: TeiDocument): ProfileFacts {
  const profile = first(header, 'profileDesc');
  const text = childElements(root).find((each) => isTei(each, 'text'));
  const languages = within(first(profile, 'langUsage'), 'language').flatMap(
    (each) => saidIn(each, 'ident') ?? [],
  );
  const language = saidIn(text, 'xml:lang') ?? saidIn(root, 'xml:lang') ?? languages[0];
  const originals = within(first(header, 'fileDesc', 'sourceDesc'), 'textLang').flatMap(
    (each) => saidIn(each, 'mainLang') ?? [],
  );
  const type = text && attribute(text, 'type');
  return {
    language,
    languages,
    originals,
    isTranslation:
      type === 'translation' ||
      (language !== undefined && originals.some(({ text: tag }) => main(tag) !== main(language.text))),
    keywords: within(first(profile, 'textClass'), 'term', 'item').map(wordsOf).filter(Boolean),
    abstract: childrenOf(profile, 'abstract')
      .flatMap((each) => saidBy(each) ?? [])
      .at(-1),
    letters: childrenOf(profile, 'correspDesc').some((each) => isLetter(each, root)),
    textPlace: placeOf((text ?? root).nameRange),
  };
}

const main = (tag: string) => tag.split('-')[0]?.toLowerCase();

const LETTERS = /letter|telegram|postcard|brief|note|memo|dispatch|circular/i;

/** What was sent and received, unless it describes a part of the text that is said to be something else: a record of a conversation. */
export function isLetter(description: XmlElement, root: XmlElement): boolean {
  const types = childrenOf(description, 'correspAction').map((each) => attribute(each, 'type'));
  if (!types.includes('sent') || !types.includes('received')) return false;
  const id = attribute(description, 'ref')?.trim().replace(/^#/, '');
  const part =
    id === undefined
      ? undefined
      : within(root, 'div', 'text', 'group').find((each) => attribute(each, 'xml:id') === id);
  const type = part && attribute(part, 'type');
  return type === undefined || LETTERS.test(type);
}
