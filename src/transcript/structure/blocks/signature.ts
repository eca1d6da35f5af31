import type { Doubt } from '../../doubt.ts';
import { groupsIn } from '../../inline.ts';
import { attributeOf, type ElementPiece, element, type Piece, text, words } from '../../pieces.ts';
import { type Span, trimmed } from '../../transcript.ts';
import type { Block, BlockPlace, BlockReading } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf, inLine, lineBreak, withBreaks } from '../content.ts';
import { closedEnd } from '../line.ts';
import { isName, isTypedName, MARKED_NAME } from '../names.ts';
import { countWords, isProse } from '../sentence.ts';

/** Words that stand for a signature, before a name. */
const SIGNED =
  /^(?:\(\s*(?:signed|sgd\.?|gez\.?|podepsán|podpis|подпись|podp\.?|signé|aláírás|v\.\s?r\.)\s*\)|\/s\/|(?:signed|sgd\.|gez\.|gezeichnet|podepsán[a]?|podpis|подпись|подписал|podpisał|podpisano|signé|firmato|firmado|semnat|aláírás|signature)(?=\s*:)|(?:gez|sgd|podp)\.|signed(?=\s+(?:by\s+)?\p{Lu}))\s*:?(?:\s+by\b)?\s*/iu;
const MOST_LINES = 6;
/** Words in capitals that end a text, and are no name. */
const NO_NAME =
  /^(?:END|ENDE|STOP|KONEC|КОНЕЦ|KONIEC|SECRET|COPY|ATTACHMENT|ENCLOSURE|ANNEX|APPENDIX|TELEGRAM|NOTE|DRAFT)/u;

/** Who signed, in words or by a report of the transcriber (TEI Guidelines 4.2.2). */
export const signature: Block = {
  id: 'C05',
  name: 'signature-lines',
  about:
    'A signature: reported in brackets, with the word “signed”, or as a typed name, with the office around it.',
  read(at) {
    return bySigned(at) ?? byBracket(at) ?? byName(at);
  },
  examples: [
    {
      text: 'He came.\n\n(signed) Hielscher',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer>',
    },
    {
      text: 'He came.\n\nSigned: N. Popa',
      tei: '<p>He came.</p><closer>\n  <signed>Signed: <persName>N. Popa</persName></signed>\n</closer>',
    },
    {
      text: 'Er kam.\n\ngez. W. Ulbricht',
      tei: '<p>Er kam.</p><closer>\n  <signed>gez. <persName>W. Ulbricht</persName></signed>\n</closer>',
    },
    {
      text: 'He came.\n\nSignature: (illegible)',
      tei: '<p>He came.</p><closer>\n  <signed hand="Signature">Signature: <gap reason="illegible" extent="unknown" frame="(illegible)"><desc type="signature">signature</desc></gap></signed>\n</closer>',
    },
    {
      text: 'He came.\n\nS H T Y K O V',
      tei: '<p>He came.</p><closer>\n  <signed><persName><hi rend="letter-spaced">SHTYKOV</hi></persName></signed>\n</closer>',
    },
    {
      text: 'He came.\n\nAmbassador of the USSR in the DPRK\n/A. Puzanov/',
      tei: '<p>He came.</p><closer>\n  <signed><roleName>Ambassador of the USSR in the DPRK</roleName><lb/><persName>/A. Puzanov/</persName></signed>\n</closer>',
    },
    {
      text: 'He came.\n\nA. Puzanov',
      tei: '<p>He came.</p><closer>\n  <signed><persName>A. Puzanov</persName></signed>\n</closer>',
      doubts: ['import/signature'],
    },
    {
      text: 'He came.\n\n(Stude)\nAbteilungsleiter',
      tei: '<p>He came.</p><closer>\n  <signed><persName>(Stude)</persName><lb/><roleName>Abteilungsleiter</roleName></signed>\n</closer>',
    },
    {
      text: 'He came.\n\nSHTYKOV',
      tei: '<p>He came.</p><closer>\n  <signed><persName>SHTYKOV</persName></signed>\n</closer>',
      doubts: ['import/signature'],
    },
    {
      text: 'Přijel.\n\nNovák, v. r.\nvelvyslanec',
      tei: '<p>Přijel.</p><closer>\n  <signed><persName>Novák, v. r.</persName><lb/><roleName>velvyslanec</roleName></signed>\n</closer>',
    },
    { text: 'They signed: we did not.', tei: '<p>They signed: we did not.</p>' },
  ],
};

