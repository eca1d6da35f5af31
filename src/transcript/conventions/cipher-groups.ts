import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './extent.ts';

/** TEI Guidelines 3.5.3: a gap where a ciphered message could not be read. That is no matter of handwriting. */
export const cipherGroups: Convention = {
  id: 'C03',
  name: 'cipher-groups',
  about: 'Groups of a cipher that could not be recovered, or were garbled on their way.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('garbled') || label.value || label.unknown.length > 0) return undefined;
    const source = at.transcript.text;
    const words = source.slice(group.inner.start, group.inner.end);
    if (!label.means.has('group') && !label.quantity && !/garble/i.test(words)) return undefined;
    const extent = extentOf(label, words);
    const attributes = { reason: 'undeciphered', ...extent };
    const gap = element('gap', attributes, [], { span: group, frame: frameOf(source, group) });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: 'meeting [1 group garbled]) [3 groups unrecovered] was',
      tei: 'meeting <gap reason="undeciphered" unit="group" quantity="1" frame="[1 group garbled]"/>) <gap reason="undeciphered" unit="group" quantity="3" frame="[3 groups unrecovered]"/> was',
    },
    {
      text: 'the [two groups unrecoverable] of',
      tei: 'the <gap reason="undeciphered" unit="group" quantity="2" frame="[two groups unrecoverable]"/> of',
    },
    {
      text: 'the [groups garbled] of',
      tei: 'the <gap reason="undeciphered" extent="unknown" unit="group" frame="[groups garbled]"/> of',
    },
    {
      text: 'your [garbled] of 3 May',
      tei: 'your <gap reason="undeciphered" extent="unknown" frame="[garbled]"/> of 3 May',
    },
  ],
};
