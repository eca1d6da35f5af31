import type { Diagnostic, Related, Result } from '../diagnostic.ts';
import { anchorsOf, usableId } from '../document/anchors.ts';
import type { Entry } from '../document/entries.ts';
import type { TeiDocument } from '../document/tei.ts';
import { type Messages, say } from '../project/messages.ts';
import { locate } from '../xml/path.ts';
import {
  domOf,
  holdWords,
  type Stylesheet,
  toHtml,
  toText,
  transform,
  type XdmDocument,
  type XsltMessage,
} from '../xml/transform.ts';
import { XMLNS_NAMESPACE, type XmlElement } from '../xml/tree.ts';
import { xdmOf } from '../xml/xdm-tree.ts';
import type { Beside } from './beside.ts';
import { ED, entriesDocument } from './entries.ts';
import { finish } from './finish.ts';
import type { Frame } from './frame.ts';
import { notIncluded } from './not-included.ts';
import { divide } from './parts.ts';
import { sheetFailed } from './sheet-failed.ts';
import { markStints } from './stints.ts';
import type { View } from './view.ts';

/** No document has it for anything else. */
const PREFIX = 'tei-edition';

/** What surrounds the text on a page of a view. */
export interface Page {
  /** What surrounds the pages of an edition; a record alone has none. */
  readonly frame?: Frame;
  /** The pages of the same record, for the switch. */
  readonly views?: readonly { readonly name: string; readonly title: string; readonly href: string }[];
  /** What an edition adds to the page: citation, downloads, registers. */
  readonly beside?: Beside;
  /** The text of the style sheet, for a page that stands alone. */
  readonly css?: string;
}

/** A record shown in a view, before it is written as HTML or text. */
export interface Rendered {
  readonly page: XdmDocument;
  readonly messages: Messages;
}

/**
 * Shows a document in a view, with words of ours in the language of the interface. Findings: `view/not-included`; `view/unhandled` (info) for each element that no module of the view
 * knows, `view/failed` where the stylesheet fails on this document.
 */
export async function render(
  document: TeiDocument,
  entries: readonly Entry[],
  view: View,
  stylesheet: Stylesheet,
  messages: Messages,
  page: Page = {},
): Promise<Result<Rendered | undefined>> {
  const parameters = Object.fromEntries(
    Object.entries({
      ...page,
      'view-name': view.name,
      messages: holdWords(messages),
      entries: entriesDocument(entries, messages),
    }).map(([name, value]) => [`Q{${ED}}${name}`, value]),
  );
  try {
    const source = sourceOf(document);
    const { result, messages: said } = transform(stylesheet, source, parameters);
    finish(domOf(result), page.beside && say(messages, 'page.link-here'));
    markStints(domOf(result));
    if (page.frame || page.css) divide(domOf(result));
    return {
      value: { page: result, messages },
      diagnostics: [...notIncluded(document, view), ...unhandled(document, view, said)],
    };
  } catch (error) {
    return {
      value: undefined,
      diagnostics: [sheetFailed(`The ${view.name} view`, view.name, document.file, error)],
    };
  }
}

const SOURCES = new WeakMap<TeiDocument, XdmDocument>();

/** The document as every view reads it: once; each element with its number as `ed:n`, and its anchor, if it has one, as `ed:anchor`. */
function sourceOf(document: TeiDocument): XdmDocument {
  const known = SOURCES.get(document);
  if (known) return known;
  const anchors = anchorsOf(document);
  let number = 0;
  const beside = (element: XmlElement) => {
    const anchor = anchors.get(element) ?? usableId(element, document);
    return [
      ...(number++ === 0 ? [{ name: `xmlns:${PREFIX}`, namespace: XMLNS_NAMESPACE, value: ED }] : []),
      { name: `${PREFIX}:n`, namespace: ED, value: String(number) },
      ...(anchor === undefined ? [] : [{ name: `${PREFIX}:anchor`, namespace: ED, value: anchor }]),
    ];
  };
  const source = xdmOf(document.xml, beside);
  SOURCES.set(document, source);
  return source;
}

export function renderedHtml({ page }: Rendered): string {
  return `${toHtml(page)}\n`;
}

/** Plain text, made from the page by xslt/text.xsl. */
export function renderedText({ page, messages }: Rendered, textStylesheet: Stylesheet): string {
  return toText(transform(textStylesheet, page, { [`Q{${ED}}messages`]: holdWords(messages) }).result);
}

/** One finding for each name of element that the view doesn't know, at its first place. */
function unhandled(
  document: TeiDocument,
  view: View,
  messages: readonly XsltMessage[],
): readonly Diagnostic[] {
  const byName = new Map<string, Related[]>();
  for (const { code, text } of messages) {
    if (code !== `Q{${ED}}unhandled`) continue;
    const node = locate(document.xml, text.trim());
    if (!node || !('kind' in node) || node.kind !== 'element') continue;
    const here = {
      message: 'and here',
      location: { file: document.file, range: node.nameRange, path: text.trim() },
    };
    const places = byName.get(node.name);
    if (places) places.push(here);
    else byName.set(node.name, [here]);
  }
  return Array.from(byName, ([name, places]): Diagnostic => {
    const [first, ...others] = places;
    return {
      code: 'view/unhandled',
      severity: 'info',
      message: `The ${view.name} view has no sign for the element ${name}${others.length > 0 ? ` (${places.length} times)` : ''}: its text is kept`,
      location: first?.location ?? { file: document.file },
      ...(others.length > 0 && { related: others }),
    };
  });
}
