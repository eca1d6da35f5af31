import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention } from './convention.ts';

const HEARD =
  /^(?:(?:general|loud|prolonged|stormy|brief|long|short|some)\s+)*(?:laughter|laughs?|laughing|applause|pause|silence|interrupting|interruption|cross-?talk|coughs?|whispers?|whispering|commotion|noise|voices?|Lachen|Gelächter|Heiterkeit|Beifall|Pause|Rires|Applaudissements|Смех|Аплодисменты|Пауза|Smích|Potlesk|Śmiech|Oklaski)(?:[,;].{1,40})?[.!]?$/iu;

/** TEI Guidelines 7.2.4: what was heard or seen while somebody spoke, as the recorder says in brackets. */
export const stageDirection: Convention = {
  id: 'C34',
  name: 'stage-direction',
  about: 'Laughter, applause and the like, in brackets.',
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end).trim();
    if (group.open !== '[' || group.close === '' || !HEARD.test(own)) return undefined;
    // It belongs to the name of a speaker, in which no stage direction can stand.
    if (/^\s*:/.test(source.slice(group.end, group.end + 3))) return undefined;
    const stage = element('stage', {}, at.inline(group.inner), {
      ...{ span: group, frame: frameOf(source, group, group.inner) },
      doubts: /[,;]/.test(own) ? [doubtOf(group)] : [],
    });
    return { start: group.start, end: group.end, pieces: [stage] };
  },
  examples: [
    { text: 'never. [Applause.] Then', tei: 'never. <stage frame="[…]">Applause.</stage> Then' },
    { text: 'never. [Loud laughter] Then', tei: 'never. <stage frame="[…]">Loud laughter</stage> Then' },
    {
      text: 'never. [applause, in the margin of the draft]',
      tei: 'never. <stage frame="[…]">applause, in the margin of the draft</stage>',
      doubts: ['import/remark'],
    },
    { text: 'никогда. [Смех]', tei: 'никогда. <stage frame="[…]">Смех</stage>' },
    { text: 'never (laughter) more', tei: 'never (laughter) more' },
  ],
};

function doubtOf({ start, end }: Span): Doubt {
  return {
    ...{ code: 'import/remark', span: { start, end }, read: 'what was heard meanwhile' },
    alternatives: ['a remark of the editor', 'a note on the sheet'],
    reason: 'More is said than what was heard.',
  };
}
