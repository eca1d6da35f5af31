import type { Doubt } from '../../doubt.ts';
import { trimmed } from '../../transcript.ts';
import { type Block, type BlockPlace, type BlockReading, spanOfLines } from '../block.ts';
import { byBracket } from '../signatures/by-bracket.ts';
import { byName } from '../signatures/by-name.ts';
import { byBracketedName, bySigned } from '../signatures/by-word.ts';
import { isWide } from '../wording.ts';

/** Who signed, in words or by a report of the transcriber (TEI Guidelines 4.2.2). */
export const signature: Block = {
  id: 'C05',
  name: 'signature-lines',
  about:
    'A signature: reported in brackets, with the word “signed”, or as a typed name, with the office around it.',
  read(at) {
    const reading = bySigned(at) ?? byBracketedName(at) ?? byBracket(at) ?? byName(at);
    return reading && sideBySide(at, reading);
  },
  examples: [
    {
      text: 'He came.\n\n[signature]\nSecretary V. Holm',
      tei: '<p>He came.</p><closer>\n  <signed hand="Signature"><gap reason="editorial" frame="[…]"><desc type="signature">signature</desc></gap><lb/><persName><roleName>Secretary</roleName> V. Holm</persName></signed>\n</closer>',
    },
    {
      text: 'He came.\n\n[Holt]\n\n1. Not printed.',
      tei: '<p>He came.</p><closer>\n  <signed><supplied reason="editorial" resp="transcriber" frame="[…]">Holt</supplied></signed>\n</closer>\n<p>1. Not printed.</p>',
      doubts: ['import/supplied', 'import/division'],
    },
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
    {
      text: 'He came.\n\nSeen               Approved\n[signature]        [signature]\n/P. Zimin/         /L. Halven/',
      tei: '<p>He came.</p><closer>\n  <signed hand="Signature">Seen               Approved<lb/><gap reason="editorial" frame="[…]"><desc type="signature">signature</desc></gap>        <gap reason="editorial" frame="[…]"><desc type="signature">signature</desc></gap><lb/><persName>/P. Zimin/</persName>         <persName>/L. Halven/</persName></signed>\n</closer>',
      doubts: ['import/columns'],
    },
    { text: 'They signed: we did not.', tei: '<p>They signed: we did not.</p>' },
  ],
};

/** Two lines at least that a wide gap parts: they may be two signatures beside each other, which nobody can untangle. */
function sideBySide(at: BlockPlace, reading: BlockReading): BlockReading {
  const end = at.index + reading.lines;
  const parted = at.lines.slice(at.index, end).filter(({ words }) => isWide(words));
  const [first, ...rest] = reading.pieces;
  if (parted.length < 2 || !first) return reading;
  const doubt: Doubt = {
    ...{ code: 'import/columns', severity: 'warning', read: 'lines as they stand' },
    span: trimmed(at.transcript, spanOfLines(at.lines, at.index, end)),
    alternatives: ['two signatures side by side, each with its own office and name'],
    reason: 'Wide gaps part the lines into columns.',
  };
  return { ...reading, pieces: [{ ...first, doubts: [...(first.doubts ?? []), doubt] }, ...rest] };
}
