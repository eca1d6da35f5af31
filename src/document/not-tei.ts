import type { Diagnostic } from '../diagnostic.ts';
import { lines } from '../xml/lines.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The root element of a document, from a tree or from events. */
export type Root = Pick<XmlElement, 'name' | 'local' | 'namespace' | 'nameRange'>;

const OF_A_PAGE = 'Name the TEI file that the page was made from.';
const SPACE_COMMENTS_DECLARATION = /^(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/;

/**
 * HTML is rarely well-formed XML; that it isn’t helps nobody who took a page for the TEI file. Undefined where
 * a text begins in another way than a page does.
 */
export function htmlPage(text: string, file: string): Diagnostic | undefined {
  const start = SPACE_COMMENTS_DECLARATION.exec(text)?.[0].length ?? 0;
  const begins = /^<(?:!doctype\s+html|html)(?=[\s>])/i.exec(text.slice(start, start + 100))?.[0];
  if (begins === undefined) return undefined;
  return {
    code: 'xml/not-tei',
    severity: 'error',
    message: 'This is an HTML page, not TEI',
    location: { file, range: lines(text).range(start, start + begins.length) },
    hint: OF_A_PAGE,
  };
}

/** What speaks against taking a document for TEI: the name or the namespace of its root element. */
export function notTei(root: Root, file: string, expected: string): Diagnostic | undefined {
  if (root.namespace === expected) return undefined;
  return {
    code: 'xml/not-tei',
    severity: 'error',
    message: `${whatItIs(root)}; a TEI file begins with TEI or teiCorpus in the namespace ${expected}`,
    location: { file, range: root.nameRange },
    hint: howToMend(root, expected),
  };
}

function whatItIs({ name, namespace, local }: Root): string {
  if (local.toLowerCase() === 'html') return 'This is an HTML page, not TEI';
  if (/^TEI(\.2)?$/i.test(local)) {
    return namespace === ''
      ? `The element ${name} is in no namespace`
      : `The element ${name} is in the namespace ${namespace}`;
  }
  return namespace === ''
    ? `The file begins with the element ${name}, in no namespace`
    : `The file begins with the element ${name} of the namespace ${namespace}`;
}

function howToMend({ local, namespace }: Root, expected: string): string {
  if (local.toLowerCase() === 'html') return OF_A_PAGE;
  if (local === 'TEI.2') return 'This is TEI P4: convert it to P5 first.';
  if (local === 'TEI' || local === 'teiCorpus') {
    return namespace === ''
      ? `Write <${local} xmlns="${expected}">.`
      : `Change the namespace to ${expected}.`;
  }
  return 'Name a TEI file.';
}
