import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, Range } from '../diagnostic.ts';
import { lines as placesIn } from '../xml/lines.ts';
import { ifThere } from './failure.ts';

const IN_FILE = /^Error \S+ on line (\d+) in (\S+):$/;
const IN_XPATH = /^Static error in XPath on line (\d+)(?: in \S+)? \{(.*)\}: (.*)$/s;
const NOT_XML = /^Failed parsing XML in (\S+): (.*) at line (\d+) column \d+$/s;
const TRAILER = /\n?Failed to compile stylesheet\s*$/;
const IMPORTED = /<xsl:(?:import|include)\s[^>]*?href\s*=\s*(["'])(.*?)\1/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '<': '(?:<|&lt;)',
  '>': '(?:>|&gt;)',
  '&': '(?:&|&amp;)',
  '"': '(?:"|&quot;)',
  "'": "(?:'|&apos;)",
};

interface Source {
  readonly path: string;
  readonly text: string;
}

interface Place extends Source {
  readonly range: Range;
}

/** What xslt3 said, and how its place is found among the stylesheet and all that it imports. */
interface Said {
  readonly message: string;
  readonly find?: (sources: readonly Source[]) => Place | undefined;
}

/** What xslt3 wrote to stderr, as one `view/stylesheet`: it stops at the first error. */
export function stylesheetErrors(stderr: string, xslPath: string): readonly Diagnostic[] {
  const { message, find } = understood(stderr.trim().replace(TRAILER, ''));
  const main = resolve(xslPath);
  const place = find?.(withImports(main));
  const file = place === undefined || place.path === main ? xslPath : place.path;
  const location = { file, ...(place && { range: place.range }) };
  return [{ code: 'view/stylesheet', severity: 'error', message, location }];
}

function understood(text: string): Said {
  const [head = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim();
  const code = /^Error (\w+)/.exec(head)?.[1] ?? '';
  const notXml = NOT_XML.exec(body);
  if (notXml) {
    const [, url = '', why, line] = notXml;
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    // The lines of XML that isn’t well-formed are counted from 0.
    return {
      message: `Not well-formed: ${why}`,
      find: atLine(Number(line) + 1, (source) => source === path),
    };
  }
  const inXPath = IN_XPATH.exec(body);
  if (inXPath) {
    const [, line, expression = '', why] = inXPath;
    return { message: `${why}, in ${expression} (${code})`, find: ofExpression(expression, Number(line)) };
  }
  const inFile = IN_FILE.exec(head);
  if (inFile) {
    const [, line, steps] = inFile;
    return { message: `${body} (${code})`, find: atLine(Number(line), (path) => path.endsWith(`/${steps}`)) };
  }
  const message = [head.replace(/:$/, ''), body].filter(Boolean).join(': ');
  return { message: message || 'This can’t be compiled; xslt3 does not say why' };
}

/** A whole line of a file, without the space around it. */
function atLine(line: number, isIn: (path: string) => boolean): NonNullable<Said['find']> {
  return (sources) => {
    const source = sources.find(({ path }) => isIn(path));
    const lines = source?.text.split('\n') ?? [];
    const text = lines[line - 1];
    if (source === undefined || text === undefined) return undefined;
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const indent = text.length - text.trimStart().length;
    return { ...source, range: placesIn(source.text).range(start + indent, start + text.trimEnd().length) };
  };
}

/**
 * The expression itself. No file is named for it, its spaces are normalised, and its line is near rather than right.
 */
function ofExpression(expression: string, line: number): NonNullable<Said['find']> {
  const pattern = expression.replace(/\s+|[^\w\s]/g, (found) =>
    /\s/.test(found) ? '\\s+' : (ESCAPED[found] ?? `\\${found}`),
  );
  return (sources) =>
    sources
      .flatMap((source) =>
        Array.from(source.text.matchAll(new RegExp(pattern, 'g')), (match) => ({
          ...source,
          range: placesIn(source.text).range(match.index, match.index + match[0].length),
        })),
      )
      .sort((a, b) => Math.abs(a.range.start.line - line) - Math.abs(b.range.start.line - line))[0];
}

/** A stylesheet and what it imports or includes, itself first. */
function withImports(path: string, seen = new Set<string>()): readonly Source[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = ifThere(() => readFileSync(path, 'utf8'));
  if (text === undefined) return [];
  const found: Source[] = [{ path, text }];
  for (const [, , href = ''] of text.matchAll(IMPORTED)) {
    found.push(...withImports(resolve(dirname(path), href), seen));
  }
  return found;
}
