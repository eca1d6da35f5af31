import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import { element, type Piece } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { leftOpen } from './extent-unknown.ts';
import { extentOf } from './illegible.ts';
import { quotedIn } from './quoted.ts';
import { handOf, isInAWord, isOfTheSource } from './report.ts';
import { reportedText, unread } from './reported-text.ts';

/** TEI Guidelines 12.3.1.4: words that were crossed out or deleted in the source. */
export const deletion: Convention = {
  id: 'deletion',
  name: 'deletion',
  about: 'Words that were crossed out or deleted: label and text in one bracket, or between two tildes.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value, quantity } = label;
    const { start, end } = group;
    const outer = { start, end };
    const source = at.transcript.text;
    const quoted = quotedIn(group, at, ['deleted', 'erased']);
    if (quoted) return { ...outer, pieces: [del(at, label, outer, quoted, at.inline(quoted))] };
    if (
      means.has('stamp') ||
      !(means.has('deleted') || means.has('erased')) ||
      !isOfTheSource(label) ||
      means.has('redacted')
    )
      return undefined;
    if (value && value.end > value.start) {
      if (unknown.length > 3) return undefined;
      const { inner, pieces } = reportedText(at, value);
      return { ...outer, pieces: [del(at, label, outer, inner, pieces)] };
    }
    if (unknown.length > 0 || isInAWord(at, group)) return undefined;
    if (means.has('illegible'))
      return { ...outer, pieces: [del(at, label, outer, undefined, [unread(at, outer, label)])] };
    const isCounted = quantity !== undefined || means.has('word') || means.has('line') || means.has('letter');
    if (!isCounted && !means.has('text')) {
      return leftOpen(group, at, {
        alternatives: ['the word before was crossed out', 'words that are not given here were crossed out'],
        reason: 'The bracket does not say which words were crossed out.',
      });
    }
    const gap = element('gap', { reason: 'cancelled', ...extentOf(label) }, [], {
      ...{ span: outer, frame: frameOf(source, outer) },
      doubts: [
        {
          ...{ code: 'import/scope', span: outer },
          read: 'words that are crossed out, and not given',
          alternatives: ['the words before are crossed out'],
          reason: 'The bracket does not say which words were crossed out.',
        },
      ],
    });
    return { ...outer, pieces: [gap] };
  },
  phrase: {
    pattern: /~~(?=[^\s~])[^~\r\n]{0,399}[^\s~]~~(?!~)/g,
    needs: /~~/g,
    read(match, span, at) {
      const inner = { start: span.start + 2, end: span.start + match[0].length - 2 };
      const frame = frameOf(at.transcript.text, span, inner);
      return {
        ...span,
        pieces: [element('del', { rend: 'strikethrough' }, at.inline(inner), { span, frame })],
      };
    },
  },
  examples: [
    {
      text: 'the [crossed out: four] ships',
      tei: 'the <del rend="strikethrough" frame="[crossed out: …]">four</del> ships',
    },
    { text: '[deleted: “four”]', tei: '<del frame="[deleted: “…”]">four</del>' },
    {
      text: 'the [Struck through by hand: four] ships',
      tei: 'the <del rend="strikethrough" hand="Struck through by hand" frame="[Struck through by hand: …]">four</del> ships',
    },
    {
      text: '[crossed out: illegible]',
      tei: '<del rend="strikethrough" frame="[crossed out: …]"><gap reason="illegible" extent="unknown"/></del>',
    },
    {
      text: '[illegible word crossed out]',
      tei: '<del rend="strikethrough"><gap reason="illegible" extent="unknown" unit="words" frame="[illegible word crossed out]"/></del>',
    },
    {
      text: '[two lines crossed out]',
      tei: '<gap reason="cancelled" unit="lines" quantity="2" frame="[two lines crossed out]"/>',
      doubts: ['import/scope'],
    },
    {
      text: 'the [“four” is crossed out] ships',
      tei: 'the <del rend="strikethrough" frame="[“…” is crossed out]">four</del> ships',
    },
    { text: 'the ~~four~~ ships', tei: 'the <del rend="strikethrough" frame="~~…~~">four</del> ships' },
    {
      text: 'four [crossed out]',
      tei: 'four <note type="import" resp="importer" frame="[…]">crossed out</note>',
      doubts: ['import/scope'],
    },
    { text: '[gestrichen: vier]', tei: '<del rend="strikethrough" frame="[gestrichen: …]">vier</del>' },
    { text: '[biffé : quatre]', tei: '<del rend="strikethrough" frame="[biffé : …]">quatre</del>' },
    { text: '[škrtnuto: čtyři]', tei: '<del rend="strikethrough" frame="[škrtnuto: …]">čtyři</del>' },
    { text: '[зачеркнуто: четыре]', tei: '<del rend="strikethrough" frame="[зачеркнуто: …]">четыре</del>' },
    { text: 'about ~~ five', tei: 'about ~~ five' },
  ],
};

function del(at: Place, label: Label, outer: Span, inner: Span | undefined, pieces: readonly Piece[]) {
  const { means } = label;
  const source = at.transcript.text;
  const rend = means.has('deleted') || (inner && !means.has('erased')) ? 'strikethrough' : undefined;
  return element('del', { rend }, pieces, {
    ...{ span: outer, ...(inner ? { frame: frameOf(source, outer, inner) } : {}) },
    ...(means.has('handwritten') ? { hand: handOf(source, label) } : {}),
  });
}
