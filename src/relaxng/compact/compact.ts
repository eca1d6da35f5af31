import type { Result } from '../../diagnostic.ts';
import { lines } from '../../xml/lines.ts';
import type { XmlDocument } from '../../xml/tree.ts';
import { type Cursor, cursor } from './cursor.ts';
import { readDeclarations } from './declarations.ts';
import { withoutEscapes } from './escapes.ts';
import { readContents } from './grammars.ts';
import type { Made, XmlForm } from './made.ts';
import { readPattern } from './patterns.ts';
import { type CompactProblem, diagnose, type Stop } from './problems.ts';
import { KEYWORDS, tokens } from './tokens.ts';
import { xmlForm } from './xml-form.ts';

/**
 * Reads a schema in the compact syntax of RELAX NG (OASIS Committee Specification of 21 November 2002; ISO/IEC 19757-2, annex C)
 * into the XML syntax. Each node has the range of what it stands for in `text`. The value is undefined where there is an error:
 * `schema/compact-syntax` or `schema/too-deep`.
 */
export function readCompact(text: string, file: string): Result<XmlDocument | undefined> {
  const places = lines(text);
  const problems: CompactProblem[] = [];
  const root = attempt(problems, (stop) => read(text, problems, stop, places));
  return {
    value: root && problems.length === 0 ? { kind: 'document', file, children: [root], root } : undefined,
    diagnostics: problems.map((problem) => diagnose(problem, file, places)),
  };
}

/** Calls what may stop at any depth, and catches nothing but that. */
function attempt<T>(problems: CompactProblem[], call: (stop: Stop) => T): T | undefined {
  const stopped = new Error('stopped at the first problem after which nothing can be read');
  try {
    return call((problem) => {
      problems.push(problem);
      throw stopped;
    });
  } catch (thrown) {
    if (thrown !== stopped) throw thrown;
    return undefined;
  }
}

function read(text: string, problems: CompactProblem[], stop: Stop, places: ReturnType<typeof lines>): Made {
  const markup = /^\uFEFF?[ \t\r\n]*</.exec(text);
  if (markup)
    stop({
      start: markup[0].length - 1,
      end: markup[0].length,
      section: '2',
      message: 'This is not the compact syntax: the file begins with “<”, as XML or HTML does.',
      hint: 'A schema in XML syntax has a name that ends in .rng.',
    });
  const found = tokens(withoutEscapes(text, stop), stop);
  const reading = cursor(found, stop, (problem) => problems.push(problem));
  const declarations = readDeclarations(reading);
  const xml = xmlForm(reading, declarations, places);
  if (reading.at('end'))
    reading.unexpected(
      'a pattern or a definition',
      found.length === 1 ? 'The file holds no schema.' : undefined,
    );
  const root = atGrammar(reading) ? readTopGrammar(reading, xml, text.length) : readTopPattern(reading, xml);
  xml.finish(root);
  return root;
}

function readTopGrammar(reading: Cursor, xml: XmlForm, end: number): Made {
  const { start } = reading.peek();
  const contents = readContents(reading, xml, readPattern, 'grammar');
  if (!reading.at('end')) reading.unexpected('a definition or the end of the file');
  const root = xml.element('grammar', { start, end: start }, { start, end });
  xml.append(root, contents);
  return root;
}

/** Nothing can follow the root element of an XML document. */
function readTopPattern(reading: Cursor, xml: XmlForm): Made {
  const [root, after] = readPattern(reading, xml);
  if (!reading.at('end')) {
    const another = reading.atKeyword('namespace', 'default', 'datatypes');
    reading.unexpected(
      'the end of the file',
      another ? 'Declarations stand at the head of the file, before all else.' : undefined,
    );
  }
  if (!root) throw new Error('A pattern is at least one element.');
  if (after)
    reading.report({
      start: after.range.start.offset,
      end: after.range.end.offset,
      section: '5.3',
      message: `${after.name} would follow the whole schema, where nothing can stand.`,
    });
  return root;
}

/** Whether definitions come next, and not one pattern: their annotations look the same. */
function atGrammar(reading: Cursor): boolean {
  const kind = (ahead: number) => reading.peek(ahead).kind;
  if ((kind(0) === 'prefixed' || reading.atIdentifier()) && kind(1) === '[') return true;
  let ahead = 0;
  while (kind(ahead) === 'documentation') ahead++;
  if (kind(ahead) === '[') {
    let open = 0;
    do {
      if (kind(ahead) === '[') open++;
      else if (kind(ahead) === ']') open--;
      ahead++;
    } while (open > 0 && kind(ahead) !== 'end');
  }
  const { text } = reading.peek(ahead);
  if (kind(ahead) === 'name' && KEYWORDS.has(text)) return /^(?:start|div|include)$/.test(text);
  return reading.atIdentifier(ahead) && ['=', '|=', '&='].includes(kind(ahead + 1));
}
