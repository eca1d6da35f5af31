import { parse } from '../src/xml/parse.ts';
import { attribute, elements, textOf, type XmlElement, type XmlNode } from '../src/xml/tree.ts';

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['div', 'opener', 'closer', 'postscript', 'trailer', 'dateline', 'salute', 'signed', 'head', 'p'],
  ...['address', 'addrLine', 'note', 'stamp', 'lb'],
]);

/** Elements that stand on lines of their own in an opener. */
export const LINES_OF_OPENERS: ReadonlySet<string> = new Set(['seg', 'add']);

const INLINES: ReadonlySet<string> = new Set([
  ...['abbr', 'sic', 'orig', 'add', 'del', 'supplied', 'seg', 'label', 'num', 'measure', 'date', 'idno'],
  ...['term', 'ref', 'mentioned', 'gloss', 'title', 'rs', 'persName', 'roleName', 'placeName', 'orgName'],
  ...['hi', 'choice', 'gap'],
]);

/**
 * Turns the body of a record, encoded by the rules of its editorialDecl, back into the words of its transcript,
 * with XML white space collapsed: a no-break space is a character of the text.
 */
export function transcriptOf(xml: string): string {
  const { value: document, diagnostics } = parse(xml, 'record.xml');
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const [body, ...more] = named(document.root, 'body');
  if (!body || more.length > 0) throw new Error('There is not exactly one body.');
  const frames = framesOf(document.root);

  function text(node: XmlNode): string {
    if (node.kind === 'text') return node.value;
    if (node.kind !== 'element') return '';
    let result = content(node);
    for (const token of tokens(attribute(node, 'rendition'))) {
      const [before, after] = frames.get(token) ?? ['', ''];
      result = before + result + after;
    }
    const isLine = LINES_OF_OPENERS.has(node.name) && node.parent?.name === 'opener';
    return isLine || BLOCKS.has(node.name) ? `\n${result}\n` : result;
  }

  function content(node: XmlElement): string {
    if (!BLOCKS.has(node.name) && !INLINES.has(node.name))
      throw new Error(`There is no rule for ${node.name}.`);
    if (node.name === 'gap') {
      if (attribute(node, 'reason') === 'illegible') return 'illegible';
      throw new Error('There is no rule for gaps of another reason.');
    }
    if (node.name === 'choice') {
      const written = node.children.filter(
        (child) => child.kind === 'element' && ['abbr', 'sic', 'orig'].includes(child.name),
      );
      if (written.length !== 1) throw new Error('A choice has one form of the transcript.');
      return written.map(text).join('');
    }
    if (node.name === 'supplied' && attribute(node, 'reason') === 'omitted') return '';
    const inner = node.children.map(text).join('');
    const spaced = node.name === 'hi' && tokens(attribute(node, 'rend')).includes('letter-spaced');
    return spaced ? [...inner.replace(/[ \t\r\n]/g, '')].join(' ') : inner;
  }

  return collapse(body.children.map(text).join(''));
}

/** What stands before and after the text of an element, by the pointer to the frame. */
function framesOf(root: XmlElement): ReadonlyMap<string, readonly [string, string]> {
  const renditions = named(root, 'rendition').filter((each) => attribute(each, 'scheme') === 'free');
  return new Map(
    renditions.map((rendition) => {
      const [before, after, ...more] = textOf(rendition).split('…');
      if (before === undefined || more.length > 0) throw new Error('A frame has one “…”.');
      // A gap of the header has no words of its own: its frame is all there is.
      if (after === undefined) return [`#${attribute(rendition, 'xml:id')}`, [before, '']];
      return [`#${attribute(rendition, 'xml:id')}`, [before, after]];
    }),
  );
}

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return [...elements(root)].filter((each) => each.name === name);
}

function tokens(value = ''): readonly string[] {
  return value.split(/[ \t\r\n]+/).filter(Boolean);
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
