import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Convention } from '../convention.ts';
import { writerOf } from '../words-of.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: what the writer left out by a slip (TEI Guidelines 12.3.3.1). */
export const leftOut: Convention = {
  id: 'leiden',
  name: 'leiden-left-out',
  about: 'Letters that the writer left out and the editor adds, in angle brackets.',
  onRequest: true,
  bracket(group, at) {
    const { text } = at.transcript;
    if (!/^[<⟨‹]/.test(group.open) || group.close === '') return undefined;
    if (!/[\p{L}\p{N}]/u.test(text.slice(group.inner.start, group.inner.end))) return undefined;
    const supplied = element('supplied', { reason: 'omitted' }, at.inline(group.inner), {
      ...{ span: group, frame: frameOf(text, group, group.inner), resp: writerOf(at.profile) },
    });
    return { start: group.start, end: group.end, pieces: [supplied] };
  },
  examples: [
    {
      text: '<ὁ> δεῖνα ⟨τὸν⟩',
      tei: '<supplied reason="omitted" resp="transcriber" frame="&lt;…>">ὁ</supplied> δεῖνα <supplied reason="omitted" resp="transcriber" frame="⟨…⟩">τὸν</supplied>',
      under,
    },
    {
      text: '<s(it)>',
      tei: '<supplied reason="omitted" resp="transcriber" frame="&lt;…>"><expan>s<ex frame="(…)">it</ex></expan></supplied>',
      under,
    },
    { text: 'a <b> c', tei: 'a &lt;b&gt; c', doubts: ['import/signs'] },
  ],
};
