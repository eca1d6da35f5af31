import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Convention } from '../convention.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: what the writer wrote once too often (TEI Guidelines 12.3.1.6). */
export const surplus: Convention = {
  id: 'leiden',
  name: 'leiden-surplus',
  about: 'Letters that are too many, in braces.',
  onRequest: true,
  bracket(group, at) {
    if (group.open !== '{' || group.close === '') return undefined;
    const frame = frameOf(at.transcript.text, group, group.inner);
    const children = at.inline(group.inner);
    if (children.length === 0) return undefined;
    const piece = element('surplus', {}, children, { span: group, frame });
    return { start: group.start, end: group.end, pieces: [piece] };
  },
  examples: [
    { text: 'terra {terra} levis', tei: 'terra <surplus frame="{…}">terra</surplus> levis', under },
    { text: 'nothing {} here', tei: 'nothing {} here', under },
    { text: 'terra {terra} levis', tei: 'terra {terra} levis', doubts: ['import/signs'] },
  ],
};
