import { element, type Piece, words } from '../../pieces.ts';
import { type Span, trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { contentOf } from '../content.ts';
import { isTurn, turnIn } from '../turns.ts';
import { paragraphSpan } from './paragraph.ts';

/** What a stage remark begins with. */
const REMARK =
  /\((?:(?:he|she|they|(?:the )?(?:witness|speaker|prisoner|chairman|president|interpreter)|all|everyone|everybody|general|loud|long|prolonged|stormy)\s+)?(?:laugh\p{L}*|applau\p{L}*|smil\p{L}*|interrupt\p{L}*|paus\p{L}*|silence|pointing|point(?:s)? (?:to|at)|turn(?:s|ing) to|address(?:es|ing)|nod\p{L}*|looks?|looking|we(?:eps|pt)|cries|coughs?|sighs?|enters?|leaves?|hangs? up|sits down|gets up|in (?:\p{Lu}\p{L}+(?:ian|ish|ese)|French|German|Czech|Dutch|Greek)|reads?|reading|show(?:s|ing)|gestur\p{L}*|stands? up|rises|raises|exclaim\p{L}*|joking\p{L}*|ironically|whisper\p{L}*|shout\p{L}*|commotion|animation|noise in|lachen|lacht|gelächter|heiterkeit|beifall|zuruf|unterbricht|pause|zeigt|smích|smějí|potlesk|směje|смех|смеется|смеётся|аплодисменты|показывает|обращаясь|оживление|пауза|śmiech|oklaski|nevetés|taps|derültség)(?![\p{L}])[^()]{0,120}\)/giu;

/** Turns of speakers (TEI Guidelines 3.13.2). Labels of fields have the same shape: a name has to come again, or to be in capitals as others are. */
export const speakerTurns: Block = {
  id: 'C34',
  name: 'speaker-turns',
  about: 'What a speaker says, behind his name and a colon; remarks on what happens meanwhile.',
  read(at) {
    const line = at.lines[at.index];
    const turn = line && turnIn(line.words);
    if (!line || !turn) return stageLine(at);
    if (at.layout.speakers.size === 0 || !isTurn(at.lines, at.layout.speakers, at.index)) return undefined;
    const end = turn.words === '' ? endBelow(at) : paragraphSpan(at).end;
    const span = trimmed(at.transcript, { start: line.start, end: at.lines[end - 1]?.end ?? line.end });
    const name = { start: span.start, end: span.start + turn.speaker.length };
    const said = trimmed(at.transcript, { start: name.end, end: span.end });
    if (said.end <= said.start) return undefined;
    const children = [
      element('speaker', {}, contentOf(at, name), { span: name }),
      element('p', {}, withStages(at, said), { span: said }),
    ];
    return { lines: end - at.index, slot: 'body', pieces: [element('sp', {}, children, { span })] };
  },
  examples: [
    {
      text: 'GREY: He left. (The witness wept.)\nHOLM: When was it?\nGREY: (Looks at his watch.) Now.',
      tei: '<sp>\n  <speaker>GREY:</speaker>\n  <p>He left. <stage>(The witness wept.)</stage></p>\n</sp><sp>\n  <speaker>HOLM:</speaker>\n  <p>When was it?</p>\n</sp><sp>\n  <speaker>GREY:</speaker>\n  <p><stage>(Looks at his watch.)</stage> Now.</p>\n</sp>',
    },
    {
      text: 'Q. Where were you?\nA. At home.\nQ. With whom?\nA. Alone.',
      tei: '<sp>\n  <speaker>Q.</speaker>\n  <p>Where were you?</p>\n</sp><sp>\n  <speaker>A.</speaker>\n  <p>At home.</p>\n</sp><sp>\n  <speaker>Q.</speaker>\n  <p>With whom?</p>\n</sp><sp>\n  <speaker>A.</speaker>\n  <p>Alone.</p>\n</sp>',
    },
    {
      text: 'Вопрос: Где вы были?\nОтвет: Дома.\nВопрос: С кем?\nОтвет: Один.',
      tei: '<sp>\n  <speaker>Вопрос:</speaker>\n  <p>Где вы были?</p>\n</sp><sp>\n  <speaker>Ответ:</speaker>\n  <p>Дома.</p>\n</sp><sp>\n  <speaker>Вопрос:</speaker>\n  <p>С кем?</p>\n</sp><sp>\n  <speaker>Ответ:</speaker>\n  <p>Один.</p>\n</sp>',
    },
    {
      text: 'GORBACHEV: Let us begin.\nKOHL: Yes, we should.\nGORBACHEV: Good.',
      tei: '<sp>\n  <speaker>GORBACHEV:</speaker>\n  <p>Let us begin.</p>\n</sp><sp>\n  <speaker>KOHL:</speaker>\n  <p>Yes, we should.</p>\n</sp><sp>\n  <speaker>GORBACHEV:</speaker>\n  <p>Good.</p>\n</sp>',
    },
    {
      text: 'Zhou: Who is she (pointing to an actress)?\n\nKim: She is from Hamhung.\n\nZhou: I see, and thank you.',
      tei: '<sp>\n  <speaker>Zhou:</speaker>\n  <p>Who is she <stage>(pointing to an actress)</stage>?</p>\n</sp><p>Kim: She is from Hamhung.</p><sp>\n  <speaker>Zhou:</speaker>\n  <p>I see, and thank you.</p>\n</sp>',
    },
    {
      text: 'Soudruh Novák: Máme málo uhlí.\n\n(Potlesk)\n\nSoudruh Novák: Děkuji vám všem.\n\nSoudruh Novák: A to je vše, co chci říci.',
      tei: '<sp>\n  <speaker>Soudruh Novák:</speaker>\n  <p>Máme málo uhlí.</p>\n</sp><stage>(Potlesk)</stage><sp>\n  <speaker>Soudruh Novák:</speaker>\n  <p>Děkuji vám všem.</p>\n</sp><sp>\n  <speaker>Soudruh Novák:</speaker>\n  <p>A to je vše, co chci říci.</p>\n</sp>',
    },
  ],
};

/** Where the name stands alone on its line, all lines below are said, up to an empty one or the next name. */
function endBelow(at: BlockPlace): number {
  let end = at.index + 1;
  while (end < at.end && !at.recognised(end)) end++;
  return end;
}

/** A remark alone on its line, among turns. */
function stageLine(at: BlockPlace) {
  const line = at.lines[at.index];
  if (!line || at.layout.speakers.size === 0 || at.part !== 'middle') return undefined;
  REMARK.lastIndex = 0;
  if (REMARK.exec(line.words)?.[0] !== line.words) return undefined;
  const span = trimmed(at.transcript, line);
  return { lines: 1, slot: 'body', pieces: [element('stage', {}, contentOf(at, span), { span })] } as const;
}

function withStages(at: BlockPlace, span: Span): readonly Piece[] {
  const source = at.transcript.text;
  return contentOf(at, span).flatMap((piece): readonly Piece[] => {
    const from = piece.span;
    if (piece.kind === 'element' || !from || source.slice(from.start, from.end) !== piece.value)
      return [piece];
    const parts: Piece[] = [];
    let last = from.start;
    for (const match of piece.value.matchAll(REMARK)) {
      const start = from.start + match.index;
      const end = start + match[0].length;
      if (start > last) parts.push(words(source, { start: last, end: start }));
      parts.push(element('stage', {}, [words(source, { start, end })], { span: { start, end } }));
      last = end;
    }
    if (last < from.end) parts.push(words(source, { start: last, end: from.end }));
    return parts;
  });
}
