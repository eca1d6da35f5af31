import { normalize } from 'node:path';
import { readCorpus } from '../document/corpus.ts';
import { entriesOf } from '../document/entries.ts';
import { compiledStylesheets, viewAssets } from '../files/assets.ts';
import { diskHost } from '../files/host.ts';
import { writeFileAtomic } from '../files/write.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { render, renderedHtml, renderedText } from '../views/render.ts';
import { type Format, type View, views } from '../views/view.ts';
import { loadStylesheet } from '../xml/transform.ts';
import { readSources } from './open-edition.ts';
import { conclude, type Reporting, type Shell } from './shell.ts';

export interface RenderOptions extends Reporting {
  readonly view?: View['name'];
  readonly as?: Format['name'];
  /** A file, or `-` for standard output. */
  readonly output?: string;
}

/** `tei render FILE`: one record in one view, written to a file or to standard output. */
export async function renderCommand(path: string, options: RenderOptions, shell: Shell): Promise<ExitCode> {
  const done = (diagnostics: Parameters<typeof conclude>[0]) =>
    conclude(diagnostics, 1, shell, options, 'err');
  const view = views.find(({ name }) => name === options.view) ?? views[0];
  if (!view) throw new Error('There are no views');
  const { value: sefs, diagnostics: uncompiled } = compiledStylesheets([view.name, 'text']);
  const [main, text] = [sefs.get(view.name), sefs.get('text')];
  if (!main || !text) return done(uncompiled);

  const { value: sources, diagnostics: unread } =
    path === '-'
      ? { value: [{ file: 'standard input', bytes: await shell.input() }], diagnostics: [] }
      : readSources([normalize(path)]);
  const { value: corpus, diagnostics: found } = await readCorpus(sources, diskHost(shell.progress));
  const document = corpus.documents[0];
  if (!document) return done([...unread, ...found]);

  const css = new TextDecoder().decode(viewAssets().get('edition.css'));
  const stylesheet = loadStylesheet(view.name, main);
  const { value: rendered, diagnostics } = await render(
    document,
    entriesOf(document, corpus),
    view,
    stylesheet,
    {
      css,
    },
  );
  if (!rendered) return done([...found, ...diagnostics]);
  const result =
    options.as === 'text' ? renderedText(rendered, loadStylesheet('text', text)) : renderedHtml(rendered);
  const unwritten = put(result, options.output, shell);
  return done([...found, ...diagnostics, ...unwritten]);
}

function put(result: string, output: string | undefined, shell: Shell) {
  if (output !== undefined && output !== '-')
    return writeFileAtomic(output, new TextEncoder().encode(result));
  shell.out(result);
  return [];
}
