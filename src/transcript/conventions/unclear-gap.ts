import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './extent.ts';

const UNITS: readonly Meaning[] = ['letter', 'word', 'line', 'paragraph', 'page', 'group', 'name'];

/** TEI Guidelines 12.3.3.1: “[unclear]” without words stands mostly for something that could not be read or heard. */
export const unclearGap: Convention = {
  id: 'C02',
  name: 'unclear-gap',
  about: 'The word “unclear” or “uncertain” in place of words that could not be read.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('uncertain') || label.value || label.unknown.length > 0) return undefined;
    // “apparently 45” is a number; only so many letters, words, lines are an extent.
    if (label.quantity && !UNITS.some((unit) => label.means.has(unit))) return undefined;
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    if (own.includes('?')) return undefined;
    const extent = extentOf(label, own);
    const isStated = extent['unit'] !== undefined;
    const gap = element('gap', { reason: 'illegible', ...extent }, [], {
      ...{ span: group, frame: frameOf(source, group) },
      doubts: isStated
        ? []
        : [
            {
              ...{ code: 'import/scope', span: group },
              read: 'something that could not be read',
              alternatives: ['the words before were read, but not with certainty'],
              reason: 'The word does not say to what it belongs.',
            },
          ],
    });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: 'Sestria 44 [apparently 45].',
      tei: 'Sestria 44 <unclear frame="[apparently …]">45</unclear>.',
      doubts: ['import/uncertain'],
    },
    {
      text: 'he said [unclear] and',
      tei: 'he said <gap reason="illegible" extent="unknown" frame="[unclear]"/> and',
      doubts: ['import/scope'],
    },
    {
      text: 'he said [3 words unclear] and',
      tei: 'he said <gap reason="illegible" unit="words" quantity="3" frame="[3 words unclear]"/> and',
    },
  ],
};
