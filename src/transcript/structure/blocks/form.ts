import { element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { lineBreak } from '../content.ts';
import { fieldContent, fieldIn } from '../fields.ts';
import { isFinished } from '../sentence.ts';
import { squeezed } from '../wording.ts';

/** Initials of who dictated and who typed: `me/MB`. */
const TYPIST = /^\p{L}{1,4}[/:]\s?\p{L}{1,4}\.?$/u;

/** Lines of label and value: a form (TEI Guidelines 4.2.4 for its place below the text). */
export const form: Block = {
  id: 'C35',
  name: 'form',
  about: 'Lines of label and value.',
  read(at) {
    const { lines, index, part } = at;
    const end = formEnd(at);
    const isAlone = part === 'bottom' && TYPIST.test(lines[index]?.words ?? '');
    if (end - index < (part === 'bottom' ? 1 : 2) && !isAlone) return undefined;
    const last = Math.max(end, index + 1);
    const pieces: Piece[] = [];
    for (let line = index; line < last; line++) {
      const before = lines[line - 1];
      const here = lines[line];
      if (line > index && before && here) pieces.push(lineBreak(before.end, here.start));
      pieces.push(...fieldContent(at, line));
    }
    const span = trimmed(at.transcript, spanOfLines(lines, index, last));
    const name = part === 'bottom' ? 'trailer' : 'ab';
    return {
      ...{ lines: last - index, slot: part === 'bottom' ? 'trailer' : 'body' },
      pieces: [element(name, { type: 'form' }, pieces, { span })],
    };
  },
  examples: [
    {
      text: 'He came.\n\n(signed) Hielscher\n\nPrint No,: 2\nSheets: 3\nOther Attachments: /',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><trailer type="form"><label>Print No,:</label> 2<lb/><label>Sheets:</label> 3<lb/><label>Other Attachments:</label> <seg type="none">/</seg></trailer>',
    },
    {
      text: 'He came.\n\n(signed) Hielscher\n\nme/MB',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><trailer type="form">me/MB</trailer>',
    },
    {
      text: 'Time: 10 a.m.\nParticipants: Kim, Pak\nInterpreter:\n\nThey talked.',
      tei: '<ab type="form"><label>Time:</label> 10 a.m.<lb/><label>Participants:</label> Kim, Pak<lb/><label>Interpreter:</label></ab><p>They talked.</p>',
    },
    {
      text: 'Tags: wheat, ships\nRef: A. Karsin 14, B. Lovrin 22\n(not to all), C. Port Sel 9\n\nThey talked.',
      tei: '<ab type="form"><label>Tags:</label> wheat, ships<lb/><label>Ref:</label> A. Karsin 14, B. Lovrin 22<lb/>(not to all), C. Port Sel 9</ab><p>They talked.</p>',
    },
    {
      text: 'Drafted by EA/WE:ABMEYER\nNEA/IG:CDHOLM',
      tei: '<p>Drafted by EA/WE:ABMEYER<lb/>NEA/IG:CDHOLM</p>',
    },
  ],
};

/** A list of copies has the shape of a field. */
const DISTRIBUTION =
  /^(?:distribution|verteiler|rozdělovník|рассылка|copies|b?c\.?c\.?)(?:\s+(?:list|to))?\s*:/iu;
/** Longer forms are read in parts. */
const MOST_LINES = 40;

/** The index after the last of consecutive fields; a turn of a speaker is none. */
function formEnd(at: BlockPlace): number {
  const { lines, index, end, layout } = at;
  let last = index;
  let fields = 0;
  while (last < end && last - index < MOST_LINES) {
    const words = lines[last]?.words ?? '';
    const field = fieldIn(words);
    if (field) fields++;
    // A value goes on in the next line; where one field is all there is, it may be a sentence that does.
    const isMore = fields > 1 && /^\(|^\p{Ll}/u.test(words) && !isFinished(lines[last - 1]?.words ?? '');
    if (!field && !isMore && !(last > index && TYPIST.test(words))) break;
    if (last > index && DISTRIBUTION.test(words)) break;
    if (field && (layout.speakers.has(squeezed(field.label)) || field.value.length > 110)) break;
    last++;
  }
  return last;
}
