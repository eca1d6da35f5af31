import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

const HEARD =
  /^(?:(?:general|loud|prolonged|stormy|brief|long|short|some)\s+)*(?:laughter|laughs?|laughing|applause|pause|silence|interrupting|interruption|cross-?talk(?: \d\d?[:.]\d\d(?:[:.]\d\d)?)?|pauses?|pausing|coughs?|coughing|chuckles?|chuckling|giggles?|sighs?|sobs?|weeps?|cries|crying|shouts?|shouting|murmurs?|murmuring|clears (?:his |her )?throat|hangs up|(?:looks|nods|stands up|sits down|enters|leaves|rises)(?: [\p{L}]+){0,4}|objection|no (?:answer|response|reply)|(?:the )?(?:witness|announcer|speaker|interpreter|prisoner|chairman|president) (?:\p{Ll}+s|wept)(?: \p{L}+){0,4}|sounds? of (?:\p{L}+ ?){1,4}|\d+ seconds? of silence|(?:short |brief )?(?:recess|break)|(?:tape|recording|reel) (?:ends?|begins?|stops?|starts?|changed|turned)|speaking over .{2,30}|speaking (?:simultaneously|together)|whispers?|whispering|commotion|unrest|disturbance|noise|voices?|Lachen|Gelächter|Heiterkeit|Beifall|Pause|Rires|Applaudissements|Смех|Аплодисменты|Пауза|Smích|Potlesk|Śmiech|Oklaski)(?:[,;].{1,40})?[.!]?$/iu;

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
    });
    return { start: group.start, end: group.end, pieces: [stage] };
  },
  examples: [
    { text: 'of it. [Chuckles.] You', tei: 'of it. <stage frame="[…]">Chuckles.</stage> You' },
    { text: 'He said—[clears throat] Well', tei: 'He said—<stage frame="[…]">clears throat</stage> Well' },
    { text: '[No answer.]', tei: '<stage frame="[…]">No answer.</stage>' },
    { text: '[tape ends]', tei: '<stage frame="[…]">tape ends</stage>' },
    {
      text: 'said [Halven leaves] it',
      tei: 'said <supplied reason="editorial" resp="transcriber" frame="[…]">Halven leaves</supplied> it',
      doubts: ['import/supplied'],
    },
    { text: 'never. [Applause.] Then', tei: 'never. <stage frame="[…]">Applause.</stage> Then' },
    { text: 'never. [Loud laughter] Then', tei: 'never. <stage frame="[…]">Loud laughter</stage> Then' },
    { text: 'никогда. [Смех]', tei: 'никогда. <stage frame="[…]">Смех</stage>' },
    { text: 'never (laughter) more', tei: 'never (laughter) more' },
  ],
};
