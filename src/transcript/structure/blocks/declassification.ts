import type { Doubt } from '../../doubt.ts';
import { attributeOf, element, type Piece, text, words } from '../../pieces.ts';
import { type Span, trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf, lineBreak } from '../content.ts';
import { dateIn } from '../dated.ts';
import { fieldIn } from '../fields.ts';
import { beginsWith } from '../wording.ts';

const MARK =
  /^(?:declassified|declassification|downgraded|released|approved for release|approved for declassification|sanitized copy|copy approved|reproduced at the national archives|authority nnd|nnd \d+|e\.?o\.? 1\d{4}|herabgestuft|offengelegt|deklassifiziert|vs-einstufung aufgehoben|odtajněno|zrušen stupeň utajení|stupeň utajení zrušen|utajení zrušeno|рассекречено|снято с секрет\p{L}+|снят гриф|гриф снят|odtajniono|zniesiono klauzul\p{L}+|minősítés megszűnt|titkosság alól feloldva|declasificat)/iu;
const DATE = beginsWith(['date; datum; dátum; data; дата; dne; dated']);
const SIGNATURE = beginsWith([
  'signature; signed; podpis; unterschrift; подпись; aláírás; initials; semnătura',
]);
const REASON = beginsWith(['reason; důvod; grund; основание; basis; authority; powód; file no; indok; ref']);
const FILE = /(?:file no\.?|file nr\.?|čj\.?|č\.\s?j\.?|az\.?|дело|no\.|nr\.)\s*/iu;
const MOST_LINES = 8;

/** A mark of declassification that no bracket reports (TEI Guidelines 11.3.3: `stamp`). The year alone is certain. */
export const declassification: Block = {
  id: 'C14',
  name: 'declassification',
  about: 'The lines of a mark of declassification, also where it stands twice.',
  read(at) {
    const { lines, index } = at;
    const end = endOfMark(at);
    if (end <= index) return undefined;
    const pieces: Piece[] = [];
    let year: string | undefined;
    for (let line = index; line < end; line++) {
      const [before, here] = [lines[line - 1], lines[line]];
      if (line > index && before && here) pieces.push(lineBreak(before.end, here.start));
      const content = here ? lineOfMark(at, trimmed(at.transcript, here)) : [];
      pieces.push(...content);
      year ??= content.flatMap((piece) =>
        piece.kind === 'element' && piece.name === 'date' ? [attributeOf(piece, 'when')] : [],
      )[0];
    }
    const span = trimmed(at.transcript, spanOfLines(lines, index, end));
    const stamp = element('stamp', { type: 'declassification', when: year }, pieces, { span });
    const doubt: Doubt = {
      ...{
        code: 'import/stamp',
        severity: 'info',
        span,
        read: 'a mark of declassification, probably stamped',
      },
      alternatives: ['a form that was filled in', 'lines of the document itself'],
      reason: 'The transcript does not say what these lines are.',
    };
    const attributes = { type: 'stamp', subtype: 'declassification', place: 'unspecified', cert: 'medium' };
    return {
      lines: end - index,
      slot: 'free',
      pieces: [element('note', attributes, [stamp], { span, doubts: [doubt] })],
    };
  },
  examples: [
    {
      text: 'Reason: file no. 267 261/01- OZÚ\nDate: 01/11/02 Alena Noskova, Ph.D.\nSignature: (illegible)\n\nDear Comrade,',
      tei: '<note type="stamp" subtype="declassification" place="unspecified" cert="medium"><stamp type="declassification" when="2002">Reason: file no. <idno type="file">267 261/01- OZÚ</idno><lb/>Date: <date when="2002">01/11/02</date> <persName>Alena Noskova, Ph.D.</persName><lb/>Signature: <gap reason="illegible" extent="unknown" frame="(illegible)"><desc type="signature">signature</desc></gap></stamp></note><opener>\n  <salute>Dear Comrade,</salute>\n</opener>',
      doubts: ['import/stamp'],
    },
    {
      text: 'He came.\n\nDECLASSIFIED\nE.O. 12958, Sect. 3.5\nDate 12 May 1998',
      tei: '<p>He came.</p><note type="stamp" subtype="declassification" place="unspecified" cert="medium"><stamp type="declassification" when="1998">DECLASSIFIED<lb/>E.O. 12958, Sect. 3.5<lb/>Date <date when="1998">12 May 1998</date></stamp></note>',
      doubts: ['import/stamp'],
    },
    {
      text: 'Declassified papers tell of it, and of more.',
      tei: '<p>Declassified papers tell of it, and of more.</p>',
    },
  ],
};

