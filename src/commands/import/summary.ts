import { plural } from '../../report/reporter.ts';
import type { ImportPlace } from './place.ts';
import type { Put } from './record.ts';

/** More review lists are counted, not named. */
const NAMED = 10;

const WORDS: Readonly<Record<Put['kind'], string>> = {
  new: 'imported',
  replaced: 'replaced',
  unchanged: 'unchanged',
  edited: 'left as edited by hand',
  outdated: 'not replaced without --force',
  overtaken: 'edited by hand, with a changed transcript',
  unreadable: 'left as ill-formed',
  failed: 'not imported',
};

/** What an import did, in lines. */
export function importSummary(done: readonly (readonly [ImportPlace, Put])[]): readonly string[] {
  const made = done.filter(([, { kind }]) => kind === 'new' || kind === 'replaced');
  const toReview = made.filter(([, { open }]) => open > 0);
  const named = toReview.length <= NAMED ? toReview : [];
  const total = toReview.reduce((sum, [, { open }]) => sum + open, 0);
  const counts = (Object.keys(WORDS) as readonly Put['kind'][]).flatMap((kind) => {
    const count = done.filter(([, put]) => put.kind === kind).length;
    return count === 0 ? [] : `${count} ${WORDS[kind]}`;
  });
  return [
    ...(made.length > NAMED ? [] : made.map(([{ record }, { kind }]) => `${record}: ${WORDS[kind]}.`)),
    ...named.map(([{ review }, { open }]) => `${review}: ${plural(open, 'place')} to look at.`),
    ...(named.length < toReview.length
      ? [`There are ${plural(total, 'place')} to look at in ${plural(toReview.length, 'review list')}.`]
      : []),
    `${plural(done.length, 'transcript')}: ${counts.join(', ')}.`,
  ];
}
