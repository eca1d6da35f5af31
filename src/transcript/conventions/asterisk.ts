import { element, words } from '../pieces.ts';
import type { Transcript } from '../transcript.ts';
import type { Convention } from './convention.ts';

/** The rows of asterisks with which lines of a transcript begin; it is looked through once. */
const begun = new WeakMap<Transcript, ReadonlySet<string>>();

/** TEI Guidelines 3.7: “friends**” has a note, if a line begins with the same sign: “** Members of the other Fronts.” */
export const asterisk: Convention = {
  id: 'C28',
  name: 'asterisk',
  about:
    'Asterisks or daggers right behind a word, where a line of the transcript begins with the same sign.',
  phrase: {
    pattern: /(?<=[\p{L}\p{M}\p{N}.,;:!?”’"»)])(?<![*†‡])(?:\*{1,3}|[†‡]{1,2})(?=[\s.,;:!?”’"»)]|$)/gu,
    read([sign], span, at) {
      if (!notesOf(at.transcript).has(sign)) return undefined;
      const doubts = [
        {
          ...{ code: 'import/note-marker', span, read: 'the sign of a note' },
          alternatives: ['a sign of the text', 'emphasis, or the end of it'],
          reason: 'A line of the transcript begins with the same sign.',
        },
      ];
      const ref = element('ref', { type: 'noteAnchor', n: sign }, [words(at.transcript.text, span)], {
        ...{ span, doubts },
      });
      return { ...span, pieces: [ref] };
    },
  },
  examples: [
    {
      text: 'named in the margin.*\n\n* Petition.',
      tei: 'named in the margin.<ref type="noteAnchor" n="*">*</ref>\n\n* Petition.',
      doubts: ['import/note-marker'],
    },
    {
      text: 'inform friends** (at once).\n** The other Fronts.',
      tei: 'inform friends<ref type="noteAnchor" n="**">**</ref> (at once).\n** The other Fronts.',
      doubts: ['import/note-marker'],
    },
    { text: 'he was born* here', tei: 'he was born* here' },
  ],
};

function notesOf(transcript: Transcript): ReadonlySet<string> {
  const known = begun.get(transcript);
  if (known) return known;
  const found = new Set(
    [...transcript.text.matchAll(/^[ \t]*(\*{1,3}|[†‡]{1,2})(?=[ \t\p{L}])/gmu)].map(([, sign = '']) => sign),
  );
  begun.set(transcript, found);
  return found;
}
