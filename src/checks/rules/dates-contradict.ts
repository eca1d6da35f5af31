import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { attribute, attributeNode, childElements, elements, type XmlElement } from '../../xml/tree.ts';
import { type Dating, datedAs, datingOf } from './dating.ts';
import { guidelines } from './guidelines.ts';
import { at, type Place, placeOf } from './place.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';

type Contradiction = readonly [message: string, hint: string, place: Place, other: Place, otherIs: string];

/** A letter may lie for some days before it goes. */
const LONGEST_WAIT = 14;

/**
 * Dates contradict where no day fits both, so 1960-06 and 1960-06-28 do not. Of several dates one that fits is enough:
 * a letter is continued on another day. A date that is uncertain or of another calendar contradicts nothing.
 */
export const datesContradict = rule<Contradiction>({
  code: 'rule/dates-contradict',
  severity: 'warning',
  about: 'A letter is sent before it was written or long after, or received before it was sent',
  why: 'Lists, calendars and indexes of letters take the date of the correspDesc, the page shows that of the text. If they contradict each other, one of them is wrong, and the letter is listed under a day on which it was not written.',
  source: guidelines('2.4.6', 'HD#HD44CD'),
  mend: 'Compare the dates of correspDesc, creation and dateline with the source, and correct the wrong one. If the day is not certain, say so with @cert or with a range.',
  *note(document) {
    const letters = lettersOf(document);
    for (const letter of letters) {
      const sent = actions(letter, 'sent');
      const writings = [
        ['in its dateline', datelines(document, letter, letters)],
        ['in creation', creationDates(document, letters.length)],
      ] as const;
      for (const date of sent) {
        for (const [where, written] of writings) {
          const pairs = written.map((other) => [other, sentAgainst(date, other, where)] as const);
          const [nearest] = pairs;
          if (!nearest?.[1] || pairs.some(([, message]) => message === undefined)) continue;
          yield [nearest[1], COMPARE, place(date), place(nearest[0]), `The date ${where}`];
          break;
        }
      }
      for (const date of actions(letter, 'received')) {
        const before = sent.filter((other) => isBefore(date, other));
        const [other] = before;
        if (!other || before.length < sent.length) continue;
        const message = `Received on ${datedAs(date)}, but sent on ${datedAs(other)}: a letter can’t arrive before it is sent`;
        yield [message, 'Correct the date that is wrong.', place(date), place(other), 'The date of sending'];
      }
    }
  },
  *judge(notes) {
    for (const { file, note } of notes) {
      const [message, hint, here, there, otherIs] = note;
      yield {
        message,
        location: at(file, here),
        hint,
        related: [{ message: otherIs, location: at(file, there) }],
      };
    }
  },
  examples: {
    good: [
      { 'records/a.xml': letter('1960-06', '1960-06-28', '1960-06-28') },
      { 'records/a.xml': letter('1960-06-30', '1960-06-28', '1960-06', '<date when="1960-07"/>') },
    ],
    bad: [
      { 'records/a.xml': letter('1960-05-28', '1960-06-28', '1960-06-28') },
      { 'records/a.xml': letter('1961-06-28', '1960-06-28', '1960-06-28') },
      { 'records/a.xml': letter('1960-06-28', '1960-06-28', '1960-06-28', '<date when="1960-06-05"/>') },
    ],
  },
});

const COMPARE = 'Compare both with the source, and correct the one that is wrong.';

function sentAgainst(sent: XmlElement, written: XmlElement, where: string): string | undefined {
  const [s, w] = [datingOf(sent), datingOf(written)];
  if (!s || !w) return undefined;
  const said = `Sent on ${datedAs(sent)}, but ${where} the date is ${datedAs(written)}`;
  if (s.last < w.first) return `${said}: a letter can’t be sent before it is written`;
  const wait = s.first - w.last;
  return wait > LONGEST_WAIT ? `${said}, ${wait} days earlier` : undefined;
}

function isBefore(one: XmlElement, other: XmlElement): boolean {
  const [a, b]: readonly (Dating | undefined)[] = [datingOf(one), datingOf(other)];
  return a !== undefined && b !== undefined && a.last < b.first;
}

function lettersOf({ header }: TeiDocument): readonly XmlElement[] {
  const profile = first(header, 'profileDesc');
  return profile ? childElements(profile).filter((child) => isTei(child, 'correspDesc')) : [];
}

function actions(letter: XmlElement, type: string): readonly XmlElement[] {
  return childElements(letter)
    .filter((child) => isTei(child, 'correspAction') && attribute(child, 'type') === type)
    .flatMap(childElements)
    .filter((child) => isTei(child, 'date'));
}

/** Where a file has several letters, a date of creation is only sure to mean one of them if each has one. */
function creationDates({ header }: TeiDocument, letters: number): readonly XmlElement[] {
  const creation = first(header, 'profileDesc', 'creation');
  const dates = (creation ? [...elements(creation)] : []).filter(
    (element) => isTei(element, 'date') && attribute(element, 'type') !== 'event',
  );
  return dates.length >= letters ? dates : [];
}

/** The dates of the datelines of the division that a correspDesc points to, or of the whole text where it is the only letter. */
function datelines(
  { root, ids }: TeiDocument,
  letter: XmlElement,
  letters: readonly XmlElement[],
): readonly XmlElement[] {
  const named = (each: XmlElement) => ids.get(attribute(each, 'ref')?.trim().replace(/^#/, '') ?? '')?.[0];
  const others = new Set(letters.filter((each) => each !== letter).flatMap((each) => named(each) ?? []));
  const own = named(letter) ?? (letters.length === 1 ? first(root, 'text') : undefined);
  const found: XmlElement[] = [];
  const waiting = own ? [own] : [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (isTei(next, 'dateline')) {
      found.push(...[...elements(next)].filter((element) => isTei(element, 'date')));
    } else if (!isTei(next, 'quote', 'cit', 'floatingText', 'note') && !others.has(next)) {
      waiting.unshift(...childElements(next));
    }
  }
  return found;
}

function place(date: XmlElement): Place {
  return placeOf((attributeNode(date, 'when') ?? { valueRange: date.startTag }).valueRange);
}

function letter(sent: string, created: string, written: string, received = ''): string {
  return record({
    profile: `<creation><date when="${created}"/></creation><correspDesc><correspAction type="sent"><date when="${sent}"/></correspAction><correspAction type="received">${received}<name>Unknown</name></correspAction></correspDesc>`,
    body: `<div><opener><dateline><date when="${written}">then</date></dateline></opener><p>Text</p></div>`,
  });
}
