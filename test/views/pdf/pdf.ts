import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readCorpus } from '../../../src/document/corpus.ts';
import { entriesOf } from '../../../src/document/entries.ts';
import { compiledStylesheets, interfaceTexts, pdfDesignFiles } from '../../../src/files/assets.ts';
import { diskHost } from '../../../src/files/host.ts';
import { readMessages } from '../../../src/project/messages.ts';
import { openPress } from '../../../src/views/pdf/press.ts';
import { type PdfSettings, recordPdf, renderedTypst } from '../../../src/views/pdf.ts';
import { render, renderedHtml } from '../../../src/views/render.ts';
import { views } from '../../../src/views/view.ts';
import { loadStylesheet } from '../../../src/xml/transform.ts';
import type { ViewName } from '../views.ts';

const sefs = compiledStylesheets([...views.map(({ name }) => name), 'typst']);
const sheets = new Map(Array.from(sefs.value, ([name, sef]) => [name, loadStylesheet(name, sef)]));

export function sheet(name: string) {
  const found = sheets.get(name);
  if (!found) throw new Error(`${name} is not compiled: run “npm run build”`);
  return found;
}

export const { value: messages } = readMessages('en', interfaceTexts(), '');
export const design = { stylesheet: sheet('typst'), files: pdfDesignFiles() };
const opened = await openPress();
if (!opened.value) throw new Error(opened.diagnostics[0]?.message);
export const press = opened.value;

/** A record in a view, and what is made of it. */
export async function rendered(text: string | Uint8Array, name: ViewName, file = 'record.xml') {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const { value: corpus } = await readCorpus(
    [{ file, bytes }],
    diskHost(() => {}),
  );
  const [document] = corpus.documents;
  const view = views.find((each) => each.name === name);
  if (!document || !view) throw new Error('That is no TEI');
  const { value, diagnostics } = await render(
    document,
    entriesOf(document, corpus),
    view,
    sheet(name),
    messages,
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return {
    document,
    rendered: value,
    html: renderedHtml(value),
    typst: renderedTypst(value, design.stylesheet),
  };
}

export async function printed(
  text: string | Uint8Array,
  name: ViewName,
  settings: PdfSettings = {},
  file?: string,
) {
  const { document, rendered: page, html } = await rendered(text, name, file);
  const { value, diagnostics } = recordPdf(press, design, document, page, settings);
  return { html, pdf: value, diagnostics };
}

const HEADER = '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>';

export function body(content: string, language = 'en'): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text xml:lang="${language}"><body>${content}</body></text></TEI>`;
}

/** What a program says of a PDF; undefined where the program is not here. */
export function asked(
  program: string,
  pdf: Uint8Array,
  before: readonly string[],
  after: readonly string[] = [],
) {
  const path = join(mkdtempSync(join(tmpdir(), 'tei-pdf-')), 'page.pdf');
  writeFileSync(path, pdf);
  const { error, stdout, status } = spawnSync(program, [...before, path, ...after], { encoding: 'utf8' });
  return error ? undefined : { stdout, status };
}
/** Whether a program is here; in CI it must be. */
export function has(program: string): boolean {
  const found = spawnSync(program, ['--help']).error === undefined;
  if (!found && process.env['CI']) throw new Error(`${program} is not here`);
  return found;
}

/** The words of the text column, without running heads and numbers of pages and lines. A4 in points. */
export function wordsOnPaper(pdf: Uint8Array): string {
  return (
    asked('pdftotext', pdf, ['-raw', '-x', '0', '-y', '82', '-W', '522', '-H', '690'], ['-'])?.stdout ?? ''
  );
}

/** A word with its place, in points from the upper left corner. */
export interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly word: string;
}

/** The words of all pages with their places. */
export const placedWords = (pdf: Uint8Array): readonly Word[] =>
  Array.from(
    (asked('pdftotext', pdf, ['-bbox'], ['-'])?.stdout ?? '').matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g,
    ),
    ([, left, top, right, word = '']) => ({
      left: Number(left),
      right: Number(right),
      top: Number(top),
      word,
    }),
  );
