import { attribute, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { Example, Words } from '../declared.ts';
import { TEI_NAMESPACE } from '../namespaces.ts';

/** The documentation in a specification: gloss, desc, remarks, exemplum. */
export function readWords(spec: XmlElement, file: string): Words {
  const glosses: XmlElement[] = [];
  const descriptions: XmlElement[] = [];
  const remarks: XmlElement[] = [];
  const examples: Example[] = [];
  for (const child of spec.children) {
    if (child.kind !== 'element' || child.namespace !== TEI_NAMESPACE) continue;
    if (child.local === 'gloss') glosses.push(child);
    else if (child.local === 'desc' && attribute(child, 'type') !== 'deprecationInfo')
      descriptions.push(child);
    else if (child.local === 'remarks') remarks.push(child);
    else if (child.local === 'exemplum') examples.push({ file, element: child });
  }
  return { glosses, descriptions, remarks, examples };
}

/** Documentation in another language is kept; in the same one, or where none is named, the later word holds. */
export function changedWords(before: Words, after: Words): Words {
  const changed = (old: readonly XmlElement[], next: readonly XmlElement[]) => {
    const said = new Set(next.map(languageOf));
    if (said.has('')) return next;
    return [...next, ...old.filter((each) => !said.has(languageOf(each)))];
  };
  return {
    glosses: changed(before.glosses, after.glosses),
    descriptions: changed(before.descriptions, after.descriptions),
    remarks: changed(before.remarks, after.remarks),
    examples: after.examples.length > 0 ? after.examples : before.examples,
  };
}

export function languageOf(element: XmlElement): string {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const language = attribute(each, 'xml:lang');
    if (language !== undefined) return language;
  }
  return '';
}

/** Those in the language, else those that name none, else those in English. */
export function inLanguage(words: readonly XmlElement[], language: string): readonly XmlElement[] {
  if (words.length === 0) return words;
  const languages = words.map(languageOf);
  for (const wanted of [language, language.split('-')[0] ?? '', '', 'en']) {
    const found = words.filter((_, index) => languages[index] === wanted);
    if (found.length > 0) return found;
  }
  return [];
}

/** Signs that stand for the markup within a sentence, as in the Guidelines: <gi>, @att. */
const SIGNS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  gi: ['<', '>'],
  tag: ['<', '>'],
  att: ['@', ''],
  val: ['"', '"'],
  q: ['“', '”'],
  mentioned: ['“', '”'],
};

/** A sentence as plain text. */
export function plain(element: XmlElement): string {
  return textOf(element.children).replace(/\s+/g, ' ').trim();
}

function textOf(nodes: readonly XmlNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text') text += node.value;
    if (node.kind !== 'element') continue;
    const [before, after] = SIGNS[node.local] ?? ['', ''];
    text += before + textOf(node.children) + after;
  }
  return text;
}

/** All that a list says in one language, as one text. */
export function said(words: readonly XmlElement[], language: string): string {
  return inLanguage(words, language).map(plain).filter(Boolean).join(' ');
}
