import { element, words } from '../../pieces.ts';
import { underdotted, withoutDots } from '../../rebuild/underdot.ts';
import type { Convention } from '../convention.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

const COMPOSED = 'ạẠḅḄḍḌẹẸḥḤịỊḳḲḷḶṃṂṇṆọỌṛṚṣṢṭṬụỤṿṾẉẈỵỴẓẒậẬặẶệỆộỘợỢựỰ';
/** In the transcription of Semitic languages these are letters of their own. */
const LETTERS = /^[ḥḤṣṢṭṬḍḌẓẒ]+$/;

/** The Leiden system: letters that can hardly be read have a dot below (TEI Guidelines 12.3.3.1). */
export const dotted: Convention = {
  id: 'leiden',
  name: 'leiden-unclear',
  about: 'Letters with a dot below, which can hardly be read.',
  onRequest: true,
  phrase: {
    pattern: new RegExp(`(?:[${COMPOSED}]\\p{M}*|\\p{L}(?:(?!\\u0323)\\p{M}){0,4}\\u0323\\p{M}*)+`, 'gu'),
    needs: new RegExp(`[${COMPOSED}\\u0323]`, 'gu'),
    read(match, span, at) {
      const own = match[0];
      if (LETTERS.test(own)) {
        const doubt = {
          ...{ code: 'import/uncertain', span, read: 'a letter of its own, with a dot below' },
          alternatives: ['a letter that can hardly be read'],
          reason: 'Both are written alike.',
        };
        return { ...span, pieces: [{ ...words(at.transcript.text, span), doubts: [doubt] }] };
      }
      const plain = withoutDots(own);
      const isExact = underdotted(plain) === own;
      const text = { kind: 'text', value: isExact ? plain : own, span } as const;
      return { ...span, pieces: [element('unclear', isExact ? { rend: 'underdot' } : {}, [text], { span })] };
    },
  },
  examples: [
    {
      text: 'p̣ọṭ(estatis)',
      tei: '<expan><unclear rend="underdot">pot</unclear><ex frame="(…)">estatis</ex></expan>',
      under,
    },
    { text: 'παρὰ Ὥρ̣ου', tei: 'παρὰ Ὥ<unclear rend="underdot">ρ</unclear>ου', under },
    { text: 'α̣ὐ̣τ̣ο̣', tei: '<unclear rend="underdot">αὐτο</unclear>', under },
    { text: 'son of Ḥ', tei: 'son of Ḥ', doubts: ['import/uncertain'], under },
    { text: 'Ḥasan of Basṛa', tei: 'Ḥasan of Basṛa' },
  ],
};
