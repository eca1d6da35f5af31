import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import { type ElementPiece, element, text } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { extentOf } from './illegible.ts';
import { isOfTheSource, isSigning } from './report.ts';
import { saysIllegible, unread } from './reported-text.ts';

/** How far before a bracket the word “Signature:” is looked for. */
const FAR = 60;

/**
 * TEI Guidelines 3.5.3: a gap whose `desc` says what stands there. It is phrase level, since it may stand in a line; where
 * it stands alone it becomes the `signed` of a closer.
 */
export const signatureIllegible: Convention = {
  id: 'C04',
  name: 'signature-illegible',
  about: 'A signature, initials or a paraph that could not be read.',
  round: true,
  bracket(group, at) {
    const label = at.label(group);
    const { start, end } = group;
    if (isSigning(label)) {
      if (!isOfTheSource(label) || label.means.has('stamp') || label.means.has('margin')) return undefined;
      const gap = ownGap(group, label, at);
      return gap && { start, end, pieces: [gap] };
    }
    if (!saysIllegible(label)) return undefined;
    const before = labelBefore(at);
    if (!before || !isSigning(before)) return undefined;
    return { start, end, pieces: [unread(at, { start, end }, label, [descOf(before)])] };
  },
  examples: [
    {
      text: '[Signature: illegible]',
      tei: '<gap reason="illegible" extent="unknown" frame="[Signature: …]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: '[Initials: illegible]',
      tei: '<gap reason="illegible" extent="unknown" frame="[Initials: …]"><desc type="initials">initials</desc></gap>',
    },
    {
      text: '[[illegible signature]]',
      tei: '<gap reason="illegible" extent="unknown" frame="[[illegible signature]]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: 'Signature: (illegible)',
      tei: 'Signature: <gap reason="illegible" extent="unknown" frame="(illegible)"><desc type="signature">signature</desc></gap>',
    },
    {
      text: '[Two signatures, illegible]',
      tei: '<gap reason="illegible" extent="unknown" frame="[Two signatures, illegible]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: '[Signature of the Minister: Illegible]',
      tei: '<gap reason="illegible" extent="unknown" frame="[Signature of the Minister: Illegible]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: '[Unterschrift: unleserlich]',
      tei: '<gap reason="illegible" extent="unknown" frame="[Unterschrift: unleserlich]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: '[paraphe illisible]',
      tei: '<gap reason="illegible" extent="unknown" frame="[paraphe illisible]"><desc type="paraph">paraph</desc></gap>',
    },
    {
      text: '[podpis nečitelný]',
      tei: '<gap reason="illegible" extent="unknown" frame="[podpis nečitelný]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: '[подпись неразборчива]',
      tei: '<gap reason="illegible" extent="unknown" frame="[подпись неразборчива]"><desc type="signature">signature</desc></gap>',
    },
    {
      text: 'The signature of (illegible)',
      tei: 'The signature of <gap reason="illegible" extent="unknown" unit="words" frame="(illegible)"/>',
    },
  ],
};

function ownGap(outer: Span, label: Label, at: Place): ElementPiece | undefined {
  const { value } = label;
  const source = at.transcript.text;
  if (value && value.end > value.start) {
    const said = at.labelIn(value);
    if (!said.means.has('illegible') || said.unknown.length > 0 || said.value) return undefined;
    const isWord = source.slice(value.start, value.end) === 'illegible';
    const frame = isWord ? frameOf(source, outer, value) : frameOf(source, outer);
    return gapOf(label, frame, outer, extentOf(said));
  }
  if (!label.means.has('illegible') || label.unknown.length > 0) return undefined;
  return gapOf(label, frameOf(source, outer), outer, { extent: 'unknown' });
}

function gapOf(
  label: Label,
  frame: ReturnType<typeof frameOf>,
  span: Span,
  extent: Readonly<Record<string, string>>,
): ElementPiece {
  return element('gap', { reason: 'illegible', ...extent }, [descOf(label)], { span, frame });
}

/** What kind of signature it is, as `desc/@type` says it. */
export function signatureKind({ means }: Label): 'signature' | 'initials' | 'paraph' {
  if (means.has('signature') || means.has('signed')) return 'signature';
  return means.has('paraph') ? 'paraph' : 'initials';
}

function descOf(label: Label): ElementPiece {
  const kind = signatureKind(label);
  return element('desc', { type: kind }, [text(kind)]);
}

/** The label before a colon that stands right before a bracket, on its line: “Signature: (illegible)”. */
function labelBefore(at: Place): Label | undefined {
  const { start, end } = at.before;
  const text = at.transcript.text.slice(Math.max(start, end - FAR), end);
  const found = /([^\r\n:;.,()[\]]+)[ \t\u00a0\u202f]*:[ \t\u00a0\u202f]*$/u.exec(text);
  if (!found) return undefined;
  const from = end - text.length + found.index;
  const label = at.labelIn({ start: from, end: from + (found[1]?.length ?? 0) });
  return label.unknown.length === 0 ? label : undefined;
}
