import { element, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { contentOf } from '../content.ts';
import { closedUp } from '../wording.ts';
import { isRule } from './separator.ts';

const NUMBER = '(?:\\s*(?:no\\.?|nr\\.?|č\\.?|№|n[º°o]\\.?|#)?\\s*(?:\\d{1,3}|[ivx]{1,5}|[a-h]))';
const DOCUMENT = new RegExp(
  `^[[(]?(?:document|dokument|документ|letter|brief|dopis|письмо|text|doc\\.?)${NUMBER}[\\])]?[.:]?$`,
  'iu',
);
const ENCLOSURE = new RegExp(
  `^[[(]?(?:enclosure|attachment|annex(?:ure)?|appendix|supplement|anlage|beilage|anhang|příloha|príloha|приложение|załącznik|melléklet|anexa|annexe|allegato|anexo)${NUMBER}?(?:\\s+(?:to|in|zu|k|к|do)\\s.{1,60})?[\\])]?[.:]?$`,
  'iu',
);

/** “CIPHER TELEGRAM No. 1182”, beside which a marking may stand in another column. */
const TELEGRAM =
  /^(?:(?:cipher(?:ed)?|coded|outgoing|incoming|secret)\s+)?(?:telegram|cablegram|cable|telegramm|fernschreiben|telegrama?|шифр?телеграмма|телеграмма|depeše|szyfrogram|távirat|télégramme)\s*(?:no\.?|nr\.?|č\.?|№|n[º°o]\.?|#)\s*\d{1,6}(?:[/-]\d{1,4})?(?:\s{3,}\S.{0,40})?$/iu;

/** “762H.91/4–1149: Telegram”: the number of the file, and what the document is. */
const NUMBERED = /^[\dA-Z][\dA-Za-z./–-]{4,30}:\s?(?:circular )?(?:telegram|airgram)$/iu;

/** A line that says that another document of the file, or an enclosure, begins. */
export const documentHeading: Block = {
  name: 'document-heading',
  about: 'A heading such as “Document 2” or “Enclosure 1”.',
  opens: true,
  read(at) {
    const line = at.lines[at.index];
    if (!line || line.words.length > 80) return undefined;
    const said = closedUp(line.words);
    const isEnclosure = ENCLOSURE.test(said);
    const isTelegram = TELEGRAM.test(said) || NUMBERED.test(said);
    if (!isEnclosure && !isTelegram && !DOCUMENT.test(said)) return undefined;
    const isAfterRule = isRule(at.lines[at.index - 1]?.words ?? '');
    if (!(at.afterBlank || isAfterRule) || !isFollowed(at)) return undefined;
    const span = trimmed(at.transcript, line);
    // Its brackets are of who put the heading there, and say nothing of its words.
    const isBracketed = /^\[[^[\]]*\]$/.test(line.words);
    const head = element(
      'head',
      { type: 'main' },
      isBracketed ? [words(at.transcript.text, span)] : contentOf(at, span),
      {
        span,
      },
    );
    const begins = isEnclosure ? 'enclosure' : isTelegram ? 'telegram' : '';
    return { lines: 1, slot: 'head', pieces: [head], begins };
  },
  examples: [
    {
      text: '762H.91/4–1149: Telegram\n\nHe came.',
      tei: '<head type="main">762H.91/4–1149: Telegram</head><p>He came.</p>',
    },
    {
      text: '-----\nTELEGRAM No. 7\n\nHe came.\n\nHOLM\n-----\nTELEGRAM No. 8\n\nHe left.',
      tei: '<milestone unit="section" frame="-----"/><head type="main">TELEGRAM No. 7</head><p>He came.</p><closer>\n  <signed><persName>HOLM</persName></signed>\n</closer>\n<milestone unit="section" frame="-----"/><head type="main">TELEGRAM No. 8</head><p>He left.</p>',
      doubts: ['import/signature'],
    },
    {
      text: '[Enclosure 1 in No. 31]\n\nThey left.',
      tei: '<head type="main">[Enclosure 1 in No. 31]</head><p>They left.</p>',
    },
    {
      text: 'He came.\n\nEnclosure 1\n\nThey left.',
      tei: '<p>He came.</p>\n<head type="main">Enclosure 1</head><p>They left.</p>',
    },
    {
      text: 'Dokument 1\n\nEr kam nicht.\n\nDokument 2\n\nEr ging.',
      tei: '<head type="main">Dokument 1</head><p>Er kam nicht.</p>\n<head type="main">Dokument 2</head><p>Er ging.</p>',
    },
    { text: 'He came.\n\nAttachment', tei: '<p>He came.</p><p>Attachment</p>' },
  ],
};

function isFollowed({ lines, index }: BlockPlace): boolean {
  return lines.slice(index + 1, index + 40).some((line) => !line.blank && line.words.length > 1);
}
