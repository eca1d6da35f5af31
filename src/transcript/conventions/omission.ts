import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place, Reading } from './convention.ts';

const SIGNS = /^\s*(?:[.…]{1,7}|(?:\.\s){2,3}\.|[-–—]{1,5}|(?:[-–—]\s){1,4}[-–—]|\*{3}|\*\s\*\s\*)\s*$/;
/** Four points, or three and a full stop: one of them ends a sentence of the source. */
const WITH_FULL_STOP = /^(?:\.(?:…|\.{3})|….)$/;

/** TEI Guidelines 3.5.3: a gap where the editor left words out. */
export const omission: Convention = {
  id: 'C16',
  name: 'omission',
  about: 'Words that the editor or translator left out, marked by points or dashes.',
  round: true,
  bracket(group, at) {
    const source = at.transcript.text;
    const signs = source.slice(group.inner.start, group.inner.end);
    if (group.close === '' || !SIGNS.test(signs)) return undefined;
    if (group.open === '(') return inRound(group, at, signs);
    const stop =
      WITH_FULL_STOP.test(signs) && !/[.!?…]\s*$/.test(source.slice(at.before.start, at.before.end));
    if (stop) return withFullStop(group, source, signs);
    const sure = /^\s*(?:\.{3,4}|…|\.…|….|\.\s\.\s\.|-(?:\s?-){1,4})\s*$/.test(signs);
    const doubts = sure ? [] : [doubtOf(group, 'words that the editor left out')];
    const at3 = signs.indexOf('…');
    const inner = at3 >= 0 ? { start: group.inner.start + at3, end: group.inner.start + at3 + 1 } : undefined;
    const frame = frameOf(source, group, inner);
    return {
      ...{ start: group.start, end: group.end },
      pieces: [element('gap', { reason: 'editorial' }, [], { span: group, frame, doubts })],
    };
  },
  phrase: {
    pattern: /<\s?(?:\.{3,4}|…)\s?>|(?<!\.)\.(?: \.){2,3}(?!\.)/g,
    needs: /<|\. \./g,
    read(match, span, at) {
      if (match[0].startsWith('.')) {
        const doubts = [doubtOf(span, 'as characters of the text')];
        return { ...span, pieces: [{ ...words(at.transcript.text, span), doubts }] };
      }
      const point = match[0].indexOf('…');
      const inner = point < 0 ? undefined : { start: span.start + point, end: span.start + point + 1 };
      const frame = frameOf(at.transcript.text, span, inner);
      const doubts = [doubtOf(span, 'words that the editor left out')];
      return { ...span, pieces: [element('gap', { reason: 'editorial' }, [], { span, frame, doubts })] };
    },
  },
  examples: [
    { text: 'of […] and', tei: 'of <gap reason="editorial" frame="[…]"/> and' },
    { text: 'of [...] and', tei: 'of <gap reason="editorial" frame="[...]"/> and' },
    { text: 'of [. . .] and', tei: 'of <gap reason="editorial" frame="[. . .]"/> and' },
    { text: 'of [- - -] and', tei: 'of <gap reason="editorial" frame="[- - -]"/> and' },
    {
      text: 'of <...> and',
      tei: 'of <gap reason="editorial" frame="&lt;...>"/> and',
      doubts: ['import/omission'],
    },
    {
      text: 'of <…> and',
      tei: 'of <gap reason="editorial" frame="&lt;…>"/> and',
      doubts: ['import/omission'],
    },
    {
      text: 'left [.…] Then',
      tei: 'left <orig frame="[…">.</orig><gap reason="editorial" frame="…]"/> Then',
    },
    {
      text: 'left [….] Then',
      tei: 'left <gap reason="editorial" frame="[…"/><orig frame="…]">.</orig> Then',
    },
    {
      text: 'left [....] Then',
      tei: 'left <orig frame="[…">.</orig><gap reason="editorial" frame="...]"/> Then',
    },
    { text: 'He left. [....] Then', tei: 'He left. <gap reason="editorial" frame="[....]"/> Then' },
    { text: 'He left. [.…] Then', tei: 'He left. <gap reason="editorial" frame="[.…]"/> Then' },
    {
      text: 'of [..] and',
      tei: 'of <gap reason="editorial" frame="[..]"/> and',
      doubts: ['import/omission'],
    },
    { text: 'of [—] and', tei: 'of <gap reason="editorial" frame="[—]"/> and', doubts: ['import/omission'] },
    { text: 'of (...) and', tei: 'of (...) and', doubts: ['import/omission'] },
    { text: 'he said . . . and', tei: 'he said . . . and', doubts: ['import/omission'] },
    { text: '…the progress...', tei: '…the progress...' },
  ],
};

/** The full stop is of the source: it stands beside the gap, and the brackets part between them. */
function withFullStop(group: Group, source: string, signs: string): Reading {
  const last = signs.startsWith('…');
  const point = last ? group.inner.end - 1 : group.inner.start;
  const stop = { start: point, end: point + 1 };
  const first = { start: group.start, end: last ? stop.start : stop.end };
  const second = { start: first.end, end: group.end };
  const ofStop = last ? second : first;
  const ofGap = last ? first : second;
  const dots = source.slice(ofGap.start, ofGap.end).indexOf('…');
  const place = dots < 0 ? undefined : { start: ofGap.start + dots, end: ofGap.start + dots + 1 };
  const orig = element('orig', {}, [words(source, stop)], {
    span: ofStop,
    frame: frameOf(source, ofStop, stop),
  });
  const gap = element('gap', { reason: 'editorial' }, [], {
    span: ofGap,
    frame: frameOf(source, ofGap, place),
  });
  return { start: group.start, end: group.end, pieces: last ? [gap, orig] : [orig, gap] };
}

/** In round brackets it may be of the source: it stays as it is. */
function inRound(group: Group, at: Place, signs: string): Reading | undefined {
  if (!/^(?:\.{3,4}|…)$/.test(signs.trim())) return undefined;
  const piece = {
    ...words(at.transcript.text, group),
    doubts: [doubtOf(group, 'as characters of the text')],
  };
  return { start: group.start, end: group.end, pieces: [piece] };
}

function doubtOf({ start, end }: Span, read: string): Doubt {
  return {
    ...{ code: 'import/omission', span: { start, end }, read },
    alternatives: [
      'words that the editor left out',
      'characters that could not be read',
      'signs of the source',
    ],
    reason: 'The signs are not those by which an omission is commonly marked.',
  };
}
