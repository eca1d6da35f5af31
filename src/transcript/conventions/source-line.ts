import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { writerOf } from './words-of.ts';

/** TEI Guidelines 3.9.1. It speaks of the whole document; where it stands on the page, the header may take it. */
export const sourceLine: Convention = {
  id: 'C37',
  name: 'source-line',
  about: 'Where the text was taken from, in brackets.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('source') || label.unknown.length > 0) return undefined;
    const { value } = label;
    if (!value || value.end <= value.start) return undefined;
    const frame = frameOf(at.transcript.text, group, value);
    const note = element('note', { type: 'source' }, at.inline(value), {
      ...{ span: { start: group.start, end: group.end }, frame, resp: writerOf(at.profile) },
    });
    return { start: group.start, end: group.end, pieces: [note] };
  },
  examples: [
    {
      text: '[Source: A. A. Lyakhovskiy’s “Plamya Afgana”. Translated for CWIHP by Gary Goldberg]',
      tei: '<note type="source" resp="transcriber" frame="[Source: …]">A. A. Lyakhovskiy’s “Plamya Afgana”. Translated for CWIHP by Gary Goldberg</note>',
    },
    {
      text: '[Source: Files. Secret. 8 pages, [text not declassified].]',
      tei: '<note type="source" resp="transcriber" frame="[Source: …]">Files. Secret. 8 pages, <gap reason="redacted" extent="unknown" frame="[…]"><desc>text not declassified</desc></gap>.</note>',
    },
    {
      text: 'the [source] of',
      tei: 'the <supplied reason="editorial" resp="transcriber" frame="[…]">source</supplied> of',
      doubts: ['import/supplied'],
    },
  ],
};
