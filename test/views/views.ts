import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/document/corpus.ts';
import { entriesOf } from '../../src/document/entries.ts';
import { compiledStylesheets, interfaceTexts } from '../../src/files/assets.ts';
import { diskHost } from '../../src/files/host.ts';
import { type Messages, readMessages } from '../../src/project/messages.ts';
import { type Page, render, renderedHtml, renderedText } from '../../src/views/render.ts';
import { views } from '../../src/views/view.ts';
import { loadStylesheet } from '../../src/xml/transform.ts';

export const ROOT = new URL('../../', import.meta.url).pathname;
export const RECORD = join(ROOT, 'tei/records/1960-06-28-puzanov.xml');

const names = [...views.map(({ name }) => name), 'text'];
const compiled = compiledStylesheets(names);
const stylesheets = new Map(Array.from(compiled.value, ([name, sef]) => [name, loadStylesheet(name, sef)]));

function stylesheet(name: string) {
  const found = stylesheets.get(name);
  if (!found) throw new Error(`${name} is not compiled: run “npm run build”`);
  return found;
}

const texts = interfaceTexts();

/** The words of the interface in a language. */
export const messages = (language: string) => readMessages(language, texts, 'edition.json').value;

export type ViewName = (typeof views)[number]['name'];

/** A file, or TEI given as text, shown in a view. */
export async function shown(
  source: { readonly file: string; readonly text?: string },
  name: ViewName,
  words: Messages = messages('en'),
  page: Page = {},
) {
  const { file, text } = source;
  const bytes = text === undefined ? readFileSync(file) : Buffer.from(text);
  const { value: corpus, diagnostics } = await readCorpus(
    [{ file, bytes }],
    diskHost(() => {}),
  );
  const [document] = corpus.documents;
  const view = views.find((each) => each.name === name);
  if (!document || !view) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const result = await render(document, entriesOf(document, corpus), view, stylesheet(name), words, page);
  if (!result.value) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return {
    html: renderedHtml(result.value),
    text: renderedText(result.value, stylesheet('text')),
    diagnostics: result.diagnostics,
  };
}

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt>' +
  '<sourceDesc><msDesc><msIdentifier/><physDesc><handDesc><handNote xml:id="h1">Unidentified hand</handNote></handDesc>' +
  '</physDesc></msDesc></sourceDesc></fileDesc><encodingDesc><tagsDecl>' +
  '<rendition scheme="free" xml:id="signature">[Signature: …]</rendition>' +
  '<rendition scheme="free" xml:id="round">(…)</rendition>' +
  '<rendition scheme="free" xml:id="square">[…]</rendition>' +
  '<rendition scheme="free" xml:id="page">[Page two]</rendition>' +
  '<rendition scheme="free" xml:id="sic">… [sic]</rendition>' +
  '<rendition scheme="free" xml:id="blank">___</rendition>' +
  '<rendition scheme="free" xml:id="margin">[Note in left margin: “…”]</rendition>' +
  '<rendition scheme="free" xml:id="whole">[name not declassified]</rendition>' +
  '</tagsDecl></encodingDesc></teiHeader>';

/** The article that a view makes of the content of a body, white space between its parts left out. */
export async function article(body: string, name: ViewName): Promise<string> {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text xml:lang="en"><body>${body}</body></text></TEI>`;
  const { html } = await shown({ file: 'fragment.xml', text: tei }, name);
  return html.replace(/^[\s\S]*<article[^>]*>|<\/article>[\s\S]*$/g, '').trim();
}

/** The words of HTML, tags and all that is generated left out. */
export function wordsOf(html: string): string {
  return html
    .replace(/<br[^>]*>|<\/(?:p|div|h\d|section|address|td|th|li)>|<(?:ul|ol|dl)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Letter-spacing, which the page has as a style, in letters again. */
export function spread(html: string): string {
  return html.replace(
    /(<span class="letter-spaced"[^>]*>)([^<]*)/g,
    (_, tag: string, word: string) => tag + [...word.replace(/[ \t\r\n]/g, '')].join(' '),
  );
}

/** HTML without the elements of a class, however they nest. */
export function without(html: string, className: string): string {
  const opening = new RegExp(`<(\\w+)(?=[^>]*\\sclass="(?:[^"]*\\s)?${className}[\\s"])[^>]*>`);
  let rest = html;
  for (let match = opening.exec(rest); match; match = opening.exec(rest)) {
    const end = endOf(rest, match.index, match[1] ?? '');
    rest = rest.slice(0, match.index) + rest.slice(end);
  }
  return rest;
}

function endOf(html: string, start: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`${name} is not closed`);
}
