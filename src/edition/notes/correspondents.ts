import { pointersWithin } from '../../document/pointers.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import type { Mention } from './mentions.ts';
import { elementsLedTo } from './pointed.ts';

const PLACES = ['placeName', 'geogName', 'settlement', 'district', 'region', 'country'];

/** Who else had a letter in hand on its way: types of correspAction that mentions are named after. */
const ON_THE_WAY = ['forwarded', 'redirected', 'transmitted'] as const;

/** Who sent, received or passed on a record, and where, as correspDesc of its header names them (TEI Guidelines, 2.4.6): each entry once for each of these. */
export function correspondentsIn(document: TeiDocument): readonly Mention[] {
  const profile = first(document.header, 'profileDesc');
  const found = new Map<string, Mention>();
  for (const letter of profile ? childElements(profile) : []) {
    if (!isTei(letter, 'correspDesc')) continue;
    for (const action of childElements(letter)) {
      for (const mention of isTei(action, 'correspAction') ? namedIn(action, document) : []) {
        const key = `${mention.as} ${mention.file}#${mention.id}`;
        if (!found.has(key)) found.set(key, mention);
      }
    }
  }
  return [...found.values()];
}

function* namedIn(action: XmlElement, document: TeiDocument): Generator<Mention> {
  const type = attribute(action, 'type');
  const onTheWay = ON_THE_WAY.find((each) => each === type);
  if (type !== 'sent' && type !== 'received' && !onTheWay) return;
  for (const { file, id, from } of elementsLedTo(pointersWithin(action), 'ref', document)) {
    const sent = isTei(from, ...PLACES) ? 'place' : 'sender';
    const as = type === 'sent' ? sent : (onTheWay ?? 'addressee');
    yield { file, id, as, anchor: 'panel:', before: '', name: wordsOf(from), after: '' };
  }
}
