import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 3.5.3: words that were made unreadable, shown by signs. */
export const blackedOut: Convention = {
  id: 'C15',
  name: 'blacked-out',
  about:
    'Words that are withheld, shown by black blocks, a row of X, or the paragraph of an act in brackets.',
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    if (
      group.open !== '[' ||
      !/^\s*(?:\(?b\)?)\s?\(\d\)(?:[\s,;]*(?:\(b\)\s?\(\d\)|\([A-Z]\)))*\s*$/.test(own)
    )
      return undefined;
    const desc = element('desc', {}, [words(source, group.inner)]);
    const frame = frameOf(source, group, group.inner);
    const doubt: Doubt = {
      ...{ code: 'import/redaction', span: { start: group.start, end: group.end } },
      read: 'words that are withheld, and the paragraph that gives the reason',
      alternatives: ['the reason why words nearby are withheld'],
      reason: 'The paragraph does not say where the words are missing.',
    };
    const gap = element('gap', { reason: 'redacted', extent: 'unknown' }, [desc], {
      ...{ span: group, frame, doubts: [doubt] },
    });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  phrase: {
    pattern: /[█■▇▓▒]{2,}(?: ?[█■▇▓▒]{2,})*|(?<![\p{L}\p{N}])X{5,}(?![\p{L}\p{N}])/gu,
    needs: /[█■▇▓▒]|X(?=XXXX)/g,
    read(match, span, at) {
      const source = at.transcript.text;
      const isBlock = !match[0].startsWith('X');
      const doubts = [
        {
          ...{ code: 'import/redaction', span },
          read: isBlock ? 'words that were blacked out' : 'as letters of the text',
          alternatives: isBlock
            ? ['a drawing of the page']
            : ['words that were crossed out', 'words that are withheld'],
          reason: 'The transcript does not explain the signs.',
        },
      ];
      if (!isBlock) return { ...span, pieces: [{ ...words(source, span), doubts }] };
      const frame = frameOf(source, span);
      return {
        ...span,
        pieces: [element('gap', { reason: 'redacted', extent: 'unknown' }, [], { span, frame, doubts })],
      };
    },
  },
  examples: [
    {
      text: 'met ████████ there',
      tei: 'met <gap reason="redacted" extent="unknown" frame="████████"/> there',
      doubts: ['import/redaction'],
    },
    { text: 'met XXXXXXX there', tei: 'met XXXXXXX there', doubts: ['import/redaction'] },
    {
      text: 'met [(b)(1)] there',
      tei: 'met <gap reason="redacted" extent="unknown" frame="[…]"><desc>(b)(1)</desc></gap> there',
      doubts: ['import/redaction'],
    },
    { text: 'Louis XXX', tei: 'Louis XXX' },
  ],
};