/** `(signed) Hielscher`, `gez. Ulbricht`, `Signature: (illegible)`. */
function bySigned(at: BlockPlace): BlockReading | undefined {
  const line = at.lines[at.index];
  const sign = line && SIGNED.exec(line.words)?.[0];
  if (!line || !sign || line.words.length > 90) return undefined;
  const span = trimmed(at.transcript, line);
  const rest = { start: span.start + sign.length, end: span.end };
  const name = at.transcript.text.slice(rest.start, rest.end);
  if (
    name !== '' &&
    !isName(name) &&
    !/^[[(]/.test(name) &&
    !(countWords(name) <= 8 && /\p{Lu}/u.test(name[0] ?? '') && !isProse(name))
  ) {
    return undefined;
  }
  const before = words(at.transcript.text, { start: span.start, end: rest.start });
  const content = name === '' ? [] : isName(name) ? [person(at, rest)] : unread(contentOf(at, rest));
  return closer(at, 1, [signedBy([before, ...content], span)]);
}

/** Lines around a bracket that reports a signature: the office before it, the typed name behind it. */
function byBracket(at: BlockPlace): BlockReading | undefined {
  const { lines, index, end } = at;
  let line = index;
  while (line < end && line - index < MOST_LINES && !reports(at, line)) {
    if (isProse(lines[line]?.words ?? '') || /[.,;:?!]$/.test(lines[line]?.words ?? '')) return undefined;
    line++;
  }
  const words = lines[line]?.words ?? '';
  if (line >= end || line - index >= MOST_LINES || words.length > 110 || !isSignatureLine(words))
    return undefined;
  let last = Math.min(closedEnd(lines, at.groups, line + 1), lines.length);
  let hasName = /[)/]$/.test(words) && !/^\[[^\]]*\]$/.test(words);
  while (!hasName && last < end && last - line <= 2) {
    const next = lines[last]?.words ?? '';
    const isLast = isTypedName(next) || new RegExp(`(?:${MARKED_NAME.source})$`, 'u').test(next);
    if (!isLast || isProse(next)) break;
    hasName = true;
    last++;
  }
  const span = trimmed(at.transcript, spanOfLines(lines, index, last));
  const read = withBreaks(at.reader.read(span), at.transcript.text);
  const signed = read.filter(
    (piece): piece is ElementPiece => piece.kind === 'element' && piece.name === 'signed',
  );
  const first = signed[0];
  if (read.length === 1 && first) return closer(at, last - index, [first]);
  const parts = named(at, unread(first ? read : inLine(read, at.transcript)));
  // A signature that a convention made an element of its own stands beside the name and the office.
  if (first) return closer(at, last - index, parts);
  return closer(at, last - index, [signedBy(parts, span)]);
}

/** A typed name at the end of a text, with the office in the lines before it, or in those behind it. */
function byName(at: BlockPlace): BlockReading | undefined {
  const { lines, index, part } = at;
  if (part === 'top' || (!at.afterBlank && part !== 'bottom')) return undefined;
  const name = lineOfName(at);
  if (name === undefined) return undefined;
  const end = name === index ? endOfOffice(at, name + 1) : name + 1;
  if (!isEnd(at, end)) return undefined;
  const parts: Piece[] = [];
  for (const [role, from, to] of [
    ['office', index, name],
    ['name', name, name + 1],
    ['office', name + 1, end],
  ] as const) {
    if (to <= from) continue;
    const span = trimmed(at.transcript, spanOfLines(lines, from, to));
    const before = parts.at(-1)?.span;
    if (before) parts.push(lineBreak(before.end, span.start));
    if (role === 'name') parts.push(person(at, span));
    else parts.push(element('roleName', {}, withBreaks(contentOf(at, span), at.transcript.text), { span }));
  }
  const whole = trimmed(at.transcript, spanOfLines(lines, index, end));
  const doubt: Doubt = {
    ...{ code: 'import/signature', severity: 'info', span: whole, read: 'the name of who signed' },
    alternatives: ['a name that ends the text', 'a heading'],
    reason: 'A name stands alone at the end of the text.',
  };
  const typed = lines[name]?.words ?? '';
  const isSure =
    name > index ||
    end > name + 1 ||
    /^[(/]/.test(typed) ||
    at.before.at(-1) === 'closing' ||
    isSpacedName(at, name);
  return closer(at, end - index, [
    element('signed', {}, parts, { span: whole, doubts: isSure ? [] : [doubt] }),
  ]);
}

/** The line of a name, behind lines of an office; behind a compliment any name is meant. */
function lineOfName(at: BlockPlace): number | undefined {
  const { lines, index, end } = at;
  const isClosed = at.before.at(-1) === 'closing';
  for (let line = index; line < end && line - index < 4; line++) {
    const { words = '' } = lines[line] ?? {};
    if (isTypedName(words) || isSpacedName(at, line) || (isClosed && isName(words))) return line;
    if (
      line === index &&
      end === index + 1 &&
      /^\p{Lu}{4,}(?:[- ]\p{Lu}{4,})?$/u.test(words) &&
      !NO_NAME.test(words)
    )
      return line;
    if (isProse(words) || /[.,;:?!\])]$/.test(words) || !/^\p{Lu}/u.test(words)) return undefined;
  }
  return undefined;
}

/** Lines behind a name, if they may be an office: up to the end of the paragraph, or to what another kind recognises. */
function endOfOffice(at: BlockPlace, from: number): number {
  let last = from;
  while (last < at.end && last - from < 4) {
    const { words = '' } = at.lines[last] ?? {};
    if (at.recognised(last)) break;
    if (isProse(words) || !/^[\p{L}\p{N}]/u.test(words) || /[.;:?!]$/.test(words) || /:\s/.test(words))
      return from;
    last++;
  }
  return last - from < 4 ? last : from;
}

