import { attribute, attributeNode } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { at, type Place, placeOf } from './place.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';

type RootId = readonly [id: string, place: Place];

export const duplicateRecordId = rule<RootId>({
  code: 'rule/duplicate-record-id',
  severity: 'error',
  about: 'Two files of an edition have the same identifier',
  why: 'The xml:id of TEI is the name of a record in lists, citations and packages. If two records have the same, nobody can say which one is meant. Most often a file was copied as a model, and its identifier was left as it was.',
  source: guidelines('1.3.1.1.1', 'ST#STGAid'),
  mend: 'Give one of the two files an xml:id of its own, best one made of the name of its file, and mend what points to it.',
  *note({ root }) {
    const id = attribute(root, 'xml:id');
    const node = attributeNode(root, 'xml:id');
    if (id && node) yield [id, placeOf(node.valueRange)];
  },
  *judge(notes) {
    const firsts = new Map<string, (typeof notes)[number]>();
    for (const noted of notes) {
      const [id, place] = noted.note;
      const first = firsts.get(id);
      if (!first) {
        firsts.set(id, noted);
        continue;
      }
      yield {
        message: `The identifier “${id}” of this file is also that of ${first.file}`,
        location: at(noted.file, place),
        hint: 'Give one of the two files another xml:id, and mend what points to it.',
        related: [{ message: `“${id}” stands first here`, location: at(first.file, first.note[1]) }],
      };
    }
  },
  examples: {
    good: [
      {
        'records/a.xml': record({ id: 'record-a', body: '<p xml:id="p1">One</p>' }),
        'records/b.xml': record({ id: 'record-b', body: '<p xml:id="p1">Two</p>' }),
      },
    ],
    bad: [{ 'records/a.xml': record({ id: 'record-a' }), 'records/b.xml': record({ id: 'record-a' }) }],
  },
});
