import { element } from '../pieces.ts';
import { trimmed } from '../transcript.ts';
import type { Block } from './block.ts';
import { spanOfLines } from './block.ts';

/** What no other kind recognises. */
export const paragraph: Block = {
  name: 'paragraph',
  about: 'Running text up to the next empty line.',
  read({ transcript, reader, lines, index, end }) {
    const span = trimmed(transcript, spanOfLines(lines, index, end));
    return { lines: end - index, part: 'middle', pieces: [element('p', {}, reader.read(span), { span })] };
  },
  examples: [{ text: 'He knew\nnothing.', tei: '<p>He knew\nnothing.</p>' }],
};
