import { frameOf } from '../../framed.ts';
import { element, words } from '../../pieces.ts';
import type { Convention, Reading } from '../convention.ts';
import { expandedWord } from '../expansion.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: an abbreviation and its expansion, or a symbol (TEI Guidelines 12.3.1.2). */
export const expanded: Convention = {
  id: 'leiden',
  name: 'leiden-expanded',
  about: 'An abbreviation expanded in round brackets, within the word or for a symbol.',
  onRequest: true,
  round: true,
  bracket(group, at): Reading | undefined {
    const source = at.transcript.text;
    if (!group.open.startsWith('(') || group.close === '') return undefined;
    const own = source.slice(group.inner.start, group.inner.end);
    const isWords = /^[\p{L}\p{M}\s?[\]⟨⟩<>.-]+$/u.test(own) && /\p{L}/u.test(own);
    const isInWord = /[\p{L}\p{M}\])}⟩>]/u.test(source.charAt(group.start - 1));
    const label = at.label(group);
    if (isWords && isInWord && /\p{Ll}|[^\p{Lu}\s]/u.test(own)) return expandedWord(group, at);
    if (label.means.size > 0 && label.unknown.length === 0 && !isInWord) return undefined;
    const doubt = {
      ...{ code: 'import/expansion', span: { start: group.start, end: group.end } },
      alternatives: ['a remark of the editor', 'brackets of the source', 'letters of a ligature'],
    };
    if (!isWords || /\s/.test(own.trim())) {
      if (isInWord) return undefined;
      const doubts = [
        { ...doubt, read: 'as it stands', reason: 'It is more than a word, and no letter stands before it.' },
      ];
      return { start: group.start, end: group.end, pieces: [{ ...words(source, group), doubts }] };
    }
    const frame = frameOf(source, group, group.inner);
    const doubts = [
      {
        ...{ ...doubt, read: isInWord ? 'letters that were left out' : 'a symbol, written out' },
        reason: isInWord ? 'The letters are capitals.' : 'No letter of the word stands before it.',
      },
    ];
    const ex = element('ex', {}, at.inline(group.inner), { span: group, frame, doubts });
    return { start: group.start, end: group.end, pieces: [ex] };
  },
  examples: [
    { text: 'στρ(ατηγῶι) καὶ', tei: '<expan>στρ<ex frame="(…)">ατηγῶι</ex></expan> καὶ', under },
    {
      text: 'co(n)s(ul) leg(ionis)',
      tei: '<expan>co<ex frame="(…)">n</ex></expan><expan>s<ex frame="(…)">ul</ex></expan> <expan>leg<ex frame="(…)">ionis</ex></expan>',
      under,
    },
    {
      text: 'a ((centurio)) b',
      tei: 'a <ex frame="((…))">centurio</ex> b',
      doubts: ['import/expansion'],
      under,
    },
    { text: '(ἔτους) γ', tei: '<ex frame="(…)">ἔτους</ex> γ', doubts: ['import/expansion'], under },
    { text: 'A(N)OR', tei: 'A<ex frame="(…)">N</ex>OR', doubts: ['import/expansion'], under },
    { text: 'Abasa (see no. 8)', tei: 'Abasa (see no. 8)', doubts: ['import/expansion'], under },
    { text: 'jar(s)', tei: 'jar(s)' },
  ],
};
