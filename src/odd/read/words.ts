import { attribute, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { Words } from '../spec.ts';
import { children } from './tei.ts';

/** The documentation in a specification: gloss, desc, remarks, exemplum. */
export function readWords(spec: XmlElement, file: string): Words {
  return {
    glosses: children(spec, 'gloss'),
    descriptions: children(spec, 'desc').filter((desc) => attribute(desc, 'type') !== 'deprecationInfo'),
    remarks: children(spec, 'remarks'),
    examples: children(spec, 'exemplum').map((element) => ({ file, element })),
  };
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
  for (const wanted of [language, language.split('-')[0] ?? '', '', 'en']) {
    const found = words.filter((each) => languageOf(each) === wanted);
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
