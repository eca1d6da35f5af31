import type { Group } from '../brackets/group.ts';
import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import { type Span, trimmed } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { noteTypeOf, writerOf } from './words-of.ts';

/** “… in May—our note”, “… term –Trans.”: who speaks is said at the end. */
const SIGNED_BY =
  /\s*[-–—]+\s*(?:(our note|author[’']?s? note|author|прим\. авт\.?|Anm\. d\. Verf\.)|(trans(?:l|lator)?\.?|translator[’']?s? note|Anm\. d\. Übers\.|прим\. пер(?:ев)?\.?|pozn\. překl\.)|(eds?\.?|editor(?:[’']?s? note)?|Anm\. d\. Hrsg\.|прим\. ред\.?|pozn\. red\.))\s*$/iu;
const UNKNOWN =
  /\b(?:unknown|not known|not given|not stated|not named|not identified|not further identified|unidentified|no (?:\p{L}+ ){1,2}given|nfi|unbekannt|nicht genannt|inconnue?|neznám[ýáé])\b|неизвест/iu;

/** TEI Guidelines 3.9.1: what translator, editor or author remark on the text. */
export const remark: Convention = {
  id: 'C26',
  name: 'remark',
  about: 'A note of the translator, editor or author, and remarks on the look of the source.',
  round: true,
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.close === '') return undefined;
    const own = source.slice(group.inner.start, group.inner.end);
    const signed = SIGNED_BY.exec(own.slice(-40));
    if (signed) {
      const end = group.inner.end - signed[0].length;
      if (end <= group.inner.start) return undefined;
      const who = signed[1] ? 'author' : signed[2] ? 'translator' : 'editor';
      return noteOf(group, at, trimmed(at.transcript, { start: group.inner.start, end }), who);
    }
    if (group.open === '(') return undefined;
    const label = at.label(group);
    const { value } = label;
    const isOfTranslator = label.means.has('translator');
    if (
      (isOfTranslator || label.means.has('editor')) &&
      label.unknown.length === 0 &&
      value &&
      value.end > value.start
    ) {
      return noteOf(group, at, value, isOfTranslator ? 'translator' : 'editor');
    }
    const isRemark = label.means.has('emphasis') || UNKNOWN.test(own);
    if (!isRemark || own.split(/\s+/).length < 2) return undefined;
    return noteOf(group, at, group.inner, undefined);
  },
  examples: [
    {
      text: 'he says [translator’s note: uses the Russian term “порусски”] that',
      tei: 'he says <note type="translator" resp="translator" frame="[translator’s note: …]">uses the Russian term “порусски”</note> that',
    },
    {
      text: 'he says [Editor’s note: see above] that',
      tei: 'he says <note type="editorial" resp="transcriber" frame="[Editor’s note: …]">see above</note> that',
    },
    {
      text: 'came (as they did in May—our note) again',
      tei: 'came <note type="authorial" frame="(…—our note)">as they did in May</note> again',
    },
    {
      text: 'came [a pun on his name – Trans.] again',
      tei: 'came <note type="translator" resp="translator" frame="[… – Trans.]">a pun on his name</note> again',
    },
    {
      text: 'this [emphasis in the original] is',
      tei: 'this <note type="editorial" resp="transcriber" frame="[…]">emphasis in the original</note> is',
    },
    {
      text: 'the OSP [expansion unknown] is',
      tei: 'the OSP <note type="editorial" resp="transcriber" frame="[…]">expansion unknown</note> is',
    },
    {
      text: 'the minister [no name given] is',
      tei: 'the minister <note type="editorial" resp="transcriber" frame="[…]">no name given</note> is',
    },
    {
      text: 'ten (as they did in May) again',
      tei: 'ten (as they did in May) again',
    },
    {
      text: 'an [unknown] man',
      tei: 'an <supplied reason="editorial" resp="transcriber" frame="[…]">unknown</supplied> man',
      doubts: ['import/supplied'],
    },
  ],
};

function noteOf(group: Group, at: Place, inner: Span, who: 'author' | 'translator' | 'editor' | undefined) {
  const frame = frameOf(at.transcript.text, group, inner);
  const extras = { span: { start: group.start, end: group.end }, frame };
  const children = at.inline(inner);
  const types = { author: 'authorial', translator: 'translator', editor: 'editorial' };
  const type = who ? types[who] : noteTypeOf(at.profile);
  const resp = who === 'translator' ? who : who === 'editor' ? 'transcriber' : writerOf(at.profile);
  const note = element('note', { type }, children, who === 'author' ? extras : { ...extras, resp });
  return { start: group.start, end: group.end, pieces: [note] };
}
