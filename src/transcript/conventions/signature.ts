import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import { type ElementPiece, element } from '../pieces.ts';
import { type Span, wordsOf } from '../transcript.ts';
import type { Convention, Place, Reading } from './convention.ts';
import { handOf, isOfTheSource, isOfTheText, isSigning } from './report.ts';
import { reportedText, untranscribed } from './reported-text.ts';
import { signatureKind } from './signature-illegible.ts';

const LONGEST_NAME = 60;
/** How far before a bracket the word “signed” is looked for. */
const FAR = 40;

/** TEI Guidelines 3.5.3: a gap for a signature that is only reported; where its name is given, the name. */
export const signature: Convention = {
  id: 'C05',
  name: 'signature-reported',
  about: 'A signature, initials or a paraph that is reported without being read, or with its name.',
  bracket(group, at) {
    const label = at.label(group);
    if (!isOfTheSource(label)) return undefined;
    if (!isSigning(label)) return nameBehind(group, label, at);
    if (label.means.has('margin') || label.means.has('illegible')) return undefined;
    const { value } = label;
    if (value && value.end > value.start)
      return label.means.has('stamp') ? undefined : withValue(group, value, at);
    if (label.unknown.length === 0) {
      if (isOfTheText(at, group)) return undefined;
      const isMore =
        label.quantity !== undefined ||
        label.means.has('date') ||
        /^sign$/i.test(wordsOf(at.transcript, group.inner));
      return whole(group, described(group, label, at, isMore));
    }
    const { rest, means, unknown } = label;
    if (!rest || !group.close || isOfTheText(at, group)) return undefined;
    const hasName = isName(at, rest);
    if (hasName && !(means.has('signature') && means.has('filler'))) return named(group, group, rest, at, []);
    if (unknown.length > 6 || (means.has('signed') && !hasName)) return undefined;
    return whole(group, described(group, label, at, true));
  },
  examples: [
    {
      text: '[signature]\n(A. PUZANOV)',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">signature</desc></gap>\n(A. PUZANOV)',
    },
    {
      text: 'COUNSELLOR OF THE [signature]\nUSSR MFA DVO',
      tei: 'COUNSELLOR OF THE <gap reason="editorial" frame="[…]"><desc type="signature">signature</desc></gap>\nUSSR MFA DVO',
    },
    {
      text: '[signature] /A. PUZANOV/',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">signature</desc></gap> /A. PUZANOV/',
    },
    {
      text: '[dated & signed]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">dated &amp; signed</desc></gap>',
      doubts: ['import/untranscribed'],
    },
    {
      text: '[and 41 other signatures]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">and 41 other signatures</desc></gap>',
      doubts: ['import/untranscribed'],
    },
    {
      text: '[sign]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">sign</desc></gap>',
      doubts: ['import/untranscribed'],
    },
    {
      text: 'signed [K Chernenko]',
      tei: 'signed <persName frame="[…]">K Chernenko</persName>',
      doubts: ['import/signature'],
    },
    { text: '[signed by A. Gromyko]', tei: '<persName frame="[signed by …]">A. Gromyko</persName>' },
    { text: '[Signature: “A. Gromyko”]', tei: '<persName frame="[Signature: “…”]">A. Gromyko</persName>' },
    {
      text: '[signature of the Minister]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">signature of the Minister</desc></gap>',
      doubts: ['import/untranscribed'],
    },
    {
      text: '[Signature: see the next page]',
      tei: '<note type="annotation" place="unspecified" hand="Signature" frame="[Signature: …]">see the next page</note>',
      doubts: ['import/signature'],
    },
    {
      text: '[signature of Kim Il Sung]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">signature of Kim Il Sung</desc></gap>',
      doubts: ['import/untranscribed'],
    },
    { text: '[signature A. Puzanov]', tei: '<persName frame="[signature …]">A. Puzanov</persName>' },
    {
      text: '[eigenhändige Unterschrift]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">eigenhändige Unterschrift</desc></gap>',
    },
    { text: '[gez. Walter Ulbricht]', tei: '<persName frame="[gez. …]">Walter Ulbricht</persName>' },
    {
      text: '[Paraphe]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="paraph">Paraphe</desc></gap>',
    },
    { text: '[signé : Dupont]', tei: '<persName frame="[signé : …]">Dupont</persName>' },
    {
      text: '[подпись]',
      tei: '<gap reason="editorial" frame="[…]"><desc type="signature">подпись</desc></gap>',
    },
    {
      text: 'they [signed] the treaty',
      tei: 'they <supplied reason="editorial" resp="transcriber" frame="[…]">signed</supplied> the treaty',
      doubts: ['import/supplied'],
    },
  ],
};

