import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import { type Span, trimmed } from '../transcript.ts';
import type { Convention, Place, Reading } from './convention.ts';
import { wordBefore } from './word-before.ts';
import { noteTypeOf, writerOf } from './words-of.ts';

/** “… in May—our note”, “… term –Trans.”: who speaks is said at the end. */
const SIGNED_BY =
  /\s*[-–—]+\s*(?:(our note|author[’']?s? note|author|прим\. авт\.?|Anm\. d\. Verf\.)|(trans(?:l|lator)?\.?|translator[’']?s? note|Anm\. d\. Übers\.|прим\. пер(?:ев)?\.?|pozn\. překl\.)|(eds?\.?|editor(?:[’']?s? note)?|Anm\. d\. Hrsg\.|прим\. ред\.?|pozn\. red\.))\s*$/iu;
const UNKNOWN =
  /\b(?:unknown|not known|not given|not stated|not named|not identified|not further identified|unidentified|no (?:\p{L}+ ){1,2}given|nfi|unbekannt|nicht genannt|inconnue?|neznám[ýáé])\b|неизвест/iu;

/** What is said of the paper, and of things that are not with it. */
const PHYSICAL =
  /\b(?:removed|withdrawn|cut out|not (?:found|preserved|attached|enclosed|included)|non (?:conservé|joint|trouvé|reproduit)e?s?|nicht (?:erhalten|überliefert|beigefügt|vorhanden|abgedruckt)|nedochován[aoy]?|nepřiložen[aoy]?|не (?:сохранил(?:ось|ся|ась|ись)|приложен[аоы]?))\.?$|^(?:drawing|sketch|photograph|ink blot|blot|map|diagram|crest|emblem)\b/i;
/** What is said of the document as a whole. */
const OF_DOCUMENT =
  /^(?:n\.\s?d\.|s\.\s?d\.|no date|no place|no (?:entry|entries|address|addressee|heading|title|author|sender|place name|further text)|undated|unsigned|not signed|(?:beginning|start|end) of (?:the )?(?:quotation|quote|citation)|end of (?:the )?(?:document|text|record|letter|file|margin|marginal note|insertion|column|page)|(?:carbon |true |certified )?copy|draft|excerpts?|extract|(?:literal |free |official |unofficial )?translation|Übersetzung|перевод|překlad|traduction|tłumaczenie|o\. D\.|ohne Datum|bez data|kein Eintrag|ohne Ort|ohne Adresse|sans date|sans lieu|sans titre|bez místa|без даты|без места|(?:received|rec[’']?d|dispatched|despatched) [^.!?]{0,40}\d.{0,30})\.?(?:\s*[,;–—-]\s*(?:\S+\s*){1,5})?$/iu;

/** “C.P.(52)88”, “FO 371/1234”: letters of a series, and a number in two parts. */
const SHELFMARK = /^(?:\p{Lu}\p{L}{0,4}\.?\s?){1,4}(?:\(\d{1,4}\)\s?\d+|\d+\/\d+)(?:[/-]\d+)*$/u;

/** In what language something was said: “in Russian”, “in German in the original”. */
const IN_LANGUAGE =
  /^(?:(?:spoken|said|written|speaking) )?in (?:\p{Lu}\p{L}+(?:ian|ish|ese)|French|German|Czech|Slovak|Dutch|Greek|Latin|Arabic|Hebrew|Korean|Serbo-Croat|Yiddish)(?: in (?:the )?(?:original|source|text))?[.:]?$/u;
/** Who wrote the note that ends here. */
const WRITER = /^[-–—]?\s?(trans(?:l|lator)?|tr|eds?|editors?|transcriber)\.?$/iu;

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
    const writer = WRITER.exec(own.trim())?.[1];
    if (writer && group.open === '[' && /^\p{Lu}|^[-–—]/u.test(own.trim()))
      return noteOf(
        group,
        at,
        group.inner,
        /^(?:transl?|translator|tr)$/i.test(writer) ? 'translator' : 'editor',
      );
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
    const word = wordBefore(source, at.before);
    const isForeign = word && /[^\p{Script=Latin}\P{L}]/u.test(source.slice(word.start, word.end));
    if (IN_LANGUAGE.test(own.trim()) && !isForeign) {
      return noteOf(group, at, group.inner, undefined, 'It says in what language, but not of which words.');
    }
    if (OF_DOCUMENT.test(own.trim())) return noteOf(group, at, group.inner, undefined);
    if (SHELFMARK.test(own.trim()))
      return noteOf(group, at, group.inner, undefined, 'It looks like the number of a file or a paper.');
    if (label.means.has('letterhead') && (at.alone || value)) {
      const reason = 'It speaks of the head of the paper, whose words are of the source.';
      return noteOf(group, at, value && value.end > value.start ? value : group.inner, undefined, reason);
    }
    if (own.trim().split(/\s+/).length < 2) return undefined;
    if (label.means.has('emphasis')) {
      return noteOf(group, at, group.inner, undefined, 'It does not say which words are meant.');
    }
    if (UNKNOWN.test(own)) return noteOf(group, at, group.inner, undefined);
    if (!PHYSICAL.test(own.trim())) return undefined;
    return noteOf(group, at, group.inner, undefined, 'It speaks of paper, ink or a missing thing.');
  },
  examples: [
    {
      text: '[Translation]',
      tei: '<note type="editorial" resp="transcriber" frame="[…]">Translation</note>',
    },
    {
      text: '[Briefkopf: Hotel Zum Anker]',
      tei: '<note type="editorial" resp="transcriber" frame="[Briefkopf: …]">Hotel Zum Anker</note>',
      doubts: ['import/remark'],
    },
    {
      text: '“[beginning of quotation] We are worried. [end of quotation]”',
      tei: '“<note type="editorial" resp="transcriber" frame="[…]">beginning of quotation</note> We are worried. <note type="editorial" resp="transcriber" frame="[…]">end of quotation</note>”',
    },
    {
      text: 'other Fronts. [Trans.]',
      tei: 'other Fronts. <note type="translator" resp="translator" frame="[…]">Trans.</note>',
    },
    {
      text: 'resigned. [—Ed.]',
      tei: 'resigned. <note type="editorial" resp="transcriber" frame="[…]">—Ed.</note>',
    },
    {
      text: 'he said [in Russian] that',
      tei: 'he said <note type="editorial" resp="transcriber" frame="[…]">in Russian</note> that',
      doubts: ['import/remark'],
    },
    {
      text: '[Received April 12—3:25 a. m.]',
      tei: '<note type="editorial" resp="transcriber" frame="[…]">Received April 12—3:25 a. m.</note>',
    },
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
      tei: 'came <note type="authorial">(as they did in May—our note)</note> again',
    },
    {
      text: 'came [a pun on his name – Trans.] again',
      tei: 'came <note type="translator" resp="translator" frame="[… – Trans.]">a pun on his name</note> again',
    },
    {
      text: 'this [emphasis in the original] is',
      tei: 'this <note type="editorial" resp="transcriber" frame="[…]">emphasis in the original</note> is',
      doubts: ['import/remark'],
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
      text: 'a [drawing of a bear] b',
      tei: 'a <note type="editorial" resp="transcriber" frame="[…]">drawing of a bear</note> b',
      doubts: ['import/remark'],
    },
    {
      text: '[annexes non conservées]',
      tei: '<note type="editorial" resp="transcriber" frame="[…]">annexes non conservées</note>',
      doubts: ['import/remark'],
    },
    {
      text: 'Lovrin [no date]',
      tei: 'Lovrin <note type="editorial" resp="transcriber" frame="[…]">no date</note>',
    },
    {
      text: '5. Thurs. [no entry]',
      tei: '5. Thurs. <note type="editorial" resp="transcriber" frame="[…]">no entry</note>',
    },
    {
      text: 'Lovrin [n.d. – before 1962]',
      tei: 'Lovrin <note type="editorial" resp="transcriber" frame="[…]">n.d. – before 1962</note>',
    },
    {
      text: 'We promised [C.P.(52)88] to read [FO 371/1234].',
      tei: 'We promised <note type="editorial" resp="transcriber" frame="[…]">C.P.(52)88</note> to read <note type="editorial" resp="transcriber" frame="[…]">FO 371/1234</note>.',
      doubts: ['import/remark', 'import/remark'],
    },
    {
      text: 'in May [1956/57] the [DPRK]',
      tei: 'in May <supplied reason="editorial" resp="transcriber" frame="[…]">1956/57</supplied> the <supplied reason="editorial" resp="transcriber" frame="[…]">DPRK</supplied>',
      doubts: ['import/supplied', 'import/supplied'],
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

function noteOf(
  group: Group,
  at: Place,
  inner: Span,
  who: 'author' | 'translator' | 'editor' | undefined,
  reason?: string,
): Reading {
  const span = { start: group.start, end: group.end };
  // The author’s own note is text of the source, brackets included.
  if (who === 'author') {
    const source = at.transcript.text;
    const children = [
      words(source, { start: group.start, end: inner.start }),
      ...at.inline(inner),
      words(source, { start: inner.end, end: group.end }),
    ];
    return { ...span, pieces: [element('note', { type: 'authorial' }, children, { span })] };
  }
  const type = who === undefined ? noteTypeOf(at.profile) : who === 'editor' ? 'editorial' : who;
  const resp = who === 'translator' ? who : who === 'editor' ? 'transcriber' : writerOf(at.profile);
  const doubts: readonly Doubt[] =
    reason === undefined
      ? []
      : [
          {
            ...{ code: 'import/remark', span, reason, read: 'a remark of the editor or translator' },
            alternatives: ['words that belong into the sentence', 'what is said of the words before'],
          },
        ];
  const frame = frameOf(at.transcript.text, group, inner);
  const note = element('note', { type }, at.inline(inner), { span, frame, resp, doubts });
  return { ...span, pieces: [note] };
}
