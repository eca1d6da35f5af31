import { SaxesParser } from 'saxes';
import type { Position, Range } from '../diagnostic.ts';
import { attributeAt } from './attribute.ts';
import { readDoctype } from './doctype.ts';
import { declareEntities, expander } from './entities.ts';
import type { Limits } from './limits.ts';
import type { Lines } from './lines.ts';
import { isNCName } from './names.ts';
import type { Fail, Problem, Span } from './problem.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './tree.ts';
import { mismatch } from './unfinished.ts';
import { notWellFormed } from './well-formed.ts';

/** What the building of a tree needs besides the text. */
export interface Building {
  readonly file: string;
  readonly lines: Lines;
  readonly limits: Limits;
  readonly fail: Fail;
  readonly warn: (problem: Problem) => void;
}

interface OpenElement extends XmlElement {
  range: Range;
  readonly children: XmlNode[];
}

interface OpenAttribute extends XmlAttribute {
  namespace: string;
}

const CODE = 'xml/well-formed';

/**
 * The tree of a text. The parser vouches for well-formedness and says where a token ends; since tokens follow
 * each other without a gap, the next one begins there, and all ranges can be read off the text.
 */
export function build(text: string, { file, lines, limits, fail, warn }: Building): XmlDocument {
  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const top: XmlNode[] = [];
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let doctype: Pick<XmlDocument, 'doctype' | 'doctypeIndex'> = {};
  let unread: string | undefined;

  let token = Math.max(0, text.search(/[^ \t\r\n\uFEFF]/));
  let run: { value: string; readonly start: number; end: number } | undefined;
  let tag: Span = { start: 0, end: 0 };
  let start: Position = lines.position(0);
  let nameRange: Range = { start, end: start };
  let attributes: OpenAttribute[] = [];

  const add = (node: XmlNode) => (open.at(-1)?.children ?? top).push(node);
  const range = (end: number) => lines.range(token, end);

  const addText = (value: string, end: number) => {
    run ??= { value: '', start: token, end };
    run.value += value;
    run.end = end;
    token = end;
  };

  const endText = () => {
    const parent = open.at(-1);
    if (run?.value && parent) {
      parent.children.push({
        kind: 'text',
        value: run.value,
        parent,
        range: lines.range(run.start, run.end),
      });
    }
    run = undefined;
  };

  const requireLocalName = (prefix: string, local: string, { start, end }: Range) => {
    if (prefix === '' || isNCName(local)) return;
    const message = `“${local}” can't follow a colon: it is not the form of a name.`;
    fail({ code: CODE, message, start: start.offset, end: end.offset });
  };

  parser.on('error', ({ message }) => {
    const at = Math.min(parser.position, text.length);
    const resolve = (prefix: string) => parser.resolve(prefix);
    fail(notWellFormed({ text, token, at, open, root, tag, attributes, unread, resolve }, message));
  });

  parser.on('xmldecl', () => {
    token = parser.position;
  });

  parser.on('doctype', () => {
    const read = readDoctype(text, token, fail);
    const expand = expander(read.entities, limits, fail);
    read.problems.forEach(warn);
    unread = read.unread;
    doctype = { doctype: text.slice(token, read.end), doctypeIndex: top.length };
    token = parser.position;
    declareEntities(parser.ENTITIES, read.entities.keys(), (name) => {
      const end = parser.position;
      return expand(name, tag.end > token ? 'attribute' : 'content', { start: end - name.length - 2, end });
    });
  });

  parser.on('text', (value) => {
    const end = parser.position - 1;
    if (open.length > 0) return addText(value, end);
    const stray = text.slice(token, end).search(/[^ \t\r\n]/);
    token = stray < 0 ? end : token + stray;
  });

  parser.on('cdata', (value) => addText(value, parser.position));

  parser.on('comment', (value) => {
    endText();
    const end = parser.position + 1;
    add({ kind: 'comment', value, parent: open.at(-1), range: range(end) });
    token = end;
  });

  parser.on('processinginstruction', ({ target, body }) => {
    endText();
    const end = parser.position;
    const after = token + 2 + target.length;
    if (after < end - 2 && !/[ \t\r\n]/.test(text.charAt(after))) {
      const message = `White space was expected after “<?${target}”.`;
      fail({ code: CODE, message, start: after, end: after + 1, hint: 'Write <?name data?>.' });
    }
    add({ kind: 'processing-instruction', target, value: body, parent: open.at(-1), range: range(end) });
    token = end;
  });

  parser.on('opentagstart', ({ name }) => {
    endText();
    tag = { start: token + 1, end: token + 1 + name.length };
    start = lines.position(token);
    nameRange = lines.range(tag.start, tag.end);
    attributes = [];
    if (open.length < limits.depth) return;
    const message = `Elements are nested more than ${limits.depth} deep, which is the limit.`;
    fail({ code: 'xml/too-deep', message, ...tag, hint: 'Are closing tags missing?' });
  });

  parser.on('attribute', (read) => {
    const from = attributes.at(-1)?.range.end.offset ?? tag.end;
    attributes.push(attributeAt(text, from, read, parser.position, lines));
  });

  parser.on('opentag', ({ name, prefix, local, uri, attributes: resolved }) => {
    requireLocalName(prefix, local, nameRange);
    for (const attribute of attributes) {
      requireLocalName(attribute.prefix, attribute.local, attribute.nameRange);
      attribute.namespace = resolved[attribute.name]?.uri ?? '';
    }
    const startTag = { start, end: lines.position(parser.position) };
    const element: OpenElement = {
      kind: 'element',
      name,
      local,
      prefix,
      namespace: uri,
      attributes,
      children: [],
      parent: open.at(-1),
      range: startTag,
      startTag,
      nameRange,
    };
    add(element);
    root ??= element;
    open.push(element);
    token = parser.position;
  });

  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position;
    const element = open.at(-1);
    if (!isSelfClosing) {
      endText();
      const closing = text.slice(token + 2, end - 1).trimEnd();
      if (closing !== name) fail({ code: CODE, ...mismatch(closing, { start: token, end }, open) });
      if (element) element.range = { start: element.range.start, end: lines.position(end) };
    }
    open.pop();
    token = end;
  });

  parser.write(text).close();
  if (!root) throw new Error('The parser let a document without a root element pass.');
  return { kind: 'document', file, ...doctype, children: top, root };
}
