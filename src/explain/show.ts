import { visible, visibleLine, wrap } from '../report/visible.ts';
import { layerOf } from './find.ts';
import { RULE } from './of-schema.ts';
import type { Page } from './page.ts';

/** A page as other reports carry it along: its first sentence, the whole as plain text, and where it is laid down. */
export interface ToldPage {
  readonly title: string;
  readonly text: string;
  readonly uri?: string;
}

export function toldPage(page: Page): ToldPage {
  const [title = ''] = summary(page.what).split(/(?<=\.) /);
  const [source] = page.see;
  return {
    title,
    text: showPage(page, { width: WIDEST, colour: false }),
    ...(source && { uri: source.url }),
  };
}

export interface Looks {
  readonly width: number;
  readonly colour: boolean;
}

const ANSI = { heading: '1', error: '31', warning: '33', info: '34', quiet: '2', good: '32' } as const;
const INDENT = '  ';
const WIDEST = 80;
const MOST_LINES = 24;

/** A page to be read in a terminal. */
export function showPage(page: Page, { width, colour }: Looks): string {
  const columns = Math.min(width, WIDEST);
  const paint = (style: keyof typeof ANSI, text: string) =>
    colour ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text;
  const words = (text: string) => wrap(text, columns - INDENT.length).map((line) => `${INDENT}${line}`);
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', paint('heading', heading), ...lines] : [];
  const sources = page.see.flatMap(({ name, url }) => [
    `${INDENT}${name}`,
    `${INDENT}${INDENT}${paint('quiet', url)}`,
  ]);
  return [
    `${paint('heading', page.code)} (${paint(page.severity, page.severity)})`,
    '',
    ...words(page.what),
    ...part('Why', page.why === '' ? [] : words(page.why)),
    ...part(
      'Not so',
      lines(page.bad, columns).map((line) => paint('error', line)),
    ),
    ...part(
      'But so',
      lines(page.good, columns).map((line) => paint('good', line)),
    ),
    ...part('How to mend it', words(page.mend)),
    ...part('See', sources),
    '',
  ].join('\n');
}

/** The lines of an example, the long ones broken and continued further in; a long example is cut. */
function lines(example: string, columns: number): readonly string[] {
  if (example.trim() === '') return [`${INDENT}(an empty file)`];
  const all = example.trimEnd().split('\n');
  const shown =
    all.length > MOST_LINES
      ? [...all.slice(0, MOST_LINES - 1), `… and ${all.length - MOST_LINES + 1} lines more`]
      : all;
  return shown.flatMap((line) => {
    const margin = /^ */.exec(line)?.[0] ?? '';
    const [first = '', ...more] = wrap(
      visibleLine(line.trimStart()),
      columns - INDENT.length - margin.length - 4,
    );
    return [`${INDENT}${margin}${first}`, ...more.map((rest) => `${INDENT}${margin}    ${rest}`)];
  });
}

const LAYERS: Readonly<Record<string, string>> = {
  xml: 'the file as XML',
  schema: 'schemas and catalogs themselves',
  relaxng: 'the grammar: elements, attributes, values',
  schematron: 'rules of archival records',
  reference: 'identifiers and pointers',
  rule: 'rules across documents',
  import: 'transcripts that become TEI',
  view: 'pages of a record',
  edition: 'the edition: its folder, its settings, its output',
  odd: 'customisations of the TEI',
  deposit: 'packages for a repository',
};

/** The codes of these pages, layer by layer, with the beginning of what each means. */
export function showList(pages: readonly Page[], { width, colour }: Looks): string {
  const columns = Math.min(width, WIDEST);
  const heading = (text: string) => (colour ? `\u001b[${ANSI.heading}m${text}\u001b[0m` : text);
  const layers = [...new Set(pages.map(({ code }) => layerOf(code)))];
  const parts = layers.map((layer) => {
    const entries = pages.filter(({ code }) => layerOf(code) === layer);
    const about = LAYERS[layer];
    return [
      heading(`${layer}/${about ? `: ${about}` : ''}`),
      ...entries.map((page) => entry(page, columns)),
      '',
    ];
  });
  return [...parts.flat(), '“tei explain CODE” shows the page of one of them.', ''].join('\n');
}

function entry({ code, what }: Page, columns: number): string {
  const start = `${INDENT}${code}  `;
  const [first = '', ...more] = wrap(visible(summary(what)), Math.max(columns - start.length - 2, 20));
  return `${start}${first}${more.length > 0 ? ' …' : ''}`.replace(/[,;:]? …$/, ' …');
}

/** Of a rule its own words alone: that it is not kept goes without saying in a list. */
const summary = (what: string) =>
  what.startsWith(RULE) ? what.slice(RULE.length).replace(/^“(.*?)”.*$/, '$1') : what;
