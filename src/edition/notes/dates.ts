import { datingOf } from '../../document/dating.ts';
import { occasionDate } from '../../document/metadata.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import type { Dating } from '../../project/dates-in-words.ts';
import { attribute, childElements, elements, type XmlElement } from '../../xml/tree.ts';
import { isPointed, type Pointed, told } from './pointed.ts';

/** Something that happened to a record or is told in it, and when. */
export interface DatedThing {
  /** document, coverLetter, event, entry of a register; sent, received, transmitted, redirected, forwarded; `change` for a stage that is told in words, else its type. */
  readonly what: string;
  readonly dating?: Dating;
  /** As the header has the date, or the change, in words. */
  readonly text: string;
  readonly certainty?: string;
  /** How exact the date is, as the header says it: high, medium, low. */
  readonly precision?: string;
  /** Of a letter: who sent it, received it or passed it on, and where. */
  readonly by?: string;
  /** The same part by part, where one points to an entry of a register. */
  readonly parts?: readonly (string | Pointed)[];
}

/**
 * The dates of a record: those of its creation, of letters, and of the stages of its history (TEI Guidelines, 2.4.1, 2.4.6 and
 * 12.7), in the order of the header; where none of these says when it was written, that of its occasion or origin. The date of a catalogue, and changes of the TEI file, are none.
 */
export function datesIn(document: TeiDocument): readonly DatedThing[] {
  const { header } = document;
  const profile = first(header, 'profileDesc');
  const inProfile = profile ? childElements(profile) : [];
  const things: DatedThing[] = [];
  for (const creation of inProfile.filter((each) => isTei(each, 'creation'))) {
    for (const element of elements(creation)) {
      if (isTei(element, 'change')) things.push(stage(element));
      else if (isTei(element, 'date') && !isWithinChange(element, creation)) {
        const type = attribute(element, 'type') ?? 'document';
        if (type !== 'catalogue') things.push(thing(type, element));
      }
    }
  }
  for (const letter of inProfile.filter((each) => isTei(each, 'correspDesc'))) {
    for (const action of childElements(letter).filter((each) => isTei(each, 'correspAction'))) {
      const who = childElements(action).filter((part) => !isTei(part, 'date', 'note', 'desc'));
      const parts = told(who, document);
      const by = parts.filter((part) => !isPointed(part)).join(', ');
      const known = { ...(by !== '' && { by }), ...(parts.some(isPointed) && { parts }) };
      for (const date of childElements(action).filter((part) => isTei(part, 'date')))
        things.push({ ...thing(attribute(action, 'type') ?? 'sent', date), ...known });
    }
  }
  const dated = things.filter(({ dating, text }) => dating !== undefined || text !== '');
  const occasion = dated.some(({ what }) => what === 'document' || what === 'sent')
    ? undefined
    : occasionDate(header);
  return occasion ? [thing('document', occasion), ...dated] : dated;
}

function stage(change: XmlElement): DatedThing {
  return thing(wordsOf(change) === '' ? (attribute(change, 'type') ?? 'change') : 'change', change);
}

function thing(what: string, element: XmlElement): DatedThing {
  const dated = datingOf(element)
    ? element
    : childElements(element).find((part) => isTei(part, 'date') && datingOf(part));
  const dating = dated && datingOf(dated);
  const certainty = attribute(dated ?? element, 'cert') ?? attribute(element, 'cert');
  const precision = attribute(dated ?? element, 'precision');
  return {
    what,
    ...(dating && { dating }),
    text: wordsOf(element),
    ...(certainty !== undefined && { certainty }),
    ...(precision !== undefined && { precision }),
  };
}

function isWithinChange({ parent }: XmlElement, creation: XmlElement): boolean {
  for (let at = parent; at && at !== creation; at = at.parent) if (isTei(at, 'change')) return true;
  return false;
}
