import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 12.4.1: a blank that the source leaves. */
export const blank: Convention = {
  id: 'C33',
  name: 'blank',
  about: 'A blank of the source: a line of underscores, or a report.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('blank') || label.value || label.unknown.length > 0) return undefined;
    if (label.means.has('page') || label.means.has('signature')) return undefined;
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end).trim();
    const isPlain = /^\p{L}+$/u.test(own);
    const space = element('space', {}, [], {
      ...{ span: group, frame: frameOf(source, group) },
      doubts: isPlain
        ? [
            {
              ...{ code: 'import/space', span: group },
              read: 'a blank of the source',
              alternatives: ['a word of the translator or editor'],
              reason: 'It could be a word of the sentence.',
            },
          ]
        : [],
    });
    return { start: group.start, end: group.end, pieces: [space] };
  },
  phrase: {
    pattern: /_{2,}(?:[ \t]?_{2,})*/g,
    read(_match, span, at) {
      const frame = frameOf(at.transcript.text, span);
      return { ...span, pieces: [element('space', {}, [], { span, frame })] };
    },
  },
  examples: [
    { text: 'Copy Nº ___', tei: 'Copy Nº <space frame="___"/>' },
    { text: '“___” June 1956', tei: '“<space frame="___"/>” June 1956' },
    { text: 'to [blank] of', tei: 'to <space frame="[blank]"/> of', doubts: ['import/space'] },
    { text: 'to [left blank] of', tei: 'to <space frame="[left blank]"/> of' },
    { text: 'the file_name here', tei: 'the file_name here' },
  ],
};
