import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { pointers, resolve } from '../document/pointers.ts';
import { isTei, type TeiDocument } from '../document/tei.ts';
import { attribute, attributeNode, childElements, elements, type XmlElement } from '../xml/tree.ts';
import type { Check } from './check.ts';

/** Hands and entries that are described are pointed to (TEI Guidelines, 12.3.2.1 and 14.3). For archival records AR-W08 says it. */
export const unused: Check = {
  name: 'unused',
  about: 'each hand, and each entry beside a text, is pointed to',
  check,
};

function* check(document: TeiDocument): Generator<Diagnostic> {
  const entries = [...hands(document), ...entriesBesideText(document)];
  if (entries.length === 0) return;
  const file = normalize(document.file);
  const used = new Set<string>();
  for (const pointer of pointers(document)) {
    // The # that was forgotten is told of where it is missing.
    used.add(pointer.token);
    const target = resolve(pointer, document);
    if (target.kind === 'element' && (target.bare || target.file === file)) used.add(target.id);
  }
  for (const entry of entries) {
    const id = attributeNode(entry, 'xml:id');
    if (!id || used.has(id.value)) continue;
    yield {
      code: 'reference/unused',
      severity: 'info',
      message: `The ${entry.name} “${id.value}” is never pointed to; an element of this file was expected to`,
      location: { file: document.file, range: id.valueRange },
      hint: `Point to it where it belongs, as “#${id.value}”, or delete it.`,
    };
  }
}

/** Where one hand wrote all, nothing has to say so once more (att.handFeatures, @scope). */
function hands({ elements }: TeiDocument): readonly XmlElement[] {
  const all = elements.filter((element) => isTei(element, 'handNote'));
  return all.length < 2
    ? []
    : all.filter((hand) => !['sole', 'major'].includes(attribute(hand, 'scope') ?? ''));
}

/** Registers stand in files without a text: others point into them. */
function* entriesBesideText(document: TeiDocument): Generator<XmlElement> {
  for (const tei of document.elements) {
    if (!isTei(tei, 'TEI') || !childElements(tei).some((child) => isTei(child, 'text'))) continue;
    for (const child of childElements(tei)) {
      if (!isTei(child, 'standOff')) continue;
      for (const entry of elements(child)) if (isTei(entry, 'person', 'place', 'org')) yield entry;
    }
  }
}
