import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 12.3.1.4: words inserted above the line. */
export const caret: Convention = {
  id: 'C30',
  name: 'caret',
  about: 'Words between carets: they were inserted above the line.',
  phrase: {
    pattern: /\^(?=\S)([^^\n\r]{0,60}[^^\s])\^/gu,
    needs: /\^/g,
    read(match, span, at) {
      const source = at.transcript.text;
      const inserted = match[1] ?? '';
      const before = source.charAt(span.start - 1);
      const after = source.charAt(span.end);
      const isWord = !/[\p{L}\p{N})]/u.test(before) && !/[\p{L}\p{N}(]/u.test(after);
      const isLetters = /^[\p{L}\p{M}’'-]+$/u.test(inserted) && /[\p{L}\p{M}]/u.test(before + after);
      if (!isWord && !isLetters) return undefined;
      const inner = { start: span.start + 1, end: span.end - 1 };
      const add = element('add', { place: 'above', type: 'insertion' }, at.inline(inner), {
        ...{ span, frame: frameOf(source, span, inner), hand: 'Insertion above the line' },
      });
      return { ...span, pieces: [add] };
    },
  },
  examples: [
    {
      text: 'one to ^in^ Chicago',
      tei: 'one to <add place="above" type="insertion" hand="Insertion above the line" frame="^…^">in</add> Chicago',
    },
    {
      text: 'a Li^b^rator of ^many^ objects',
      tei: 'a Li<add place="above" type="insertion" hand="Insertion above the line" frame="^…^">b</add>rator of <add place="above" type="insertion" hand="Insertion above the line" frame="^…^">many</add> objects',
    },
    { text: 'x^2 + y^2 = z^2', tei: 'x^2 + y^2 = z^2' },
    { text: 'a^n and b^n', tei: 'a^n and b^n' },
    { text: 'the word^1^ here', tei: 'the word^1^ here' },
  ],
};
