import { basename, normalize } from 'node:path';
import { inName } from '../../xml/names.ts';
import { attributeNode } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { at, type Place, placeOf } from './place.ts';
import { type Noted, rule } from './rule.ts';
import { record } from './sample.ts';

type RootId = readonly [id: string, place: Place];

/** How many files of ten must follow a custom before it counts as one, and how many at least. */
const MOST = 0.8;
const FEWEST = 4;

/**
 * Which custom an edition has is learnt from its records: what stands before and after the name of the file. Without one,
 * or in single files, nothing is told.
 */
export const idUnlikeFile = rule<RootId>({
  code: 'rule/id-unlike-file',
  severity: 'warning',
  about: 'The identifier of a record is not made of the name of its file, as those of the other records are',
  why: 'Who knows one finds the other: editors and programs rely on it. Most often a file was copied or renamed, and its identifier was left as it was.',
  source: guidelines('1.3.1.1.1', 'ST#STGAid'),
  mend: 'Write the xml:id as the others have it, and mend what points to it; or rename the file.',
  *note({ root }) {
    const node = attributeNode(root, 'xml:id');
    if (node) yield [node.value, placeOf(node.valueRange)];
  },
  *judge(notes, edition) {
    const records = new Set(edition?.records.map((file) => normalize(file)));
    const own = notes.filter(({ file }) => records.has(normalize(file)));
    const frames = own.map(frameOf);
    const counts = new Map<string, number>();
    for (const frame of frames) if (frame !== undefined) counts.set(frame, (counts.get(frame) ?? 0) + 1);
    const [custom, times] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
    if (times < FEWEST || times < own.length * MOST) return;
    const taken = new Map<string, number>();
    for (const { note } of own) taken.set(note[0], (taken.get(note[0]) ?? 0) + 1);
    for (const [index, { file, note }] of own.entries()) {
      // One that stands twice is told by another rule.
      if (frames[index] === custom || (taken.get(note[0]) ?? 0) > 1) continue;
      const expected = custom.replace(GAP, () => stem(file));
      yield {
        message: `The identifier “${note[0]}” is not that of this file: by the custom of the other records it would be “${expected}”`,
        location: at(file, note[1]),
        hint: `Write “${expected}” and mend what points to it, or rename the file.`,
      };
    }
  },
  examples: {
    good: [
      fiveRecords('record-e'),
      { 'records/a.xml': record({ id: 'x1' }), 'records/b.xml': record({ id: 'b' }) },
      { ...fiveRecords('record-e'), 'records/O’Brien & Sons.xml': record({ id: 'record-O-Brien-Sons' }) },
    ],
    bad: [fiveRecords('record-f')],
  },
});

const GAP = '\n';

/** The name of a file as it can stand in an identifier. */
function stem(file: string): string {
  return inName(basename(file).replace(/\.xml$/i, ''));
}

/** What stands round the name of the file in an identifier; undefined where it is not in it. */
function frameOf({ file, note }: Noted<RootId>): string | undefined {
  const at = note[0].lastIndexOf(stem(file));
  return at < 0 ? undefined : `${note[0].slice(0, at)}${GAP}${note[0].slice(at + stem(file).length)}`;
}

function fiveRecords(last: string) {
  const ids = { a: 'record-a', b: 'record-b', c: 'record-c', d: 'record-d', e: last };
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [`records/${name}.xml`, record({ id })]));
}
