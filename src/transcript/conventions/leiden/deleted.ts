import type { Group } from '../../brackets/group.ts';
import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Convention } from '../convention.ts';
import { lostExtent } from './lost-extent.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: what was erased or crossed out in the source (TEI Guidelines 12.3.1.4). */
export const deleted: Convention = {
  id: 'leiden',
  name: 'leiden-deleted',
  about: 'Words erased in the source, in double square brackets.',
  onRequest: true,
  bracket(group, at) {
    const source = at.transcript.text;
    const { inner, close } = asDeleted(group);
    if (close === '') return undefined;
    const own = source.slice(inner.start, inner.end);
    const span = { start: group.start, end: group.end };
    const lost = lostExtent(own, false);
    if (lost) {
      const doubt = {
        ...{ code: 'import/deleted', span, read: 'erased, and lost' },
        alternatives: ['erased words that the editor restores'],
        reason: 'No word of it can be read.',
      };
      const frame = frameOf(source, group);
      const gap = element('gap', { reason: 'cancelled', ...lost.attributes }, [], {
        span,
        frame,
        doubts: [doubt],
      });
      return { ...span, pieces: [gap] };
    }
    if (!/[\p{L}\p{N}]/u.test(own)) return undefined;
    const frame = frameOf(source, group, inner);
    return { ...span, pieces: [element('del', {}, at.inline(inner), { span, frame })] };
  },
  examples: [
    { text: '⟦he gave⟧ he will', tei: '<del frame="⟦…⟧">he gave</del> he will', under },
    { text: 'ἀπόδος [[Ὥρωι]]', tei: 'ἀπόδος <del frame="[[…]]">Ὥρωι</del>', under },
    { text: '⟦[[Getae]]⟧', tei: '<del frame="⟦…⟧"><del frame="[[…]]">Getae</del></del>', under },
    {
      text: '[[[c. 6]]] fec',
      tei: '<gap reason="cancelled" extent="about 6" unit="chars" frame="[[[c. 6]]]"/> fec',
      doubts: ['import/deleted'],
      under,
    },
  ],
};

/** Double brackets, and three of which the outer ones say that it is lost besides. */
function asDeleted(group: Group): Pick<Group, 'inner' | 'close'> {
  if (/^(?:⟦|\[\[)/.test(group.open)) return group;
  const [only] = group.groups;
  const isThree = only?.open === '[[' && only.start === group.inner.start && only.end === group.inner.end;
  return isThree && group.close ? only : { inner: group.inner, close: '' };
}
