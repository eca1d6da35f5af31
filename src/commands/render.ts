import { dirname, join } from 'node:path';
import { type Diagnostic, hasErrors, type Result } from '../diagnostic.ts';
import { readCorpus } from '../document/corpus.ts';
import { entriesOf } from '../document/entries.ts';
import type { TeiDocument } from '../document/tei.ts';
import { imagesIn } from '../edition/notes/images.ts';
import { editionSchema, interfaceTexts, pdfDesignFiles, programKey, viewAssets } from '../files/assets.ts';
import { diskCache } from '../files/cache.ts';
import { editionAbove } from '../files/edition-folder.ts';
import { imagesBeside } from '../files/edition-images.ts';
import { diskHost } from '../files/host.ts';
import { readText } from '../files/read.ts';
import { stylesheetsOf } from '../files/stylesheets.ts';
import { readTheme } from '../files/theme-files.ts';
import { type Messages, readMessages } from '../project/messages.ts';
import { type Project, readProject } from '../project/project.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { openPress } from '../views/pdf/press.ts';
import { orPdfFailed, recordPdf } from '../views/pdf.ts';
import { type Rendered, render, renderedHtml, renderedText } from '../views/render.ts';
import { sheetFailed } from '../views/sheet-failed.ts';
import { type Format, type View, views } from '../views/view.ts';
import { loadStylesheet, type Stylesheet } from '../xml/transform.ts';
import { conclude, type Reporting } from './conclude.ts';
import { putPage, STDOUT } from './put-page.ts';
import type { Shell } from './shell.ts';
import { showable } from './showable.ts';
import { readSources } from './sources.ts';

export interface RenderOptions extends Reporting {
  readonly view?: View['name'];
  readonly as?: Format['name'];
  /** A number beside every fifth line, on paper. */
  readonly lineNumbers?: boolean;
  /** A file, or `-` for standard output. */
  readonly output?: string;
}

/** `tei render FILE`: one record in one view, written to a file or to standard output. */
export async function renderCommand(
  file: string,
  options: RenderOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  const { output = STDOUT } = options;
  const { value: sources, diagnostics: unread } = await readSources([file], shell);
  const { value: page, diagnostics } = await pageOf(sources, options, cacheFolder, shell);
  const found = [...unread, ...diagnostics];
  if (page !== undefined) found.push(...putPage(page, file, output, shell));
  const as = output === STDOUT ? 'message beside a page' : 'message';
  return conclude(found, { files: 1, sources }, shell, options, as);
}

async function pageOf(
  sources: Parameters<typeof showable>[0],
  options: RenderOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<Result<string | Uint8Array | undefined>> {
  const { value: fitting, diagnostics: tooLarge } = showable(sources);
  const { value: corpus, diagnostics: found } = await readCorpus(fitting, diskHost(shell.progress));
  const [document] = corpus.documents;
  if (!document) return { value: undefined, diagnostics: [...tooLarge, ...found] };

  const view = views.find((each) => each.name === options.view) ?? views[0];
  if (!view) throw new Error('There are no views');
  const second = options.as === 'pdf' ? 'typst' : 'text';
  const { value: sefs, diagnostics: uncompiled } = await stylesheetsOf(
    editionAbove(dirname(document.file), '.'),
    [view.name, second],
    { cache: diskCache(cacheFolder, programKey()), progress: shell.progress },
  );
  const [main, other] = [view.name, second].map((each) => stylesheet(each, sefs.all));
  if (!main || !other || hasErrors(uncompiled))
    return { value: undefined, diagnostics: [...found, ...uncompiled] };

  shell.progress(`Rendering ${document.file}`);
  const css = new TextDecoder().decode(viewAssets().get('edition.css'));
  const project = editionOf(document.file);
  const { value: messages, diagnostics: unspoken } = interfaceOf(document.file, project);
  const entries = entriesOf(document, corpus);
  const { value, diagnostics } = await render(document, entries, view, main, messages, { css });
  const all = [...found, ...uncompiled, ...unspoken, ...diagnostics];
  if (!value) return { value: undefined, diagnostics: all };
  if (options.as === 'text') return textOf(value, other, document.file, all);
  if (options.as !== 'pdf') return { value: renderedHtml(value), diagnostics: all };
  const pdf = await pdfOf(document, value, other, project, options);
  return { value: pdf.value, diagnostics: [...all, ...pdf.diagnostics] };
}

function textOf(
  page: Rendered,
  stylesheet: Stylesheet,
  file: string,
  found: readonly Diagnostic[],
): Result<string | undefined> {
  try {
    return { value: renderedText(page, stylesheet), diagnostics: found };
  } catch (error) {
    return { value: undefined, diagnostics: [...found, sheetFailed('The text', 'text', file, error)] };
  }
}

async function pdfOf(
  document: TeiDocument,
  rendered: Rendered,
  stylesheet: Stylesheet,
  edition: ReturnType<typeof editionOf>,
  { lineNumbers = false }: RenderOptions,
): Promise<Result<Uint8Array | undefined>> {
  const theme = edition && readTheme(dirname(edition.settings), edition.project);
  const { value: press, diagnostics } = await openPress(theme?.value.fonts);
  if (!press) return { value: undefined, diagnostics };
  const design = { stylesheet, files: pdfDesignFiles() };
  const settings = {
    lineNumbers,
    images: imagesBeside(document.file, imagesIn(document)),
    ...(edition && {
      edition: edition.project.title,
      authors: edition.project.editors.map(({ name }) => name),
    }),
  };
  const print = () => recordPdf(press, design, document, rendered, settings);
  const { value, diagnostics: found } = orPdfFailed(print, document.file);
  // Of what is wrong with a theme a PDF shows the fonts alone.
  const { lostFonts = [], unprinted = [] } = theme?.value ?? {};
  return { value, diagnostics: [...lostFonts, ...unprinted, ...found] };
}

/** The edition that the file lies in. */
function editionOf(file: string): { readonly settings: string; readonly project: Project } | undefined {
  const folder = editionAbove(dirname(file), '.');
  const settings = folder === undefined ? undefined : join(folder, 'edition.json');
  const project = settings === undefined ? undefined : projectOf(settings);
  return settings === undefined || project === undefined ? undefined : { settings, project };
}

/** The words of the interface in the language of the edition; else in English. */
function interfaceOf(file: string, edition: ReturnType<typeof editionOf>): Result<Messages> {
  return readMessages(edition?.project.language ?? 'en', interfaceTexts(), edition?.settings ?? file);
}

/** A page needs no settings: what is wrong with them is told by the commands that do. */
function projectOf(settings: string): Project | undefined {
  const { value: text } = readText(settings);
  return text === undefined ? undefined : readProject(text, settings, editionSchema()).value;
}

function stylesheet(name: string, sefs: ReadonlyMap<string, string>): Stylesheet | undefined {
  const sef = sefs.get(name);
  return sef === undefined ? undefined : loadStylesheet(name, sef);
}
