import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf } from '../content.ts';
import { isProse, isSentence } from '../sentence.ts';
import { beginsWith } from '../wording.ts';
import { addressLines } from './opening-lines.ts';

/** Fields of a memorandum: to whom, from whom. */
const TO =
  /^(?:to|through|thru|via|attention|attn\.?|an|komu|pro|кому|do|à|pour|címzett|către|adressat|addressee|recipient)\s*:/iu;
const FROM =
  /^(?:from|by|von|od|от|от кого|expediteur|de la|feladó|sender|absender|odesílatel|отправитель)\s*:/iu;
/** Words that an address begins with, and little else. */
const ADDRESSEE = beginsWith([
  'to the; to comrade; to comrades; to cde; to mr; to; attention; for comrade; the honorable; the honourable',
  'his excellency; comrade; cde.',
  'an den; an die; an das; an; herrn; frau; genossen; genosse; soudruh; soudruhovi; panu; pan; vážený soudruh',
  'товарищу; товарищам; тов.; т.; тт.; господину; в цк; министру; секретарю; председателю; начальнику',
  'towarzysz; towarzyszowi; tow.; obywatel; pan; monsieur; son excellence; elvtársnak; tov.; tovarășului',
]);
const MOST_LINES = 6;

/** To whom a document goes, and from whom, where a word at the beginning of the line says so (TEI Guidelines 4.2.2). */
export const correspondents: Block = {
  name: 'correspondents',
  about: 'Lines such as “To: …”, “From: …”, “An den …”, “Тов. …” at the head.',
  opens: true,
  read(at) {
    const line = at.lines[at.index];
    if (!line || at.part !== 'top' || line.words.length > 90 || at.before.includes('salutation'))
      return undefined;
    const span = trimmed(at.transcript, line);
    if (FROM.test(line.words)) {
      return { lines: 1, slot: 'opener', pieces: [element('byline', {}, contentOf(at, span), { span })] };
    }
    const isField = TO.test(line.words);
    if (!isField && !isAddressee(at)) return undefined;
    const found = [at.index];
    let end = at.index + 1;
    while (
      !isField &&
      end < at.end &&
      found.length < MOST_LINES &&
      (isLine(at.lines[end]?.words ?? '') || isNameBelow(at, end)) &&
      !at.recognised(end)
    ) {
      found.push(end++);
    }
    const whole = trimmed(at.transcript, spanOfLines(at.lines, at.index, end));
    const address = element('address', {}, addressLines(at, found), { span: whole });
    return { lines: end - at.index, slot: 'opener', pieces: [address] };
  },
  examples: [
    {
      text: 'TO: The Director\nFROM: J. Smith\nDATE: March 3, 1951\nSUBJECT: Rice\n\nThe rice came.',
      tei: '<opener>\n  <address>\n    <addrLine>TO: The Director</addrLine>\n  </address>\n  <byline>FROM: J. Smith</byline>\n  <dateline>DATE: <date when="1951-03-03">March 3, 1951</date></dateline>\n</opener><head type="subject"><label>SUBJECT:</label> Rice</head><p>The rice came.</p>',
    },
    {
      text: 'Тов. Хрущеву Н. С.\n\nНаправляю Вам запись беседы.',
      tei: '<opener>\n  <address>\n    <addrLine>Тов. Хрущеву Н. С.</addrLine>\n  </address>\n</opener><p>Направляю Вам запись беседы.</p>',
    },
    {
      text: 'To VYSHINSKY\n\nThe attack began at dawn.',
      tei: '<opener>\n  <address>\n    <addrLine>To VYSHINSKY</addrLine>\n  </address>\n</opener><p>The attack began at dawn.</p>',
    },
    {
      text: 'To\n        The Secretary to the Government.\n\nSir,\nI came.',
      tei: '<opener>\n  <address>\n    <addrLine>To</addrLine>\n    <addrLine>The Secretary to the Government.</addrLine>\n  </address>\n  <salute>Sir,</salute>\n</opener><p>I came.</p>',
    },
    { text: 'To my mind he is right.', tei: '<p>To my mind he is right.</p>' },
  ],
};

/** An address begins: the word, and behind it a capital; the line is no sentence, and no greeting. */
function isAddressee(at: BlockPlace): boolean {
  const words = at.lines[at.index]?.words ?? '';
  const sign = ADDRESSEE.exec(words)?.[0];
  const isNamed = /^\p{L}+\.?(?:\s+\p{Lu}[\p{L}.]*){1,4}\.$/u.test(words);
  if (sign === undefined || !(isLine(words) || isNamed) || /[,!:]$/.test(words)) return false;
  const rest = words.slice(sign.length).replace(/^[.\s]+/, '');
  return rest === '' ? at.end > at.index + 1 : /^["“„«]?\p{Lu}/u.test(rest);
}

/** The line below a bare “To” may end with a full stop. */
function isNameBelow({ lines, index }: BlockPlace, line: number): boolean {
  const { words = '', indent = 0 } = lines[line] ?? {};
  return (
    line === index + 1 &&
    /^\p{L}{1,4}$/u.test(lines[index]?.words ?? '') &&
    indent > (lines[index]?.indent ?? 0) &&
    /^\p{Lu}/u.test(words) &&
    words.length < 50
  );
}

function isLine(words: string): boolean {
  return words !== '' && words.length < 70 && !isProse(words) && !isSentence(words) && !/^[[(]/.test(words);
}