/** A signature that is reported; where the report says more than that it is there, a person must look. */
function described(group: Group, label: Label, at: Place, isMore: boolean): ElementPiece {
  const gap = untranscribed(at, group, group.inner, signatureKind(label));
  if (!isMore) return gap;
  return {
    ...gap,
    doubts: [
      {
        ...{ code: 'import/untranscribed', severity: 'info', span: { start: group.start, end: group.end } },
        read: 'a report of a signature that is not transcribed',
        alternatives: ['the name of who signed, or a date', 'a sign that is no signature'],
        reason: 'The report says more than that a signature is there.',
      },
    ],
  };
}

function whole(group: Group, piece: Reading['pieces'][number]): Reading {
  return { start: group.start, end: group.end, pieces: [piece] };
}

function withValue(group: Group, value: Span, at: Place): Reading {
  const { inner, pieces } = reportedText(at, value);
  if (isName(at, inner)) return named(group, group, inner, at, []);
  const source = at.transcript.text;
  const note = element('note', { type: 'annotation', place: 'unspecified' }, pieces, {
    ...{ span: group, frame: frameOf(source, group, inner), hand: handOf(source, at.label(group)) },
    doubts: [
      {
        ...{ code: 'import/signature', span: group },
        read: 'a note at the place of a signature',
        alternatives: ['the name of the signatory', 'a remark of the transcriber'],
        reason: 'What stands behind the label does not look like a name.',
      },
    ],
  });
  return whole(group, note);
}

function named(group: Group, outer: Span, inner: Span, at: Place, doubts: readonly Doubt[]): Reading {
  const frame = frameOf(at.transcript.text, outer, inner);
  const name = element('persName', {}, at.inline(inner), {
    ...{ span: outer, frame, ...(doubts.length > 0 ? { doubts } : {}) },
  });
  return whole(group, name);
}

/** `signed [K Chernenko]`: the word stands before the bracket, alone on its line. */
function nameBehind(group: Group, label: Label, at: Place): Reading | undefined {
  if (label.means.size > 0 || label.value || !group.close || !isName(at, group.inner)) return undefined;
  const { start, end } = at.before;
  const before = at.transcript.text.slice(Math.max(start, end - FAR), end);
  const line = /(?:^|[\r\n])([^\r\n]*?)[ \t:]*$/.exec(before)?.[1] ?? '';
  if (line.trim() === '' || before.length === FAR) return undefined;
  const from = end - before.length + before.lastIndexOf(line);
  const said = at.labelIn({ start: from, end: from + line.length });
  if (said.unknown.length > 0 || said.value || !isSigning(said) || said.means.has('none')) return undefined;
  return named(group, group, group.inner, at, [
    {
      ...{ code: 'import/signature', span: group },
      read: 'the name of the signature',
      alternatives: ['a name that the editor adds, for a signature that has none'],
      reason: 'The name stands in a bracket behind a word for signing.',
    },
  ]);
}

/** A few words, the first with a capital letter (or of a script that has none), without figures. */
function isName(at: Place, span: Span): boolean {
  const text = at.transcript.text.slice(span.start, span.end).replace(/^[/("“„]+/, '');
  if (text.length > LONGEST_NAME || /\d|[\r\n;:!?]/.test(text)) return false;
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && words.length <= 6 && small === 0;
}
