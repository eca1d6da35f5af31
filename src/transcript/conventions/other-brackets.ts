import { words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** Signs that some transcribers use as brackets: what they mean here nobody has said. They stay, and are told. */
export const otherBrackets: Convention = {
  id: 'C38',
  name: 'other-brackets',
  about:
    'Words in angle brackets or braces, and strokes round a number: markup, signs of an editor, or text.',
  phrase: {
    pattern:
      /<(?=[/\p{L}\p{N}½¼¾])[^<>\r\n]{0,60}>|[⟨‹][^⟨⟩‹›\r\n]{1,60}[⟩›]|\{[^{}\r\n]{1,60}\}|(?<![|\p{L}\p{N}])\|{1,2}\s?\d{1,4}\s?[rv]?\s?\|{1,2}(?![|\p{L}\p{N}])|(?<![/\p{L}\p{N}:])\/{1,2}\d{1,4}[rv]?\/{1,2}(?![/\p{L}\p{N}])|(?<![\p{L}\p{N}_*~])(?:\*\*(?=\S)[^*\r\n]{1,60}\*\*|_(?=[^\s_])[^_\r\n]{1,60}_|__(?=[^\s_])[^_\r\n]{1,60}__)(?![\p{L}\p{N}_*~])/gu,
    needs: /[<⟨‹{|/_]|\*\*/g,
    read(match, span, at) {
      const isPage = /^[|/]/.test(match[0]);
      const piece = {
        ...words(at.transcript.text, span),
        doubts: [
          {
            ...{ code: 'import/signs', span, read: 'as characters of the text' },
            alternatives: /^[_*]/.test(match[0])
              ? ['words that are underlined or in bold type']
              : isPage
                ? ['the beginning of a page', 'the end of a line']
                : [
                    'words that are damaged, restored or left out',
                    'markup of a program',
                    'words that were deleted',
                  ],
            reason: 'The profile does not say what these signs mean.',
          },
        ],
      };
      return { ...span, pieces: [piece] };
    },
  },
  examples: [
    { text: 'to <send> it', tei: 'to &lt;send&gt; it', doubts: ['import/signs'] },
    { text: 'a ⟨2 words destroyed⟩ b', tei: 'a ⟨2 words destroyed⟩ b', doubts: ['import/signs'] },
    { text: 'the {del}who{/del}', tei: 'the {del}who{/del}', doubts: ['import/signs', 'import/signs'] },
    {
      text: 'only __two__ came',
      tei: 'only __two__ came',
      doubts: ['import/signs'],
    },
    {
      text: 'he was **not** _there_',
      tei: 'he was **not** _there_',
      doubts: ['import/signs', 'import/signs'],
    },
    { text: 'in the |7| woods', tei: 'in the |7| woods', doubts: ['import/signs'] },
    { text: 'in the /10/ woods', tei: 'in the /10/ woods', doubts: ['import/signs'] },
    { text: 'if a < b and c > d', tei: 'if a &lt; b and c &gt; d' },
    { text: 'on 3/10/1956, and/or', tei: 'on 3/10/1956, and/or' },
  ],
};
