import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './illegible.ts';
import { isOfTheSource } from './report.ts';
import { isLetter } from './word-before.ts';

/** TEI Guidelines 12.4.1: a space that was left blank in the source. */
export const blank: Convention = {
  id: 'C33',
  name: 'blank',
  about: 'A blank of the source: a line of underscores, or a report.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, value } = label;
    if (!means.has('blank') || !isOfTheSource(label) || label.unknown.length > 0) return undefined;
    const said = value && value.end > value.start ? at.labelIn(value) : label;
    if (said.unknown.length > 0 || said.means.has('illegible') || said.means.has('stamp')) return undefined;
    if (isLetter(at.transcript.text, group.start - 1)) return undefined;
    const { start, end } = group;
    const span = { start, end };
    const { extent: _, ...stated } = extentOf(said) as Record<string, string>;
    return {
      ...span,
      pieces: [element('space', stated, [], { span, frame: frameOf(at.transcript.text, span) })],
    };
  },
  phrase: {
    // Two strokes on both sides of a word are emphasis: “__two__”.
    pattern: /_{3,}(?:[ \t]?_{2,})*|(?<![\p{L}_])__(?:[ \t]?_{2,})*(?![\p{L}\p{N}_])/gu,
    needs: /__/g,
    read(_match, span, at) {
      const frame = frameOf(at.transcript.text, span);
      return { ...span, pieces: [element('space', {}, [], { span, frame })] };
    },
  },
  examples: [
    { text: 'Copy Nº ___', tei: 'Copy Nº <space frame="___"/>' },
    { text: '“___” June 1956', tei: '“<space frame="___"/>” June 1956' },
    { text: 'to [blank] of', tei: 'to <space frame="[blank]"/> of' },
    { text: 'No. __ of 19__', tei: 'No. <space frame="__"/> of 19<space frame="__"/>' },
    { text: 'the file_name here', tei: 'the file_name here' },
    { text: 'on July [left blank] 1960', tei: 'on July <space frame="[left blank]"/> 1960' },
    { text: 'Copy No. [blank]', tei: 'Copy No. <space frame="[blank]"/>' },
    {
      text: '[three lines left blank]',
      tei: '<space unit="lines" quantity="3" frame="[three lines left blank]"/>',
    },
    { text: '[Leerstelle]', tei: '<space frame="[Leerstelle]"/>' },
    { text: '[page blanche]', tei: '<space frame="[page blanche]"/>' },
    { text: '[prázdná strana]', tei: '<space unit="pages" frame="[prázdná strana]"/>' },
    { text: '[пропуск в тексте]', tei: '<space frame="[пропуск в тексте]"/>' },
  ],
};
