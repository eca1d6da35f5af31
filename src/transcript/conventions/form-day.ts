import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 12.3.1.4. The quotation marks stand for the blank of a form, which is inferred from their place. */
export const formDay: Convention = {
  id: 'C33',
  name: 'form-day',
  about: 'A day in quotation marks before its month: it was written into the blank of a form.',
  phrase: {
    pattern:
      /(?<=(?<![\p{L}\p{N}])["“”«„'‘]\s?)[0-3]?\d(?=\s?["”“»'’]\s+\p{L}{3,12}\.?,?\s+(?:\d{2}|["“«„_]))/gu,
    needs: /\d(?=\s?["”“»'’])/g,
    read(_match, span, at) {
      const add = element('add', { place: 'inspace' }, [words(at.transcript.text, span)], {
        ...{ span, hand: 'Day written into a form' },
        doubts: [
          {
            ...{ code: 'import/form', span },
            read: 'a day that was written into the blank of a form',
            alternatives: ['a day in quotation marks, typed like the rest'],
            reason: 'The quotation marks may stand for the blank.',
          },
        ],
      });
      return { ...span, pieces: [add] };
    },
  },
  examples: [
    {
      text: '“13” June 1956',
      tei: '“<add place="inspace" hand="Day written into a form">13</add>” June 1956',
      doubts: ['import/form'],
    },
    {
      text: '«5» мая 1953 г.',
      tei: '«<add place="inspace" hand="Day written into a form">5</add>» мая 1953 г.',
      doubts: ['import/form'],
    },
    {
      text: '"02" September 1957',
      tei: '"<add place="inspace" hand="Day written into a form">02</add>" September 1957',
      doubts: ['import/form'],
    },
    { text: 'room “13” is here', tei: 'room “13” is here' },
    { text: 'the “July 26” movement', tei: 'the “July 26” movement' },
  ],
};
