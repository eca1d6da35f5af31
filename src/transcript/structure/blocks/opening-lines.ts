import type { Doubt } from '../../doubt.ts';
import { element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf, withBreaks } from '../content.ts';
import { closedEnd } from '../line.ts';
import { OFFICE } from '../offices.ts';
import { isProse, isSentence } from '../sentence.ts';
import { beginsWith, closedUp, isSpaced } from '../wording.ts';

/** What an address begins with. */
const TO = beginsWith([
  'to; to the; attention; attn; for; mr; mrs; messrs; comrade; cde; com; c.',
  'an; an den; an die; an das; herrn; frau; genossen; genosse; komu; soudruh; pan; panu; s.; кому; тов',
  'товарищу; в цк; господину',
  'do; towarzysz; tow; obywatel; elvtárs; monsieur; à; al; alla; tov; către; ministry; ministerium',
  'ministerstvo; министерство; министру',
]);
/**
 * Short lines among those at the head of a document that nothing else tells apart. Those before all others are the head
 * of an office’s paper, unless they begin as an address does; the others are an address (TEI Guidelines 4.2.2, 3.6.2).
 */
export const openingLines: Block = {
  name: 'opening-lines',
  about: 'Short lines among those at the head: the head of an office’s paper, or an address.',
  read(at) {
    const { lines, index, part } = at;
    if (part !== 'top' || index >= at.openingEnd || at.before.includes('salutation') || !isShort(at, index))
      return undefined;
    const found = [index];
    let end = closedEnd(lines, at.groups, index + 1);
    while (end < Math.min(at.end, at.openingEnd) && isShort(at, end) && !at.recognised(end)) {
      found.push(end);
      end = closedEnd(lines, at.groups, end + 1);
    }
    // An address goes on behind an empty line where the place stands alone: it is spaced.
    const next = nextLine(at, end);
    if (
      next !== undefined &&
      next < at.openingEnd &&
      isSpaced(lines[next]?.words ?? '') &&
      !at.recognised(next)
    ) {
      found.push(next);
      end = next + 1;
    }
    const first = closedUp(lines[index]?.words ?? '');
    const isHead = (at.before.length === 0 && !TO.test(first)) || OFFICE.test(first);
    const isSure = OFFICE.test(first) || TO.test(first) || isSpaced(lines[end - 1]?.words ?? '');
    const span = trimmed(at.transcript, spanOfLines(lines, index, end));
    const doubts = isSure ? [] : [doubtOf(span, isHead)];
    const attributes = isHead ? { rend: 'letterhead' } : {};
    return {
      lines: end - index,
      slot: 'opener',
      pieces: [element('address', attributes, addressLines(at, found), { span, doubts })],
    };
  },
  examples: [
    {
      text: 'EMBASSY OF THE USSR\nin the DPRK\n\nNo. 395\n\nMinistry of Foreign Affairs\n\nP r a h a\nSecret',
      tei: '<opener>\n  <address rend="letterhead">\n    <addrLine>EMBASSY OF THE USSR</addrLine>\n    <addrLine>in the DPRK</addrLine>\n  </address>\n  <seg type="reference">No. <idno type="reference">395</idno></seg>\n  <address>\n    <addrLine>Ministry of Foreign Affairs</addrLine>\n    <addrLine><hi rend="letter-spaced">Praha</hi></addrLine>\n  </address>\n  <seg type="classification">Secret</seg>\n</opener>',
    },
    {
      text: 'Berlin, den 3. Mai 1956\n\nHerrn\nDr. Max Meier\nBonn\n\nSehr geehrter Herr Meier!',
      tei: '<opener>\n  <dateline><placeName>Berlin</placeName>, den <date when="1956-05-03">3. Mai 1956</date></dateline>\n  <address>\n    <addrLine>Herrn</addrLine>\n    <addrLine>Dr. Max Meier</addrLine>\n    <addrLine>Bonn</addrLine>\n  </address>\n  <salute>Sehr geehrter Herr Meier!</salute>\n</opener>',
    },
    {
      text: 'Top Secret\n\nSecond Section\n\nDear Sir,',
      tei: '<opener>\n  <seg type="classification">Top Secret</seg>\n  <address>\n    <addrLine>Second Section</addrLine>\n  </address>\n  <salute>Dear Sir,</salute>\n</opener>',
      doubts: ['import/opening'],
    },
    {
      text: 'EMBASSY OF SESTRIA [stamp: SECOND\nIN ARVENIA DEPARTMENT]\n\nDear Sir,',
      tei: '<opener>\n  <address rend="letterhead">\n    <addrLine>EMBASSY OF SESTRIA <note type="stamp" place="unspecified"><stamp type="other" frame="[stamp: …]">SECOND<lb/>IN ARVENIA DEPARTMENT</stamp></note></addrLine>\n  </address>\n  <salute>Dear Sir,</salute>\n</opener>',
      doubts: ['import/columns'],
    },
  ],
};

/**
 * Lines of an address; characters on empty lines between them, such as no-break spaces, stay with the line above, and so do
 * the lines of a bracket that begins on it.
 */
export function addressLines(at: BlockPlace, indexes: readonly number[]): readonly Piece[] {
  return indexes.map((index, place) =>
    addressLine(at, index, indexes[place + 1] ?? closedEnd(at.lines, at.groups, index + 1)),
  );
}

function addressLine(at: BlockPlace, index: number, until: number): Piece {
  const span = trimmed(at.transcript, spanOfLines(at.lines, index, until));
  return element('addrLine', {}, withBreaks(contentOf(at, span), at.transcript.text), { span });
}

function isShort({ lines }: BlockPlace, index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined &&
    !line.blank &&
    !isProse(line.words) &&
    !isSentence(line.words) &&
    !/^[[(]/.test(line.words)
  );
}

function nextLine({ lines }: BlockPlace, index: number): number | undefined {
  if (!lines[index]?.blank) return undefined;
  let next = index;
  while (lines[next]?.blank) next++;
  return next < lines.length ? next : undefined;
}

function doubtOf(span: { start: number; end: number }, isHead: boolean): Doubt {
  return {
    ...{ code: 'import/opening', severity: 'info', span },
    read: isHead ? 'the head of an office’s paper' : 'an address',
    alternatives: [isHead ? 'an address' : 'the head of an office’s paper', 'a title', 'text'],
    reason: 'Nothing but their place at the head of the document tells what these lines are.',
  };
}
