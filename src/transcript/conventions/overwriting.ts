import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { handOf, isOfTheSource } from './report.ts';
import { reportedText } from './reported-text.ts';

/** TEI Guidelines 12.3.1.5: what was written in the place of other words. */
export const overwriting: Convention = {
  id: 'overwriting',
  name: 'overwriting',
  about: 'Words that were put in the place of others: label and text in one bracket.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value } = label;
    if (!means.has('overwritten') || !isOfTheSource(label) || unknown.length > 2) return undefined;
    if (!value || value.end === value.start) return undefined;
    const { start, end } = group;
    const span = { start, end };
    const source = at.transcript.text;
    const { inner, pieces } = reportedText(at, value);
    const add = element('add', { type: 'correction', place: 'unspecified' }, pieces, {
      ...{ span, frame: frameOf(source, span, inner), hand: handOf(source, label) },
      doubts: [
        {
          ...{ code: 'import/scope', span },
          read: 'the words that were put in',
          alternatives: ['the words that were there before', 'a correction of the editor'],
          reason: 'The bracket does not say which words these replace.',
        },
      ],
    });
    return { ...span, pieces: [add] };
  },
  examples: [
    {
      text: 'four [corrected by hand to: five] ships',
      tei: 'four <add type="correction" place="unspecified" hand="corrected by hand to" frame="[corrected by hand to: …]">five</add> ships',
      doubts: ['import/scope'],
    },
    {
      text: '[überschrieben: 7]',
      tei: '<add type="correction" place="unspecified" hand="überschrieben" frame="[überschrieben: …]">7</add>',
      doubts: ['import/scope'],
    },
  ],
};
