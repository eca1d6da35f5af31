import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { noteTypeOf, writerOf } from './words-of.ts';

const THINGS: readonly Meaning[] = [
  ...(['signature', 'initials', 'paraph', 'signed', 'stamp', 'seal', 'date', 'name', 'number'] as const),
  ...(['handwritten', 'note', 'annotation', 'attachment', 'letterhead', 'margin', 'text'] as const),
];

/** TEI Guidelines 3.9.1: that something is not there is a remark on the source, and no word of it. */
export const absent: Convention = {
  id: 'C26',
  name: 'absent',
  about: 'A remark that the source lacks something: a date, a signature, a stamp.',
  bracket(group, at) {
    const { means, unknown, value } = at.label(group);
    if (unknown.length > 0 || value || !group.close || means.has('illegible')) return undefined;
    const isNone = means.has('none');
    if (!isNone && (!means.has('missing') || means.has('attachment'))) return undefined;
    const isSaid =
      THINGS.some((thing) => means.has(thing)) || (isNone && isWord(at.transcript.text, group.inner));
    if (!isSaid) return undefined;
    const { start, end } = group;
    const span = { start, end };
    const note = element('note', { type: noteTypeOf(at.profile) }, at.inline(group.inner), {
      ...{ span, frame: frameOf(at.transcript.text, span, group.inner), resp: writerOf(at.profile) },
    });
    return { ...span, pieces: [note] };
  },
  examples: [
    {
      text: 'A. Popa [no signature]',
      tei: 'A. Popa <note type="editorial" resp="transcriber" frame="[…]">no signature</note>',
    },
    { text: '[unsigned]', tei: '<note type="editorial" resp="transcriber" frame="[…]">unsigned</note>' },
    { text: '[no date]', tei: '<note type="editorial" resp="transcriber" frame="[…]">no date</note>' },
    {
      text: '[Signature missing]',
      tei: '<note type="editorial" resp="transcriber" frame="[…]">Signature missing</note>',
    },
    {
      text: '[ohne Unterschrift]',
      tei: '<note type="editorial" resp="transcriber" frame="[…]">ohne Unterschrift</note>',
    },
    { text: '[bez data]', tei: '<note type="editorial" resp="transcriber" frame="[…]">bez data</note>' },
    {
      text: '[без подписи]',
      tei: '<note type="editorial" resp="transcriber" frame="[…]">без подписи</note>',
    },
    {
      text: 'he would [not] come',
      tei: 'he would <supplied reason="editorial" resp="transcriber" frame="[…]">not</supplied> come',
      doubts: ['import/supplied'],
    },
  ],
};

/** One word that says it all: “unsigned”, “undatiert”. */
function isWord(source: string, { start, end }: { start: number; end: number }): boolean {
  return /^(?:un|ne|не )?\p{L}{6,}$/iu.test(source.slice(start, end).trim());
}
