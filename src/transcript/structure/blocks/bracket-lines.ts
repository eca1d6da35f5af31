import type { Doubt } from '../../doubt.ts';
import { type ElementPiece, element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace, BlockReading, Slot } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { inLine, withBreaks } from '../content.ts';
import { closedEnd } from '../line.ts';

/** Elements that stand directly in a division, wherever it is. */
const FREE: ReadonlySet<string> = new Set([
  'note',
  'pb',
  'cb',
  'milestone',
  'fw',
  'figure',
  'space',
  'metamark',
  'lb',
]);
const FILING =
  /^\(\s*(?:filed?|to be filed|ad acta|a\/a|z\.?\s?d\.?\s?a|zu den akten|založit|zařadit|к делу|в дело|do akt)(?![\p{L}])/iu;

/** Brackets that stand alone on their lines: reports of what is on the sheet besides the text. */
export const bracketLines: Block = {
  name: 'bracket-lines',
  about: 'A bracket, or several, alone on their lines.',
  read(at) {
    const { lines, index } = at;
    const line = lines[index];
    if (!line || !(line.words.startsWith('[') || line.words.endsWith(']'))) return filing(at);
    const end = closedEnd(lines, at.groups, index + 1);
    const span = trimmed(at.transcript, spanOfLines(lines, index, end));
    const withBelow = labelOfNextLine(at, span.end, end);
    if (withBelow) return withBelow;
    const pieces = at.reader.read(span);
    const parts = pieces.filter((piece) => piece.kind === 'element' || piece.value.trim() !== '');
    if (parts.length === 0) return undefined;
    if (!parts.every((piece): piece is ElementPiece => piece.kind === 'element')) return undefined;
    return placed(at, end - index, parts);
  },
  examples: [
    {
      text: 'He fell.\n\n[illegible]\n\nHe rose.',
      tei: '<p>He fell.</p><p><gap reason="illegible" extent="unknown" frame="[illegible]"/></p><p>He rose.</p>',
    },
    {
      text: 'He fell.\n\n[Stamp]\nGENERAL SECTION\n\nHe rose.',
      tei: '<p>He fell.</p><note type="stamp" place="unspecified"><stamp type="other" frame="[Stamp] …">GENERAL SECTION</stamp></note><p>He rose.</p>',
      doubts: ['import/scope'],
    },
    {
      text: 'He came.\n\n(signed) Hielscher\n\n(filed in the program\nUSA, struggle with)',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><note type="filing" place="unspecified" cert="medium" hand="Filing note">(filed in the program<lb/>USA, struggle with)</note>',
      doubts: ['import/filing'],
    },
  ],
};

/** A label alone on its line may speak of the line below, if its convention says so. */
function labelOfNextLine(at: BlockPlace, labelEnd: number, end: number): BlockReading | undefined {
  const { lines, index } = at;
  if (!lines[end] || lines[end].blank || lines[end].words.startsWith('[')) return undefined;
  const [only, ...others] = at.reader.read(trimmed(at.transcript, spanOfLines(lines, index, end + 1)));
  if (only?.kind !== 'element' || others.length > 0 || (only.span?.end ?? 0) <= labelEnd) return undefined;
  return placed(at, end + 1 - index, [only]);
}

function placed(at: BlockPlace, count: number, parts: readonly ElementPiece[]): BlockReading | undefined {
  const slots = parts.map((part) => slotOf(part, at));
  const first = slots.find((slot) => slot !== 'free') ?? 'free';
  if (slots.includes(undefined)) return undefined;
  if (first === 'free') return { lines: count, slot: 'free', pieces: parts.map(asFree) };
  const inLines = parts.flatMap((part): readonly Piece[] =>
    part.name === 'signed' || part.name === 'stamp' ? [asFree(part)] : inLine([part], at.transcript),
  );
  if (first === 'body') {
    const isAddition = parts.some(({ name }) => name === 'add');
    const content = parts.flatMap((part) => inLine([asFree(part)], at.transcript));
    return {
      lines: count,
      slot: 'body',
      pieces: [element(isAddition ? 'ab' : 'p', isAddition ? { type: 'annotation' } : {}, content)],
    };
  }
  return { lines: count, slot: first ?? 'body', pieces: inLines };
}

/** Where in a division a report stands; none for what is running text: supplied words, a reading. */
function slotOf({ name }: ElementPiece, { part }: BlockPlace): Slot | undefined {
  if (FREE.has(name) || name === 'stamp') return 'free';
  if (name === 'signed') return part === 'top' ? 'opener' : 'closer';
  if (name !== 'add' && name !== 'gap' && name !== 'ab') return undefined;
  if (name === 'gap' && part !== 'middle') return 'free';
  if (part === 'top') return 'opener';
  return part === 'middle' ? 'body' : 'closer';
}

/** A stamp is always in a note of its own, which says where it stands. */
function asFree(part: ElementPiece): ElementPiece {
  if (part.name !== 'stamp') return part;
  return element('note', { type: 'stamp', place: 'unspecified' }, [part]);
}

/** A note of the registry in round brackets, which are of the source: only its words and its place below the text tell it. */
function filing(at: BlockPlace): BlockReading | undefined {
  const { lines, index, part, transcript } = at;
  if (part !== 'bottom' || !lines[index]?.words.startsWith('(')) return undefined;
  const end = closedEnd(lines, at.groups, index + 1);
  const span = trimmed(transcript, spanOfLines(lines, index, end));
  const written = transcript.text.slice(span.start, span.end);
  if (!FILING.test(written) || !/^\([^()]*\)$/.test(written) || written.length > 200) return undefined;
  const doubts: readonly Doubt[] = [
    {
      ...{ code: 'import/filing', span, read: 'a note of the registry, by hand' },
      alternatives: ['words of the document itself', 'a remark of the transcriber'],
      reason: 'The brackets are round, as those of the text are.',
    },
  ];
  return {
    ...{ lines: end - index, slot: 'free' },
    pieces: [
      element(
        'note',
        { type: 'filing', place: 'unspecified', cert: 'medium' },
        withBreaks(inLine(at.reader.read(span), transcript), transcript.text),
        { span, hand: 'Filing note', doubts },
      ),
    ],
  };
}
