import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { placeOf, rendOf } from '../labels/place.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { handOf } from './report.ts';
import { reportedText } from './reported-text.ts';

const PLACES: ReadonlySet<Meaning> = new Set<Meaning>([
  ...(['top', 'bottom', 'left', 'right', 'overleaf', 'above', 'below'] as const),
]);
const BESIDE: ReadonlySet<Meaning> = new Set<Meaning>([
  'filler',
  'page',
  'line',
  'text',
  'vertical',
  'number',
]);

/** A label that says where something stands, and nothing else. */
export const placed: Convention = {
  id: 'C10',
  name: 'placed',
  about: 'Words whose label tells their place alone: “top left: …”.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value } = label;
    if (!value || value.end === value.start || unknown.length > 0) return undefined;
    const isPlace = [...means].some((each) => PLACES.has(each));
    if (!isPlace || ![...means].every((each) => PLACES.has(each) || BESIDE.has(each))) return undefined;
    const { start, end } = group;
    const span = { start, end };
    const source = at.transcript.text;
    const { inner, pieces } = reportedText(at, value);
    const note = element('note', { type: 'annotation', place: placeOf(means), rend: rendOf(means) }, pieces, {
      ...{ span, frame: frameOf(source, span, inner), hand: handOf(source, label) },
      doubts: [
        {
          ...{ code: 'import/hand', span },
          read: 'a note by a hand that is not described',
          alternatives: ['words of the typescript or print', 'a stamp'],
          reason: 'The label tells the place, but not how the words were written.',
        },
      ],
    });
    return { ...span, pieces: [note] };
  },
  examples: [
    {
      text: '[top left: 23-7/60]',
      tei: '<note type="annotation" place="top left" hand="top left" frame="[top left: …]">23-7/60</note>',
      doubts: ['import/hand'],
    },
    {
      text: '[oben rechts: Anlage 3]',
      tei: '<note type="annotation" place="top right" hand="oben rechts" frame="[oben rechts: …]">Anlage 3</note>',
      doubts: ['import/hand'],
    },
    {
      text: '[au verso : vu]',
      tei: '<note type="annotation" place="overleaf" hand="au verso" frame="[au verso : …]">vu</note>',
      doubts: ['import/hand'],
    },
  ],
};
