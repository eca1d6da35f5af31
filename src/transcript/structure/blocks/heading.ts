import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { brokenContent, linesContent } from '../content.ts';
import { dateIn } from '../dated.ts';
import { isEnumeratedHead } from '../enumerated.ts';
import { OFFICE } from '../offices.ts';
import { countWords, goesOn, isProse } from '../sentence.ts';
import { beginsWith, closedUp, isCapitals, isSpaced } from '../wording.ts';

/** Words that name a kind of document, and begin its title. */
const KINDS = beginsWith([
  'record of; record; memorandum; memo; aide-memoire; aide memoire; aide-mémoire; note verbale; report; minutes',
  'protocol',
  'telegram; cable; cablegram; ciphered telegram; cipher telegram; coded telegram; information; transcript',
  'stenogram; stenographic record',
  'from the diary; from the journal; diary; journal; resolution; decision; decree; directive; order; speech',
  'statement; agreement; treaty',
  'excerpt; excerpts; extract; summary; notes; draft; agenda; list of; letter; communique; communiqué',
  'declaration; instruction; plan; proposal; proposals; verbatim',
  'niederschrift; protokoll; aktennotiz; aktenvermerk; vermerk; bericht; notiz; gesprächsvermerk; fernschreiben',
  'telegramm; beschluss; beschluß; information; auszug; vorlage',
  'zápis; záznam; zpráva; informace; usnesení; telegram; návrh; důvodová zpráva; depeše',
  'запись беседы; запись; протокол; справка; докладная записка; записка; постановление; телеграмма',
  'шифртелеграмма; из дневника; дневник; отчет; отчёт; выписка; стенограмма; сообщение; доклад; информация',
  'письмо; донесение',
  'notatka; protokół; sprawozdanie; szyfrogram; informacja; raport; uchwała; jelentés; feljegyzés; jegyzőkönyv',
  'emlékeztető; távirat; notă; stenograma; raport; telegramă; compte rendu; compte-rendu; rapport',
  'procès-verbal; télégramme; nota; verbale; relazione; informe; acta; memorándum',
]);
const MOST_LINES = 8;

/** A title (TEI Guidelines 4.2.1) at the head of a document; one in its midst is an anonymous block, since a head stands at the top. */
export const heading: Block = {
  name: 'heading',
  about: 'A title: lines in capitals or spaced, set in, or beginning with a word for a kind of document.',
  opens: true,
  read(at) {
    const { lines, index } = at;
    const line = lines[index];
    if (!line || (!at.afterBlank && at.part !== 'top')) return undefined;
    const isOfRow = isEnumeratedHead(lines, index);
    const end = isOfRow ? index + 1 : at.part === 'top' ? titleEnd(at) : capitalsEnd(at);
    if (end <= index) return undefined;
    const span = trimmed(at.transcript, spanOfLines(lines, index, end));
    const content = end - index > 1 ? brokenContent(at, index, end) : linesContent(at, index, end);
    if (at.part !== 'middle' && !isOfRow) {
      return {
        lines: end - index,
        slot: 'head',
        pieces: [element('head', { type: 'main' }, content, { span })],
      };
    }
    return {
      lines: end - index,
      slot: 'body',
      pieces: [element('ab', { type: 'heading' }, content, { span })],
    };
  },
  examples: [
    {
      text: 'He came there in spring, and left.\n\nA. General\n\nHe came by ship, and left by train.\n\nB. Special\n\nHe left.',
      tei: '<p>He came there in spring, and left.</p><ab type="heading">A. General</ab><p>He came by ship, and left by train.</p><ab type="heading">B. Special</ab><p>He left.</p>',
    },
    {
      text: 'RECORD OF A CONVERSATION\nwith Comrade Kim Il\n\nHe came.',
      tei: '<head type="main">RECORD OF A CONVERSATION<lb/>with Comrade Kim Il</head><p>He came.</p>',
    },
    {
      text: 'Aktenvermerk über ein Gespräch mit Botschafter Puzanov\n\nDas Gespräch fand heute statt.',
      tei: '<head type="main">Aktenvermerk über ein Gespräch mit Botschafter Puzanov</head><p>Das Gespräch fand heute statt.</p>',
    },
    {
      text: 'He came.\n\nII. ECONOMIC RELATIONS\n\nThey are good.',
      tei: '<p>He came.</p><ab type="heading">II. ECONOMIC RELATIONS</ab><p>They are good.</p>',
    },
    {
      text: 'Record of this was not kept, and so we do not know what was said.',
      tei: '<p>Record of this was not kept, and so we do not know what was said.</p>',
    },
  ],
};

/** The end of a title at the top: from a line that looks like one to the end of its paragraph, if that is short. */
function titleEnd({ profile, lines, index, end, before, openingEnd }: BlockPlace): number {
  const first = lines[index];
  const words = closedUp(first?.words ?? '');
  if (!first || end - index > MOST_LINES || (isProse(words) && !isCapitals(words))) return index;
  const isTitle =
    (KINDS.test(words) && /^\p{Lu}/u.test(words)) || (isCapitals(words) && countWords(words) >= 2);
  // Capitals above all other lines of an opening are the head of an office’s paper.
  const isOffice =
    !KINDS.test(words) && (OFFICE.test(words) || (before.length === 0 && index + 1 < openingEnd));
  if (isOffice) return index;
  if (!isTitle || (/[.,;:?!]$/.test(words) && !isCapitals(words))) return index;
  let last = index + 1;
  while (last < end) {
    const next = lines[last]?.words ?? '';
    if (
      (isProse(next) && !(goesOn(next) && next.length < 140)) ||
      /[.;]$/.test(next) ||
      /^\[|^[-–—•*]\s|^\(?\d{1,3}[.)]\s/.test(next) ||
      /^[^:]{1,30}:\s/.test(next)
    )
      break;
    if (dateIn(next, profile) && countWords(next) < 6) break;
    last++;
  }
  return last;
}

/** In the midst of text a title stands alone between empty lines, in capitals or spaced. */
function capitalsEnd({ lines, index, end, layout }: BlockPlace): number {
  if (end - index > 2) return index;
  for (let at = index; at < end; at++) {
    const words = lines[at]?.words ?? '';
    const isTitle = isSpaced(words) || (isCapitals(words) && countWords(words) >= 2 && !/[,;:]$/.test(words));
    if (!isTitle || words.length > 90 || words.startsWith('[') || words.startsWith('(')) return index;
    // The last line of a text is a signature rather than a title.
    if (isSpaced(words) && end > layout.lastFull) return index;
  }
  return end <= layout.lastFull ? end : index;
}
