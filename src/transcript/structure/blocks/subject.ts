import { element, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf } from '../content.ts';
import { goesOn, isFinished } from '../sentence.ts';

const LABEL =
  /^(?:subject|subj\.?|re|regarding|concerning|concerns|topic|theme|about|betreff|betr\.?|betrifft|gegenstand|bezug|věc|vec|předmět|predmet|tema|téma|содержание|тема|относительно|о|dotyczy|dot\.?|w sprawie|tárgy|objet|oggetto|asunto|obiect|référence|ref\. subject|in re)\s*[:–]\s*/iu;

/** What a document is about: its head (TEI Guidelines 4.2.1). The line after it is text, also where no empty line parts them. */
export const subject: Block = {
  name: 'subject',
  about: 'The line that says what a document is about.',
  opens: true,
  read(at) {
    const { lines, index, end, part } = at;
    const line = lines[index];
    if (!line || part === 'middle') return undefined;
    const label = LABEL.exec(line.words)?.[0];
    if (!label) return undefined;
    let last = index + 1;
    // A subject that goes on: the line was broken, and the next one is no sentence of its own.
    while (last < end && last - index < 4) {
      const [before, next] = [lines[last - 1]?.words ?? '', lines[last]?.words ?? ''];
      const isBroken =
        goesOn(next) ||
        /[,–-]$|\s(?:of|the|and|in|with|to|on|for|von|der|und|mit|a|s|v|и|о|с|в)$/iu.test(before);
      if (!isBroken || isFinished(before)) break;
      last++;
    }
    const span = trimmed(at.transcript, spanOfLines(lines, index, last));
    const start = span.start + label.trimEnd().length;
    const space = { start, end: span.start + label.length };
    const rest = { start: space.end, end: span.end };
    const own = words(at.transcript.text, { start: span.start, end: start });
    return {
      ...{ lines: last - index, slot: 'head' },
      pieces: [
        element(
          'head',
          { type: 'subject' },
          [
            element('label', {}, [own]),
            ...(space.end > space.start && rest.end > rest.start ? [words(at.transcript.text, space)] : []),
            ...contentOf(at, rest),
          ],
          { span },
        ),
      ],
    };
  },
  examples: [
    {
      text: 'Subject: Record of a conversation\nI invited him.',
      tei: '<head type="subject"><label>Subject:</label> Record of a conversation</head><p>I invited him.</p>',
    },
    {
      text: 'Betr.: Besuch einer Delegation aus der\nVolksrepublik Korea\n\nDie Delegation kam.',
      tei: '<head type="subject"><label>Betr.:</label> Besuch einer Delegation aus der\nVolksrepublik Korea</head><p>Die Delegation kam.</p>',
    },
    { text: 'Věc: Žádost', tei: '<head type="subject"><label>Věc:</label> Žádost</head>' },
    { text: 'Subjects of the talk were many.', tei: '<p>Subjects of the talk were many.</p>' },
  ],
};
