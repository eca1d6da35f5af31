import type { Doubt } from '../../doubt.ts';
import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { fieldIn } from '../fields.ts';
import { isProse } from '../sentence.ts';
import { beginsWith, isSpaced } from '../wording.ts';
import { addressLines } from './opening-lines.ts';

const TO = beginsWith([
  'to; to the; esteemed comrade; esteemed; comrade; dear comrade; mr; mrs; messrs; his excellency',
  'the right hon; the honorable; the honourable; sir; hon',
  'an; an den; an die; an das; herrn; frau; genossen; genosse; vážený soudruh; soudruh; s.; pan; vážený pan',
  'кому; тов; товарищу; господину',
  'towarzysz; tow; szanowny; elvtárs; monsieur; son excellence; tov; tovarăşului; al señor',
]);
const MOST_LINES = 10;

/**
 * The address at the foot of a letter (TEI Guidelines 3.6.2, 4.2.2). Below a signature short lines that no text follows are
 * the addressee, also where they begin like a greeting; a greeting that text follows begins another letter.
 */
export const addressBelow: Block = {
  name: 'address-below',
  about: 'The addressee below the signature.',
  read(at) {
    const { lines, index, part } = at;
    if (
      part !== 'bottom' ||
      !/^(?:signature-lines|bracket-lines|closing|dateline|enclosures)$/.test(at.before.at(-1) ?? '')
    )
      return undefined;
    const first = lines[index]?.words ?? '';
    if (!TO.test(first) && at.recognised(index)) return undefined;
    const found = linesOfAddress(at);
    const last = lines[found.at(-1) ?? index]?.words ?? '';
    if (found.length < 2) return undefined;
    const isSure = TO.test(first) || isSpaced(last);
    if (!isSure && found.length > 6) return undefined;
    const end = (found.at(-1) ?? index) + 1;
    const span = trimmed(at.transcript, spanOfLines(lines, index, end));
    const pieces = addressLines(at, found);
    const doubts: readonly Doubt[] = isSure
      ? []
      : [
          {
            ...{ code: 'import/address', severity: 'info', span, read: 'the address of who received it' },
            alternatives: ['the office of who signed', 'the beginning of another document'],
            reason: 'The lines stand below the signature, and no text follows them.',
          },
        ];
    return { lines: end - index, slot: 'closer', pieces: [element('address', {}, pieces, { span, doubts })] };
  },
  examples: [
    {
      text: 'He came.\n\n(signed) Hielscher\nEsteemed Comrade\n\nJiri H e n d r y c h\nDeputy of the Central Committee\n\nP r a g u e',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n  <address>\n    <addrLine>Esteemed Comrade</addrLine>\n    <addrLine>Jiri <hi rend="letter-spaced">Hendrych</hi></addrLine>\n    <addrLine>Deputy of the Central Committee</addrLine>\n    <addrLine><hi rend="letter-spaced">Prague</hi></addrLine>\n  </address>\n</closer>',
    },
    {
      text: 'Er kam.\n\ngez. Hielscher\n\nAn das\nAuswärtige Amt\nBerlin',
      tei: '<p>Er kam.</p><closer>\n  <signed>gez. <persName>Hielscher</persName></signed>\n  <address>\n    <addrLine>An das</addrLine>\n    <addrLine>Auswärtige Amt</addrLine>\n    <addrLine>Berlin</addrLine>\n  </address>\n</closer>',
    },
  ],
};

/** Short lines without a mark at their end, up to something else; empty when text follows them. */
function linesOfAddress(at: BlockPlace): readonly number[] {
  const { lines, index } = at;
  const found: number[] = [];
  let gaps = 0;
  for (let line = index; line < lines.length; line++) {
    const here = lines[line];
    if (!here) break;
    if (here.blank) {
      gaps++;
      continue;
    }
    const kind = line > index ? at.recognised(line) : undefined;
    const isOther = kind !== undefined && kind !== 'signature-lines' && !isSpaced(here.words);
    if (/^[[(]/.test(here.words) || fieldIn(here.words) || isOther) return found;
    if (isProse(here.words) || /[.!?:;]$/.test(here.words.replace(/\b\p{L}{1,4}\.$/u, '')))
      return gaps > 0 || line === index ? [] : found;
    if (found.length >= MOST_LINES) return [];
    found.push(line);
  }
  return found;
}
