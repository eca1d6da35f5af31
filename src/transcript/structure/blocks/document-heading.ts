import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { contentOf } from '../content.ts';
import { closedUp } from '../wording.ts';

const NUMBER = '(?:\\s*(?:no\\.?|nr\\.?|č\\.?|№|n[º°o]\\.?|#)?\\s*(?:\\d{1,3}|[ivx]{1,5}|[a-h]))';
const DOCUMENT = new RegExp(
  `^[[(]?(?:document|dokument|документ|letter|brief|dopis|письмо|text|doc\\.?)${NUMBER}[\\])]?[.:]?$`,
  'iu',
);
const ENCLOSURE = new RegExp(
  `^[[(]?(?:enclosure|attachment|annex(?:ure)?|appendix|supplement|anlage|beilage|anhang|příloha|príloha|приложение|załącznik|melléklet|anexa|annexe|allegato|anexo)${NUMBER}?(?:\\s+(?:to|zu|k|к|do)\\s.{1,60})?[\\])]?[.:]?$`,
  'iu',
);

/** A line that says that another document of the file, or an enclosure, begins. */
export const documentHeading: Block = {
  name: 'document-heading',
  about: 'A heading such as “Document 2” or “Enclosure 1”.',
  opens: true,
  read(at) {
    const line = at.lines[at.index];
    if (!line || line.words.length > 80) return undefined;
    const words = closedUp(line.words);
    const isEnclosure = ENCLOSURE.test(words);
    if (!isEnclosure && !DOCUMENT.test(words)) return undefined;
    if (!at.afterBlank || !isFollowed(at)) return undefined;
    const span = trimmed(at.transcript, line);
    const head = element('head', { type: 'main' }, contentOf(at, span), { span });
    const begins = isEnclosure ? 'enclosure' : '';
    return { lines: 1, slot: 'head', pieces: [head], begins };
  },
  examples: [
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
