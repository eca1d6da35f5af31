import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import { trimmed } from '../transcript.ts';
import type { Convention } from './convention.ts';

const GRADE = /^([A-E])%\s+(?=\S)/;

/**
 * TEI Guidelines 12.3.3.1. Those who broke the cipher graded their readings. What each grade means the transcript does not
 * say: the letter is kept.
 */
export const confidence: Convention = {
  id: 'C27',
  name: 'confidence',
  about: 'A reading with a grade of confidence: B% and the words.',
  bracket(group, at) {
    const source = at.transcript.text;
    const inner = trimmed(at.transcript, group.inner);
    const grade = GRADE.exec(source.slice(inner.start, Math.min(inner.end, inner.start + 20)));
    if (!grade) return undefined;
    const words = { start: inner.start + grade[0].length, end: inner.end };
    const piece = element('unclear', { cert: 'low', n: grade[1] }, at.inline(words), {
      ...{ span: group, frame: frameOf(source, group, words) },
    });
    return { start: group.start, end: group.end, pieces: [piece] };
  },
  examples: [
    {
      text: '[B% ALBERT[iii] advises that] he',
      tei: '<unclear cert="low" n="B" frame="[B% …]">ALBERT<ref type="noteAnchor" n="iii">[iii]</ref> advises that</unclear> he',
    },
    {
      text: 'will [C% displease] him',
      tei: 'will <unclear cert="low" n="C" frame="[C% …]">displease</unclear> him',
    },
    { text: '‘[D% A.’s]’', tei: '‘<unclear cert="low" n="D" frame="[D% …]">A.’s</unclear>’' },
  ],
};
