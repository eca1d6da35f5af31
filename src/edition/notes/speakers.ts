import { anchorsOf } from '../../document/anchors.ts';
import { pointers, resolve } from '../../document/pointers.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { anchorOf, firstWords, type Mention } from './mentions.ts';

/** Who speaks in a record, as its utterances and speeches point to them (TEI Guidelines, att.ascribed): each entry once, with the first words. */
export function speakersIn(document: TeiDocument): readonly Mention[] {
  const found = new Map<string, Mention>();
  const anchors = anchorsOf(document);
  for (const pointer of pointers(document)) {
    const { element } = pointer;
    if (pointer.attribute.local !== 'who' || !isTei(element, 'u', 'sp')) continue;
    const target = resolve(pointer, document);
    if (target.kind !== 'element') continue;
    const { file, id } = target;
    const key = `${file}#${id}`;
    if (found.has(key)) continue;
    const words = firstWords(wordsOf(element));
    const after = words && ` – ${words}`;
    found.set(key, {
      file,
      id,
      as: 'speaker',
      anchor: anchorOf(element, anchors),
      before: '',
      name: '',
      after,
    });
  }
  return [...found.values()];
}
