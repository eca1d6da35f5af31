import { firstForbidden } from '../../xml/characters.ts';
import { escapeAttribute, escapeText } from '../../xml/serialise.ts';
import type { ElementPiece, Piece } from '../pieces.ts';
import { CHARACTER } from '../rebuild/rebuild.ts';

/** Elements that hold no text of their own: what is in them stands on lines, indented. */
const INDENTED: ReadonlySet<string> = new Set([
  ...[
    'TEI',
    'teiHeader',
    'fileDesc',
    'titleStmt',
    'respStmt',
    'publicationStmt',
    'availability',
    'sourceDesc',
    'bibl',
  ],
  ...[
    'msDesc',
    'msIdentifier',
    'msContents',
    'physDesc',
    'handDesc',
    'history',
    'encodingDesc',
    'appInfo',
    'application',
  ],
  ...[
    'projectDesc',
    'editorialDecl',
    'tagsDecl',
    'profileDesc',
    'creation',
    'langUsage',
    'textClass',
    'keywords',
    'abstract',
  ],
  ...[
    'correspDesc',
    'correspAction',
    'revisionDesc',
    'text',
    'front',
    'body',
    'back',
    'div',
    'opener',
    'closer',
    'postscript',
  ],
  ...[
    'address',
    'list',
    'sp',
    'table',
    'row',
    'listBibl',
    'listPerson',
    'listPlace',
    'listOrg',
    'person',
    'place',
    'org',
  ],
  ...[
    'classDecl',
    'taxonomy',
    'category',
    'correction',
    'hyphenation',
    'quotation',
    'stdVals',
    'msItem',
    'respStmt',
    'interpretation',
    'normalization',
    'punctuation',
    'segmentation',
    'standOff',
  ],
]);

/**
 * TEI as text: elements that hold others stand on lines of their own, nothing is added within running text. A character
 * that XML can't hold (XML 1.0 production 2) becomes a processing instruction, `<?tei-character 000C?>`.
 */
export function written(piece: Piece): string {
  const parts: string[] = [];
  write(piece, 0, parts);
  return parts.join('');
}

function write(piece: Piece, depth: number, parts: string[]): void {
  if (piece.kind === 'text') {
    parts.push(characters(piece.value));
    return;
  }
  const { name, attributes, children } = piece;
  parts.push('<', name);
  for (const { name: key, value } of attributes) parts.push(' ', key, '="', escapeAttribute(value), '"');
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  if (isIndented(piece)) {
    const indent = `\n${'  '.repeat(depth + 1)}`;
    for (const child of children) {
      parts.push(indent);
      write(child, depth + 1, parts);
    }
    parts.push('\n', '  '.repeat(depth));
  } else for (const child of children) write(child, 0, parts);
  parts.push('</', name, '>');
}

function isIndented({ name, children }: ElementPiece): boolean {
  return INDENTED.has(name) && children.every((child) => child.kind === 'element');
}

function characters(value: string): string {
  let text = '';
  for (let from = 0; from < value.length; ) {
    const at = firstForbidden(value, from, value.length);
    text += escapeText(value.slice(from, at));
    if (at >= value.length) break;
    text += `<?${CHARACTER} ${value.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}?>`;
    from = at + 1;
  }
  return text;
}
