import type { Diagnostic, Result } from '../diagnostic.ts';
import { titleOf } from '../document/metadata.ts';
import type { TeiDocument } from '../document/tei.ts';
import { type Messages, say } from '../project/messages.ts';
import { shortened } from '../project/shortened.ts';
import { type Stylesheet, toText, transform } from '../xml/transform.ts';
import { aboutPdf } from './pdf/about.ts';
import { pdfDate } from './pdf/date.ts';
import { missingGlyphs, printWithSigns } from './pdf/glyphs.ts';
import { imagesOf } from './pdf/images.ts';
import type { Press } from './pdf/press.ts';
import type { Rendered } from './render.ts';
import { reasonAndPlace } from './sheet-failed.ts';

const ED = 'urn:tei-edition';

/** What makes Typst markup of a page, and lays it out: xslt/typst.xsl, and the files of xslt/typst that end in .typ. */
export interface PdfDesign {
  readonly stylesheet: Stylesheet;
  readonly files: ReadonlyMap<string, string>;
}

export interface PdfSettings {
  /** The title of the edition, for the running heads. */
  readonly edition?: string;
  readonly authors?: readonly string[];
  readonly keywords?: readonly string[];
  readonly description?: string;
  /** A number beside every fifth line of the text. */
  readonly lineNumbers?: boolean;
  /** Whether words of the reading view may be divided; they are. */
  readonly hyphenate?: boolean;
  /** The files of images, by the address that the record gives. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

/** Markup of a page; `prefix` stands before every anchor, where several pages make one book. */
export function renderedTypst(
  { page }: Rendered,
  stylesheet: Stylesheet,
  { prefix = '', inBook = false }: { readonly prefix?: string; readonly inBook?: boolean } = {},
): string {
  const parameters = { [`Q{${ED}}prefix`]: prefix, [`Q{${ED}}in-book`]: inBook };
  return toText(transform(stylesheet, page, parameters).result);
}

/**
 * Prints the page of a record: PDF/A-2a, tagged, with its fonts, the same bytes at any time and place. Findings:
 * `view/missing-glyph` for each character that no font has, `view/pdf-image` for an image that can’t be shown,
 * `view/pdf-failed` where Typst refuses the page.
 */
export function recordPdf(
  press: Press,
  design: PdfDesign,
  document: TeiDocument,
  rendered: Rendered,
  settings: PdfSettings = {},
): Result<Uint8Array | undefined> {
  const images = imagesOf(press, settings.images ?? new Map(), document.file);
  const files = new Map<string, string | Uint8Array>([
    ...design.files,
    ...images.files,
    ['text.typ', renderedTypst(rendered, design.stylesheet)],
    ['data.json', JSON.stringify(dataOf(document, press, rendered.messages, settings, images.names))],
    aboutPdf({ ...settings, title: titleOnPaper(document, rendered.messages), date: pdfDate(document) }),
  ]);
  const { impression, missing } = printWithSigns(press, 'record.typ', files);
  const diagnostics = [...images.diagnostics, ...missingGlyphs(missing, [document])];
  if ('pdf' in impression) return { value: impression.pdf, diagnostics };
  return { value: undefined, diagnostics: [...diagnostics, pdfFailed(impression.error, document.file)] };
}

function dataOf(
  document: TeiDocument,
  press: Press,
  messages: Messages,
  settings: PdfSettings,
  images: Readonly<Record<string, string>>,
): object {
  return {
    running: running(titleOnPaper(document, messages)),
    ...(settings.edition !== undefined && { edition: running(settings.edition) }),
    ...common(press, messages, settings, images),
  };
}

/** The title of a record, or words for what has none: the path of its file is no matter of readers. */
export function titleOnPaper(document: TeiDocument, messages: Messages): string {
  const title = titleOf(document);
  return title === document.file ? say(messages, 'page.untitled') : title;
}

/** What data.json says of records and books alike; signs.typ and page.typ read it. */
interface CommonData {
  readonly lang: string;
  readonly lineNumbers: boolean;
  readonly hyphenate: boolean;
  readonly fonts: readonly string[];
  readonly images: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

export function common(
  press: Press,
  messages: Messages,
  settings: PdfSettings,
  images: Readonly<Record<string, string>>,
): CommonData {
  return {
    lang: messages.language,
    lineNumbers: settings.lineNumbers ?? false,
    hyphenate: settings.hyphenate ?? true,
    fonts: press.families,
    images,
    words: { image: say(messages, 'figure.image') },
  };
}

/** In UTF-16 units: two of them fit into the head of a page. */
const ROOM = 44;

/** A title for the head of a page. */
export const running = (title: string): string => shortened(title, ROOM);

/** What is printed; `view/pdf-failed` where a stylesheet fails. */
export function orPdfFailed(
  print: () => Result<Uint8Array | undefined>,
  file: string,
): Result<Uint8Array | undefined> {
  try {
    return print();
  } catch (error) {
    return { value: undefined, diagnostics: [pdfFailed(reasonAndPlace(error), file)] };
  }
}

export function pdfFailed(error: string, file: string): Diagnostic {
  return {
    code: 'view/pdf-failed',
    severity: 'error',
    message: `The PDF could not be made: ${said(error)}`,
    location: { file },
    hint: 'This is a fault of the stylesheet typst.xsl. Mend it; if the edition has none of its own, please report it.',
  };
}

/** The first thing that Typst says, without its wrappings. */
function said(error: string): string {
  return (/"?message"?: ?"((?:[^"\\]|\\.)*)"/.exec(error)?.[1] ?? error).slice(0, 300);
}
