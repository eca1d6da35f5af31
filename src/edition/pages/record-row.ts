import { say } from '../../project/messages.ts';
import { shortened } from '../../project/shortened.ts';
import { address, recordPage } from '../addresses.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { recordDate } from '../record-date.ts';
import type { Site } from './page.ts';

/** In UTF-16 units: a place, not a paragraph on where a manuscript may come from. */
const PLACE = 80;

/** A record in a table of records; what its header does not say is left out. */
export function recordRow(
  record: RecordNotes,
  { project, messages }: Site,
): Readonly<Record<string, unknown>> {
  const { title, cited, sender, addressee, place, kinds } = record;
  const views = project.views.map((view) => {
    const name = say(messages, `view.${view}.title`);
    return {
      href: address(recordPage(record, view)),
      title: name,
      label: say(messages, 'records.view-of', { view: name, title }),
    };
  });
  return {
    title,
    date: recordDate(record, messages),
    // Of a span or an end there is no one date that machines could be told.
    when: cited?.dating.when,
    sender,
    addressee,
    place: place && shortened(place, PLACE),
    kind: kinds.length > 0 ? kinds.join('; ') : undefined,
    href: views.at(-1)?.href,
    views,
  };
}
