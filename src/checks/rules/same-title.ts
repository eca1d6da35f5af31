import { normalize } from 'node:path';
import { metadata } from '../../document/metadata.ts';
import { first } from '../../document/tei.ts';
import { guidelines } from './guidelines.ts';
import { at, type Place, placeOf } from './place.ts';
import { isRegister, registerFiles } from './register-entries.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';

type Listed = readonly [title: string, when: string, people: string, place: Place];

/** Letters of one title and day to different people are told apart by these. */
export const sameTitle = rule<Listed>({
  code: 'rule/same-title',
  severity: 'warning',
  about: 'Two records have the same title, date, sender and addressee',
  why: 'In the list of records nobody can tell them apart. Often a header was copied and not changed, or one letter was encoded twice.',
  source: guidelines('2.2.1', 'HD#HD21'),
  mend: 'Say in the titles how the two differ: by their subject, or as first and second letter of the day.',
  *note(document) {
    const statement = first(document.header, 'fileDesc', 'titleStmt', 'title');
    const { title, when, sender, addressee } = metadata(document);
    if (!statement || when === undefined || isRegister(document)) return;
    yield [title, when, `${sender ?? ''} → ${addressee ?? ''}`, placeOf(statement.nameRange)];
  },
  *judge(notes, edition) {
    const registers = registerFiles(edition);
    const firsts = new Map<string, (typeof notes)[number]>();
    for (const noted of notes) {
      if (registers.has(normalize(noted.file))) continue;
      const [title, when, people, place] = noted.note;
      const key = [title.toLowerCase(), when, people].join('\n');
      const other = firsts.get(key);
      if (!other) {
        firsts.set(key, noted);
        continue;
      }
      yield {
        message: `The title “${title}” with the date ${when} is also that of ${other.file}`,
        location: at(noted.file, place),
        hint: 'Say in the titles how the two records differ, or remove one if they are the same.',
        related: [{ message: 'It stands first here', location: at(other.file, other.note[3]) }],
      };
    }
  },
  examples: {
    good: [{ 'records/a.xml': dated('1957-03-14'), 'records/b.xml': dated('1957-03-15') }],
    bad: [{ 'records/a.xml': dated('1957-03-14'), 'records/b.xml': dated('1957-03-14') }],
  },
});

function dated(when: string): string {
  return record({ title: 'Letter on timber', profile: `<creation><date when="${when}"/></creation>` });
}
