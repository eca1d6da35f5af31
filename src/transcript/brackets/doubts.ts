import type { Doubt } from '../doubt.ts';
import type { Span } from '../transcript.ts';

/** @param isGroup whether it is read as a bracket all the same, which ends at `end` */
export function neverCloses(
  { start }: { start: number },
  end: number,
  sign: string,
  isGroup: boolean,
): Doubt {
  return {
    ...{ code: 'import/unclosed', severity: 'warning', span: { start, end } },
    read: isGroup ? 'as if it closed here' : 'as a character of the text',
    alternatives: isGroup
      ? ['it closes further on', 'it is a character of the text']
      : ['it closes further on'],
    reason: `The bracket “${sign}” never closes.`,
  };
}

export function tooMany(start: number, sign: string): Doubt {
  return {
    ...{ code: 'import/unclosed', severity: 'warning', span: { start, end: start + sign.length } },
    read: 'as a character of the text',
    alternatives: ['it closes further on'],
    reason: `More brackets are open here than anyone nests, and “${sign}” is the outermost.`,
  };
}

export function closesNothing(span: Span, sign: string): Doubt {
  return {
    ...{ code: 'import/unopened', severity: 'warning', span },
    read: 'as a character of the text',
    alternatives: ['the end of a bracket whose beginning is missing'],
    reason: `The bracket “${sign}” closes nothing.`,
  };
}
