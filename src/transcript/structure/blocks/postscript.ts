import { element, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block } from '../block.ts';
import { contentOf } from '../content.ts';
import { paragraphSpan } from './paragraph.ts';

const LABEL =
  /^(?:p\.?[-–\s]?p?\.?[-–\s]?s\.?|post-scriptum|n\.?\s?b\.?|postscript(?:um)?|nachschrift|nachtrag|note|notes|remark|anmerkung|bemerkung|pozn(?:ámka|\.)?|dodatek|примечание|п\.?\s?с\.?|uwaga|megjegyzés|ui\.?|notă)\s*(?:[:.–—-]|(?=\s\p{Lu}))/iu;

/** A passage below the signature (TEI Guidelines 4.2.3). */
export const postscript: Block = {
  name: 'postscript',
  about: 'A passage below the signature that is called a postscript or a note.',
  read(at) {
    const line = at.lines[at.index];
    const label = line && LABEL.exec(line.words)?.[0];
    if (
      !line ||
      !label ||
      at.part !== 'bottom' ||
      (line.words.length === label.length && at.end === at.index + 1)
    ) {
      return undefined;
    }
    const { end } = paragraphSpan(at);
    const { text } = at.transcript;
    const span = trimmed(at.transcript, { start: line.start, end: at.lines[end - 1]?.end ?? line.end });
    const own = { start: span.start, end: span.start + label.length };
    const rest = { start: own.end, end: span.end };
    const inner = trimmed(at.transcript, rest);
    const content = [
      element('label', {}, [words(text, own)]),
      ...(inner.start > rest.start ? [words(text, { start: rest.start, end: inner.start })] : []),
      ...contentOf(at, inner),
    ];
    return { lines: end - at.index, slot: 'postscript', pieces: [element('p', {}, content, { span })] };
  },
  examples: [
    {
      text: 'He came.\n\n(signed) Hielscher\n\nP.S. He left again.',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><postscript>\n  <p><label>P.S.</label> He left again.</p>\n</postscript>',
    },
    {
      text: 'Er kam.\n\ngez. Hielscher\n\nAnmerkung: Er ging wieder.',
      tei: '<p>Er kam.</p><closer>\n  <signed>gez. <persName>Hielscher</persName></signed>\n</closer><postscript>\n  <p><label>Anmerkung:</label> Er ging wieder.</p>\n</postscript>',
    },
    {
      text: 'Il est venu.\n\n(signed) Hielscher\n\nP.-S. – La clef est usée.',
      tei: '<p>Il est venu.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><postscript>\n  <p><label>P.-S. –</label> La clef est usée.</p>\n</postscript>',
    },
    { text: 'Note: He came.', tei: '<p>Note: He came.</p>' },
  ],
};
