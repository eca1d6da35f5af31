import { element, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace, BlockReading } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf } from '../content.ts';
import { isProse } from '../sentence.ts';
import { paragraphSpan } from './paragraph.ts';

const LABEL =
  /^(?:(?:those|also|persons|were)\s+)?(?:present(?:\s+were)?|participants?|attended by|attendees|in attendance|interpreters?|anwesend(?:e)?|teilnehmer|dolmetscher|přítomni|přítomní|účastníci|zúčastnili se|prítomní|присутствовали|присутствуют|участвовали|участники|переводчик|obecni|uczestnicy|jelen vannak|jelenlévők|résztvevők|présents|étaient présents|participants|presenti|prezenți|prezenţi|au participat)\s*:/iu;

/** Who was present: a label, and names behind it or on the lines below. */
export const participants: Block = {
  name: 'participants',
  about: 'Those who were present, behind a label.',
  read(at) {
    const line = at.lines[at.index];
    const label = line && LABEL.exec(line.words)?.[0];
    if (!line || !label || at.part === 'bottom') return undefined;
    return line.words === label ? onLines(at) : inLine(at, label);
  },
  examples: [
    {
      text: 'Anwesend:\nGenosse Schwab\nGenosse Stude\n\nSie sprachen.',
      tei: '<list>\n  <head>Anwesend:</head>\n  <item>Genosse Schwab</item>\n  <item>Genosse Stude</item>\n</list><p>Sie sprachen.</p>',
    },
    {
      text: 'Present: Brezhnev, Andropov,\nand Ustinov\n\nThey talked.',
      tei: '<p><label>Present:</label> Brezhnev, Andropov,\nand Ustinov</p><p>They talked.</p>',
    },
    { text: 'Participants came from all sides.', tei: '<p>Participants came from all sides.</p>' },
  ],
};

function onLines(at: BlockPlace): BlockReading | undefined {
  const { lines, index, end, transcript } = at;
  let last = index + 1;
  while (last < end && !isProse(lines[last]?.words ?? '') && !/^\[/.test(lines[last]?.words ?? '')) last++;
  if (last === index + 1) return undefined;
  const title = trimmed(transcript, lines[index] ?? { start: 0, end: 0 });
  const items = lines.slice(index + 1, last).map((line) => {
    const span = trimmed(transcript, line);
    return element('item', {}, contentOf(at, span), { span });
  });
  const span = trimmed(transcript, spanOfLines(lines, index, last));
  const head = element('head', {}, contentOf(at, title), { span: title });
  return { lines: last - index, slot: 'body', pieces: [element('list', {}, [head, ...items], { span })] };
}

function inLine(at: BlockPlace, label: string): BlockReading | undefined {
  const { end, breaks, marks } = paragraphSpan(at);
  if (breaks.length > 0 || marks.length > 0) return undefined;
  const { text } = at.transcript;
  const span = trimmed(at.transcript, spanOfLines(at.lines, at.index, end));
  const own = { start: span.start, end: span.start + label.length };
  const rest = trimmed(at.transcript, { start: own.end, end: span.end });
  const content = [
    element('label', {}, [words(text, own)]),
    ...(rest.start > own.end ? [words(text, { start: own.end, end: rest.start })] : []),
    ...contentOf(at, rest),
  ];
  return { lines: end - at.index, slot: 'body', pieces: [element('p', {}, content, { span })] };
}
