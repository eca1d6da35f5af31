/** Elements that always stand on lines of their own. */
const ALWAYS: ReadonlySet<string> = new Set([
  ...[
    'text',
    'front',
    'body',
    'back',
    'div',
    'opener',
    'closer',
    'postscript',
    'trailer',
    'dateline',
    'salute',
  ],
  ...[
    'signed',
    'byline',
    'head',
    'p',
    'ab',
    'address',
    'addrLine',
    'list',
    'item',
    'sp',
    'lg',
    'l',
    'table',
    'row',
  ],
  ...['figure', 'quote', 'availability'],
]);

/** Elements that hold others on lines, not running text. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['front', 'body', 'back', 'div', 'opener', 'closer', 'postscript', 'sp', 'list', 'bibl'],
]);

/** Elements that stand in running text as well: within a container they are lines. */
const IN_CONTAINERS: ReadonlySet<string> = new Set([
  'note',
  'gap',
  'pb',
  'cb',
  'milestone',
  'fw',
  'stage',
  'speaker',
]);

/** Whether an element stands on lines of its own within another. */
export function standsAlone(name: string, parent: string): boolean {
  if (ALWAYS.has(name)) return true;
  if (IN_CONTAINERS.has(name)) return CONTAINERS.has(parent);
  return parent === 'opener' && (name === 'seg' || name === 'add');
}
