import { normalize } from 'node:path';
import { pointers, resolve } from '../../document/pointers.ts';
import { first, isTei } from '../../document/tei.ts';
import { attribute, attributeNode, childElements, type XmlElement } from '../../xml/tree.ts';
import { type Dating, datedAs, datingOf } from './dating.ts';
import { guidelines } from './guidelines.ts';
import { words } from './names.ts';
import { at, type Place, placeOf } from './place.ts';
import { rule } from './rule.ts';
import { record, register } from './sample.ts';

/** A day before which someone was not born, or after which someone was dead. */
type Bound = readonly [day: number, written: string];
type Sent = {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly date: string;
  readonly place: Place;
};
type Life = {
  readonly id: string;
  readonly birth: Bound | null;
  readonly death: Bound | null;
  readonly place: Place;
};
type Note = { readonly sent: Sent } | { readonly life: Life };

export const senderNotAlive = rule<Note>({
  code: 'rule/sender-not-alive',
  severity: 'warning',
  about: 'A letter is sent by someone who by the register was dead or not yet born',
  why: 'Either a date is wrong, or the name was linked to another person of the same name: a father, a successor in office. The letter then stands in the index under the wrong person.',
  source: guidelines('14.1.1', 'ND#NDATTSnr'),
  mend: 'Compare the date of the letter and the dates of life; link the name to the right entry, or correct the wrong date.',
  *note(document) {
    const root = first(document.header, 'profileDesc');
    for (const pointer of root ? pointers({ ...document, root }) : []) {
      const { element } = pointer;
      const action = element.parent;
      if (pointer.attribute.name !== 'ref' || !isTei(element, 'persName', 'name', 'rs')) continue;
      if (!action || !isTei(action, 'correspAction') || attribute(action, 'type') !== 'sent') continue;
      const date = childElements(action).find((child) => isTei(child, 'date'));
      const days = date && datingOf(date);
      const target = resolve(pointer, document);
      if (!date || !days || target.kind !== 'element') continue;
      if (!Number.isFinite(days.first) || !Number.isFinite(days.last)) continue;
      const { file, id } = target;
      const place = placeOf(pointer.range);
      yield { sent: { file, id, name: words(element), ...days, date: datedAs(date), place } };
    }
    for (const [id, [person]] of document.ids) {
      if (!person || !isTei(person, 'person')) continue;
      const birth = bound(person, 'birth', ({ first }) => first);
      const death = bound(person, 'death', ({ last }) => last);
      if (!birth && !death) continue;
      const place = placeOf(attributeNode(person, 'xml:id')?.valueRange ?? person.nameRange);
      yield { life: { id, birth, death, place } };
    }
  },
  *judge(notes) {
    const lives = new Map<string, { readonly life: Life; readonly file: string }>();
    for (const { file, note } of notes) {
      if ('life' in note) lives.set(`${normalize(file)}#${note.life.id}`, { life: note.life, file });
    }
    for (const { file, note } of notes) {
      if (!('sent' in note)) continue;
      const { sent } = note;
      const known = lives.get(`${sent.file}#${sent.id}`);
      if (!known) continue;
      const { birth, death, place } = known.life;
      const why =
        birth && sent.last < birth[0]
          ? `was born ${birth[1]}`
          : death && sent.first > death[0]
            ? `died ${death[1]}`
            : undefined;
      if (why === undefined) continue;
      yield {
        message: `Sent on ${sent.date} by “${sent.name}”, who by the register ${why}`,
        location: at(file, sent.place),
        hint: 'Link the name to the right person, or correct the date that is wrong.',
        related: [{ message: `This is the entry of “${sent.name}”`, location: at(known.file, place) }],
      };
    }
  },
  examples: {
    good: [sentBy('<birth when="1901"/><death when="1957"/>'), sentBy('<death notAfter="1960"/>')],
    bad: [sentBy('<birth when="1901"/><death when="1949-02"/>'), sentBy('<birth when="1960"/>')],
  },
});

function bound(person: XmlElement, name: string, end: (days: Dating) => number): Bound | null {
  const element = childElements(person).find((child) => isTei(child, name));
  const days = element && datingOf(element);
  return element && days && Number.isFinite(end(days)) ? [end(days), datedAs(element)] : null;
}

function sentBy(life: string) {
  return {
    'records/a.xml': record({
      profile:
        '<correspDesc><correspAction type="sent"><persName ref="../registers/persons.xml#novak">Jan Novák</persName><date when="1957-03-14"/></correspAction></correspDesc>',
    }),
    'registers/persons.xml': register(
      `<listPerson><person xml:id="novak"><persName>Novák, Jan</persName>${life}</person></listPerson>`,
    ),
  };
}
