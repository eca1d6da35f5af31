/** Elements that stand between empty lines. */
const PARAGRAPHS: ReadonlySet<string> = new Set([
  ...['text', 'front', 'body', 'back', 'div', 'opener', 'closer', 'postscript', 'trailer', 'head', 'p', 'ab'],
  ...['address', 'list', 'lg', 'table', 'figure', 'quote', 'availability', 'abstract'],
]);

/** Elements that always stand on lines of their own. */
const LINES: ReadonlySet<string> = new Set([
  ...['dateline', 'salute', 'signed', 'byline', 'addrLine', 'item', 'sp', 'l', 'row'],
]);

/** Elements that hold others on lines, not running text. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['front', 'body', 'back', 'div', 'opener', 'closer', 'postscript', 'sp', 'list', 'bibl'],
]);

/** Elements that stand in running text as well: within a container they are lines. */
const IN_CONTAINERS: ReadonlySet<string> = new Set([
  ...['note', 'gap', 'pb', 'cb', 'milestone', 'fw', 'stage', 'speaker'],
]);

/** Stands for an empty line, and is white space as line ends are. */
export const EMPTY_LINE = '\r';

/** What parts an element from its neighbours within another: an empty line, a line end or nothing. */
export function lineEnd(name: string, parent: string): '' | '\n' | typeof EMPTY_LINE {
  if (PARAGRAPHS.has(name)) return EMPTY_LINE;
  if (LINES.has(name)) return '\n';
  if (IN_CONTAINERS.has(name)) return CONTAINERS.has(parent) ? '\n' : '';
  return parent === 'opener' && (name === 'seg' || name === 'add') ? '\n' : '';
}
