import type { Group } from '../brackets/group.ts';
import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention, Place, Reading } from './convention.ts';
import { isLetter } from './word-before.ts';

const LETTERS_BEFORE = /[\p{L}\p{M}]{1,30}$/u;
const LETTERS_AFTER = /^[\p{L}\p{M}]{1,30}/u;
/** “F[oreign]”, “H[ead of the]”: small letters, in which nothing is doubtful. */
const LETTERS = /^\p{Ll}[\p{L}\p{M}’'-]*(?: [\p{Ll}’'-]+){0,4}\.?$/u;

/** TEI Guidelines 12.3.1.2: letters that the editor adds to an abbreviation, within the word. */
export const expansion: Convention = {
  id: 'C21',
  name: 'expansion',
  about: 'An abbreviation that is expanded within the word: a letter stands right before the bracket.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.open !== '[' || group.close === '' || !isLetter(source, group.start - 1)) return undefined;
    const own = source.slice(group.inner.start, group.inner.end);
    if (!LETTERS.test(own)) return undefined;
    return expandedWord(group, at);
  },
  examples: [
    {
      text: 'the F[oreign] M[inistry] is',
      tei: 'the <expan>F<ex frame="[…]">oreign</ex></expan> <expan>M<ex frame="[…]">inistry</ex></expan> is',
    },
    { text: 'V[ice]-Premier Li', tei: '<expan>V<ex frame="[…]">ice</ex></expan>-Premier Li' },
    {
      text: 'H[ead of the] D[epartment]',
      tei: '<expan>H<ex frame="[…]">ead of the</ex></expan> <expan>D<ex frame="[…]">epartment</ex></expan>',
    },
    { text: 'the address[ee] is', tei: 'the <expan>address<ex frame="[…]">ee</ex></expan> is' },
    { text: 'our gov[ernmen]t is', tei: 'our <expan>gov<ex frame="[…]">ernmen</ex>t</expan> is' },
    {
      text: 'the c[omra]d[e] is',
      tei: 'the <expan>c<ex frame="[…]">omra</ex></expan><expan>d<ex frame="[…]">e</ex></expan> is',
    },
    { text: 'г[осударственный] план', tei: '<expan>г<ex frame="[…]">осударственный</ex></expan> план' },
    { text: 'pour[d?] out', tei: 'pour<unclear frame="[…?]">d</unclear> out' },
    { text: 'he play[ed] well', tei: 'he <expan>play<ex frame="[…]">ed</ex></expan> well' },
    {
      text: 'port![’] he said',
      tei: 'port!<supplied reason="editorial" resp="transcriber" frame="[…]">’</supplied> he said',
      doubts: ['import/supplied'],
    },
  ],
};

/** The word round a bracket: letters that stand right before it, the letters added, those right behind. */
export function expandedWord(group: Group, at: Place): Reading {
  const source = at.transcript.text;
  const first = Math.max(at.before.start, group.start - 30);
  const head = LETTERS_BEFORE.exec(source.slice(first, group.start))?.[0].length ?? 0;
  const span = { start: group.end, end: Math.min(at.after.end, group.end + 30) };
  const tail = LETTERS_AFTER.exec(source.slice(span.start, span.end))?.[0].length ?? 0;
  // The letters before the next bracket are the beginning of what it expands: “c[omra]d[e]”.
  const isBeforeNext = tail > 0 && group.end + tail === at.after.end && group.end + tail < source.length;
  const ex = element('ex', {}, at.inline(group.inner), {
    ...{ span: { start: group.start, end: group.end }, frame: frameOf(source, group, group.inner) },
  });
  if (head === 0) return { start: group.start, end: group.end, pieces: [ex] };
  const start = group.start - head;
  const end = group.end + (isBeforeNext ? 0 : tail);
  const children = [
    ...at.inline({ start, end: group.start }),
    ex,
    ...(end > group.end ? at.inline({ start: group.end, end }) : []),
  ];
  return { start, end, pieces: [element('expan', {}, children, { span: { start, end } })] };
}