/** A mark is told by its words, or by a reason or a date above a signature, all of them fields; one may come again. */
function endOfMark({ lines, index, end, part, layout, profile }: BlockPlace): number {
  const last = Math.min(end, index + MOST_LINES);
  const paragraph = lines.slice(index, last).map(({ words }) => words);
  if (end - index > MOST_LINES || paragraph.some((words) => words.length > 110)) return index;
  const isMarked = MARK.test(paragraph[0] ?? '');
  if (isMarked)
    return paragraph.some((words) => /[,;]\s.*\.$|\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+\.$/u.test(words))
      ? index
      : last;
  if (!paragraph.every((words) => fieldIn(words) || words.startsWith('['))) return index;
  const date = paragraph.find((words) => DATE.test(words) && dateIn(words, profile));
  const sign = paragraph.some((words) => SIGNATURE.test(words));
  const isRepeated = paragraph.every((words) => layout.repeated.has(words.replace(/\s+/g, '')));
  const isMark =
    date !== undefined && sign && (REASON.test(paragraph[0] ?? '') || isRepeated) && part !== undefined;
  return isMark ? last : index;
}

/** One line, with the date, the name behind it, the number of a file, an unread signature. */
function lineOfMark(at: BlockPlace, span: Span): readonly Piece[] {
  const source = at.transcript.text;
  const line = source.slice(span.start, span.end);
  const date = dateIn(line, at.profile);
  if (date && !line.startsWith('[')) {
    const place = { start: span.start + date.start, end: span.start + date.end };
    const year = yearOf(line.slice(date.start, date.end));
    return [
      ...(place.start > span.start ? [words(source, { start: span.start, end: place.start })] : []),
      element('date', { when: year }, [words(source, place)], { span: place }),
      ...nameIn(at, { start: place.end, end: span.end }),
    ];
  }
  const file = fieldIn(line) && FILE.exec(line);
  if (file && !line.includes('[')) {
    const number = { start: span.start + file.index + file[0].length, end: span.end };
    if (number.end > number.start && /\d/.test(source.slice(number.start, number.end))) {
      return [
        words(source, { start: span.start, end: number.start }),
        element('idno', { type: 'file' }, [words(source, number)], { span: number }),
      ];
    }
  }
  const isSignature = SIGNATURE.test(line);
  return contentOf(at, span).map((piece) =>
    isSignature && piece.kind === 'element' && piece.name === 'gap' && piece.children.length === 0
      ? { ...piece, children: [element('desc', { type: 'signature' }, [text('signature')])] }
      : piece,
  );
}

/** The year of a date; papers of the last century were declassified from then on: “02” is 2002. */
function yearOf(written: string): string | undefined {
  const full = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(written)?.[0];
  if (full) return full;
  const short = /(\d\d)\D*$/.exec(written)?.[1];
  if (short === undefined) return undefined;
  return Number(short) < 50 ? `20${short}` : `19${short}`;
}

function nameIn(at: BlockPlace, span: Span): readonly Piece[] {
  const inner = trimmed(at.transcript, span);
  const source = at.transcript.text;
  const written = source.slice(inner.start, inner.end);
  if (!/^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){1,3}(?:,\s[\p{L}.]{2,8})?$/u.test(written)) {
    return span.end > span.start ? at.reader.read(span) : [];
  }
  return [
    ...(inner.start > span.start ? [words(source, { start: span.start, end: inner.start })] : []),
    element('persName', {}, [words(source, inner)], { span: inner }),
    ...(span.end > inner.end ? [words(source, { start: inner.end, end: span.end })] : []),
  ];
}
