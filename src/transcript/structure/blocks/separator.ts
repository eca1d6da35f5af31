import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block } from '../block.ts';

/** A rule or a row of signs between parts of a file (TEI Guidelines 3.11.3). */
export const separator: Block = {
  name: 'separator',
  about: 'A line of strokes, stars or other signs that parts what is before it from what is behind it.',
  read(at) {
    const line = at.lines[at.index];
    if (!line || !isRule(line.words)) return undefined;
    const span = trimmed(at.transcript, line);
    const frame = frameOf(at.transcript.text, span);
    return {
      lines: 1,
      slot: 'free',
      pieces: [element('milestone', { unit: 'section' }, [], { span, frame })],
    };
  },
  examples: [
    {
      text: 'He came.\n\n--------\n\nHe left.',
      tei: '<p>He came.</p><milestone unit="section" frame="--------"/><p>He left.</p>',
    },
    {
      text: 'He came.\n\n* * *\n\nHe left.',
      tei: '<p>He came.</p><milestone unit="section" frame="* * *"/><p>He left.</p>',
    },
    {
      text: 'TOP SECRET\n\nHe came.\n\n=====\n\nBerlin, 3 May 1956\n\nHe left.',
      tei: '<opener>\n  <seg type="classification">TOP SECRET</seg>\n</opener><p>He came.</p><milestone unit="section" frame="====="/>\n<opener>\n  <dateline><placeName>Berlin</placeName>, <date when="1956-05-03">3 May 1956</date></dateline>\n</opener><p>He left.</p>',
    },
  ],
};

export function isRule(words: string): boolean {
  return /^(?:[-–—_=*~#+•·.]\s*){3,}$/u.test(words) && !/^\.{3,4}$/.test(words) && !/^[\s.]+$/.test(words);
}
