import { join } from 'node:path';
import { textIn } from './disk.ts';

/** The parts of the one style sheet, in the order in which later rules win: each is xslt/assets/css/NAME.css. */
const PARTS = [
  'base',
  'frame',
  'page',
  'text',
  'signs',
  'margin',
  'below',
  'parts',
  'record',
  'parallel',
  'records',
  'search',
  'registers',
  'guidelines',
  'narrow',
  'print',
] as const;

/** The style sheet of every page, on screen and on paper. */
export function styleSheet(root: string): string {
  return PARTS.map((name) => textIn(join(root, 'xslt/assets/css', `${name}.css`))).join('\n');
}