/** A signature by hand has a hand; a report that is all there is gives its frame to the whole. */
function signedBy(parts: readonly Piece[], span: Span): ElementPiece {
  const gap = parts.find((piece): piece is ElementPiece => piece.kind === 'element' && piece.name === 'gap');
  const desc = gap?.children.find(
    (child): child is ElementPiece => child.kind === 'element' && child.name === 'desc',
  );
  const kind = desc && attributeOf(desc, 'type');
  const hand = kind ? { hand: kind === 'signature' ? 'Signature' : 'Initials' } : {};
  if (
    parts.length === 1 &&
    gap?.frame &&
    attributeOf(gap, 'reason') === 'illegible' &&
    gap.frame.after !== undefined
  ) {
    const { frame, span: _, ...bare } = gap;
    return element('signed', {}, [bare], { span, frame, ...hand });
  }
  return element('signed', {}, parts, { span, ...hand });
}

function closer(at: BlockPlace, count: number, pieces: readonly Piece[]): BlockReading {
  return { lines: count, slot: at.part === 'top' ? 'opener' : 'closer', pieces };
}

function person(at: BlockPlace, span: Span): ElementPiece {
  return element('persName', {}, contentOf(at, span), { span });
}

/** Whether a bracket on the line reports a signature or initials. */
function reports(at: BlockPlace, index: number): boolean {
  const line = at.lines[index];
  if (!line?.words.includes('[')) return false;
  return groupsIn(at.groups, { start: line.start, end: Math.max(line.end, line.start) }).some((group) => {
    if (!group.open.startsWith('[')) return false;
    const { means, value } = at.reader.labels.read(at.transcript.text, group.inner);
    if (!(means.has('signature') || means.has('initials') || means.has('signed'))) return false;
    return !(means.has('translator') || means.has('stamp')) && (!value || value.end - value.start < 80);
  });
}

/** The bracket stands at an end of the line, or the rest is an office or a name; in running text it is none. */
function isSignatureLine(words: string): boolean {
  const rest = words.replace(/\[[^\]]*\]+/g, ' ').trim();
  return (
    rest === '' ||
    (countWords(rest) <= 10 &&
      !/[.;?!]$/.test(rest.replace(/\b\p{L}{1,2}\.$/u, '')) &&
      !/\p{Ll}{3,}\s+\p{Ll}{3,}\s+\p{Ll}{3,}\s+\p{Ll}{3,}/u.test(rest))
  );
}

function isSpacedName(at: BlockPlace, index: number): boolean {
  const words = at.lines[index]?.words ?? '';
  return /^(?:\p{Lu}\.?\s+){3,}\p{Lu}$/u.test(words);
}

/** What follows is no running text: the end, something in brackets, or what another kind recognises. */
function isEnd(at: BlockPlace, index: number): boolean {
  let next = index;
  while (at.lines[next]?.blank) next++;
  const line = at.lines[next];
  return !line || /^[[(]/.test(line.words) || at.recognised(next) !== undefined;
}

/** A gap within a signature says what could not be read there. */
function unread(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'text' || piece.name !== 'gap') return piece;
    if (piece.children.some((child) => child.kind === 'element' && child.name === 'desc')) return piece;
    if (attributeOf(piece, 'reason') !== 'illegible') return piece;
    return {
      ...piece,
      children: [element('desc', { type: 'signature' }, [text('signature')]), ...piece.children],
    };
  });
}

/** Names in brackets or strokes within the text around a signature. */
function named(at: BlockPlace, pieces: readonly Piece[]): readonly Piece[] {
  const source = at.transcript.text;
  return pieces.flatMap((piece): readonly Piece[] => {
    const { span } = piece;
    if (piece.kind === 'element' || !span || source.slice(span.start, span.end) !== piece.value)
      return [piece];
    const parts: Piece[] = [];
    let from = span.start;
    for (const match of piece.value.matchAll(MARKED_NAME)) {
      const start = span.start + match.index;
      if (start > from) parts.push(words(source, { start: from, end: start }));
      from = start + match[0].length;
      parts.push(
        element('persName', {}, [words(source, { start, end: from })], { span: { start, end: from } }),
      );
    }
    if (from < span.end) {
      const rest = { start: from, end: span.end };
      const inner = trimmed(at.transcript, rest);
      const isAlone =
        parts.length === 0 && inner.end > inner.start && isTypedName(source.slice(inner.start, inner.end));
      if (!isAlone) parts.push(words(source, rest));
      else {
        if (inner.start > rest.start) parts.push(words(source, { start: rest.start, end: inner.start }));
        parts.push(element('persName', {}, [words(source, inner)], { span: inner }));
        if (rest.end > inner.end) parts.push(words(source, { start: inner.end, end: rest.end }));
      }
    }
    return parts;
  });
}
