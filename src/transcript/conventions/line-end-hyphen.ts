import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** “pre- and post-war”: the hyphen stands for the second word. */
const JOINING = /^(?:and|or|und|oder|bzw|et|ou|a|nebo|i|lub|и|или)(?![\p{L}])/iu;

/** TEI Guidelines 3.2.2 and 3.11.3: a word that goes on in the next line. */
export const lineEndHyphen: Convention = {
  id: 'C32',
  name: 'line-end-hyphen',
  about: 'A word that is divided at the end of a line.',
  phrase: {
    pattern: /(?<=[\p{L}\p{M}]{2})[-¬⸗=\u2010\u00ad][ \t]*(?:\r\n?|\n)[ \t]*(?=[\p{L}])/gu,
    needs: /[-¬⸗=\u2010\u00ad](?=[ \t]*[\r\n])/g,
    read(match, span, at) {
      const source = at.transcript.text;
      if (JOINING.test(source.slice(span.end, span.end + 6))) return undefined;
      const isPart = /\p{Ll}/u.test(source.charAt(span.end)) && /\p{Ll}/u.test(source.charAt(span.start - 1));
      const isHyphen = match[0].startsWith('-');
      const isDoubtful = /^[-=]/.test(match[0]);
      if (isDoubtful && (!isPart || /^.[ \t]/.test(match[0]))) return undefined;
      const lb = element('lb', { break: 'no', rend: isHyphen ? 'hyphen' : undefined }, [], {
        span,
        ...(isHyphen ? {} : { frame: frameOf(source, span) }),
        doubts: !isDoubtful
          ? []
          : [
              {
                ...{ code: 'import/hyphen', span },
                read: 'one word, divided at the end of a line',
                alternatives: ['a hyphen that belongs to the word'],
                reason: 'At the end of a line both look alike.',
              },
            ],
      });
      return { ...span, pieces: [lb] };
    },
  },
  examples: [
    {
      text: 'he was im-\npressed by it',
      tei: 'he was im<lb break="no" rend="hyphen"/>pressed by it',
      doubts: ['import/hyphen'],
    },
    { text: 'keine ant¬\nwort erhalten', tei: 'keine ant<lb break="no" frame="¬ "/>wort erhalten' },
    {
      text: 'gestern mor=\ngen',
      tei: 'gestern mor<lb break="no" frame="= "/>gen',
      doubts: ['import/hyphen'],
    },
    { text: 'the Sino-\nSoviet split', tei: 'the Sino-\nSoviet split' },
    { text: 'of pre-\nand post-war', tei: 'of pre-\nand post-war' },
    { text: 'he came -\nand left', tei: 'he came -\nand left' },
  ],
};
