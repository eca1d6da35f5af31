import { anchorsOf } from '../../document/anchors.ts';
import { pointers } from '../../document/pointers.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { anchorOf, firstWords, type Mention } from './mentions.ts';
import { elementsLedTo } from './pointed.ts';

/** Who speaks in a record, as its utterances and speeches point to them (TEI Guidelines, att.ascribed): each entry once, with the first words. */
export function speakersIn(document: TeiDocument): readonly Mention[] {
  const found = new Map<string, Mention>();
  const anchors = anchorsOf(document);
  for (const { file, id, from } of elementsLedTo(pointers(document), 'who', document)) {
    const key = `${file}#${id}`;
    if (!isTei(from, 'u', 'sp') || found.has(key)) continue;
    const words = firstWords(wordsOf(from));
    const after = words && ` – ${words}`;
    found.set(key, {
      file,
      id,
      as: 'speaker',
      anchor: anchorOf(from, anchors),
      before: '',
      name: '',
      after,
    });
  }
  return [...found.values()];
}
