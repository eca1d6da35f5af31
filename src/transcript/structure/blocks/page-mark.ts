import { frameOf } from '../../framed.ts';
import { type ElementPiece, element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';

const NUMBER =
  /^(?:[-–—]\s*(\d{1,4}|[ivxl]{1,6})\s*[-–—]|[-–—=*]{0,5}\s*(?:page|pg\.|p\.|seite|s\.|strana|str\.|стр\.|страница|лист|л\.|folio|fol\.|f\.|sheet|bl\.|blatt|strona|oldal|pagina|página)\s*(\d{1,4}[a-z]?|[ivxl]{1,6})(?:\s*(?:of|von|z|из|\/)\s*\d+)?\s*[-–—=*]{0,5})[.:]?$/iu;

/** A line that says that a page begins (TEI Guidelines 3.11.3): between paragraphs, or in a sentence. */
export const pageMarks: Block = {
  id: 'C29',
  name: 'page-marks',
  about: 'A line with the number of a page and nothing else.',
  read(at) {
    const mark = pageMark(at, at.index);
    return mark ? { lines: 1, slot: 'free', pieces: [mark] } : undefined;
  },
  examples: [
    {
      text: 'He came.\n\n- 2 -\n\nHe left.',
      tei: '<p>He came.</p><pb n="2" frame="- 2 -"/><p>He left.</p>',
    },
    {
      text: 'Er kam.\n\nSeite 2\n\nEr ging.',
      tei: '<p>Er kam.</p><pb n="2" frame="Seite 2"/><p>Er ging.</p>',
    },
    {
      text: 'He came.\n\n--Page 2--\n\nHe left.',
      tei: '<p>He came.</p><pb n="2" frame="--Page 2--"/><p>He left.</p>',
    },
    { text: 'Page 3 of his book is lost.', tei: '<p>Page 3 of his book is lost.</p>' },
  ],
};

/** The beginning of a page that a line reports: in a bracket that a convention reads, or as a bare number. */
export function pageMark(at: BlockPlace, index: number): ElementPiece | undefined {
  const line = at.lines[index];
  if (!line || line.blank || line.words.length > 40) return undefined;
  const span = trimmed(at.transcript, line);
  if (/^[[(]/.test(line.words)) {
    const pieces = at.reader.read(span);
    const only = pieces.length === 1 ? pieces[0] : undefined;
    return only?.kind === 'element' && only.name === 'pb' ? only : undefined;
  }
  const found = NUMBER.exec(line.words);
  const n = found?.[1] ?? found?.[2];
  if (n === undefined) return undefined;
  return element('pb', { n }, [], { span, frame: frameOf(at.transcript.text, span) });
}
