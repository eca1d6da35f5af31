import { relative, sep } from 'node:path';
import type { TeiDocument } from '../document/tei.ts';
import { say } from '../project/messages.ts';
import { views } from '../views/view.ts';
import type { Edition } from './edition.ts';

/** Where the style sheet lies in the edition. */
export const STYLESHEET = 'assets/edition.css';

/** Where the encoding guidelines lie in the edition. */
export const GUIDELINES = 'guidelines.html';

/** A record and its pages. */
export interface Shelf {
  readonly document: TeiDocument;
  readonly pages: readonly RecordPage[];
}

export interface RecordPage {
  readonly view: string;
  readonly title: string;
  /** From the top of the edition: `records/1960-06-28-puzanov/reading.html`. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
}

/** A record’s pages lie in a folder of its name, one for each view of the edition. */
export function shelf(document: TeiDocument, { folder, project, messages }: Edition): Shelf {
  const stem = relative(folder, document.file)
    .split(sep)
    .join('/')
    .replace(/\.xml$/i, '');
  return {
    document,
    pages: views
      .filter(({ name }) => project.views.includes(name))
      .map(({ name }) => ({
        view: name,
        title: say(messages, `view.${name}.title`),
        name: `${name}.html`,
        path: `records/${stem}/${name}.html`,
      })),
  };
}

/** The way from a file up to the top of the edition: `../../`. */
export function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A path as an address: RFC 3986 leaves few characters as they are. */
export function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
