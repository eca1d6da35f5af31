import type { Block } from '../block.ts';
import { byBracket } from '../signatures/by-bracket.ts';
import { byName } from '../signatures/by-name.ts';
import { byBracketedName, bySigned } from '../signatures/by-word.ts';

/** Who signed, in words or by a report of the transcriber (TEI Guidelines 4.2.2). */
export const signature: Block = {
  id: 'C05',
  name: 'signature-lines',
  about:
    'A signature: reported in brackets, with the word “signed”, or as a typed name, with the office around it.',
  read(at) {
    return bySigned(at) ?? byBracketedName(at) ?? byBracket(at) ?? byName(at);
  },
  examples: [
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
    { text: 'They signed: we did not.', tei: '<p>They signed: we did not.</p>' },
  ],
};
