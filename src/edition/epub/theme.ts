import { posix } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { decoded } from '../../document/pointers.ts';
import type { Theme } from '../../project/theme.ts';
import { lines } from '../../xml/lines.ts';
import { bookCss, hasBookCss } from '../theme/book-css.ts';
import type { BookFile, ThemeFile } from './book.ts';
import { fontExtension, imageExtension, shortHash } from './media.ts';
import { plainSvg } from './plain-svg.ts';
import { type InBook, type LeftOut, portableCss } from './portable-css.ts';

/** How a book looks beside its own style sheet. */
export interface BookTheme {
  readonly files: readonly BookFile[];
  /** The paths of style sheets, the last of which wins. */
  readonly sheets: readonly string[];
  /** The path of the logo. */
  readonly logo?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const FOLDER = 'own';

/**
 * The theme of an edition for its book. Finding: `edition/theme-book` for what a book can’t have, which is left out.
 *
 * @param own the files that the theme names, by their paths from the folder of the edition; what is not among them was told already
 */
export function bookTheme(theme: Theme, own: ReadonlyMap<string, ThemeFile>): BookTheme {
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const sheets = new Map<string, string>();

  /** The path of a font or an image in the book, after what it holds. */
  function put(path: string): string | undefined {
    const bytes = own.get(path)?.bytes;
    if (bytes === undefined) return undefined;
    const extension = fontExtension(bytes) ?? imageExtension(bytes);
    const made = extension === undefined ? plainSvg(bytes) : bytes;
    if (made === undefined) return undefined;
    const name = `${FOLDER}/${shortHash(made)}.${extension ?? 'svg'}`;
    files.set(name, made);
    return name;
  }

  /** The path of a style sheet in the book; one that imports itself is made once. */
  function putSheet(path: string): string | undefined {
    const known = sheets.get(path);
    const sheet = own.get(path);
    if (known !== undefined || !sheet) return known;
    const name = `${FOLDER}/${shortHash(path)}.css`;
    sheets.set(path, name);
    const text = new TextDecoder().decode(sheet.bytes);
    const { css, left } = portableCss(text, inBook(path));
    files.set(name, new TextEncoder().encode(css));
    diagnostics.push(...left.map((each) => leftOut(each, text, sheet.file)));
    return name;
  }

  /** All files lie in one folder. */
  function inBook(sheet: string): InBook {
    const target = (address: string) =>
      posix.join(posix.dirname(sheet), decoded(address.replace(/[?#].*/s, '')));
    const near = (path: string | undefined) => path && posix.basename(path);
    return {
      file: (address) =>
        /^(?:#|data:(?:image|font)\/)/i.test(address) ? address : near(put(target(address))),
      sheet: (address) => (/\.css$/i.test(target(address)) ? near(putSheet(target(address))) : undefined),
      told: (address) => !/^(?:#|data:|\s*$)/i.test(address) && !own.has(target(address)),
    };
  }

  const css = hasBookCss(theme) ? bookCss(theme, (path) => put(path)?.slice(FOLDER.length + 1)) : '';
  const ofTheme = `${FOLDER}/theme.css`;
  if (css !== '') files.set(ofTheme, new TextEncoder().encode(css));
  const ofEditor = theme.css === undefined ? undefined : putSheet(theme.css);
  const logo = theme.logo === undefined ? undefined : put(theme.logo);
  const lost = theme.logo === undefined || logo !== undefined ? undefined : own.get(theme.logo);
  if (lost) diagnostics.push(lostLogo(lost.file));
  return {
    files: Array.from(files, ([path, bytes]) => ({ path, bytes })),
    sheets: [...(css === '' ? [] : [ofTheme]), ...(ofEditor === undefined ? [] : [ofEditor])],
    ...(logo !== undefined && { logo }),
    diagnostics,
  };
}

const WHY: Readonly<Record<LeftOut['why'], readonly [why: string, hint: string]>> = {
  rule: [
    'not every reader of books knows such a rule',
    'A book takes rules for elements, @media, @supports, @layer, @font-face and @page; @import before all others.',
  ],
  selector: [
    'not every reader of books knows such a selector',
    'Write it without :is(), :where() and :has(), and & only at the beginning: a selector for each case.',
  ],
  declaration: [
    'name: value was expected, in signs that every reader of books can read',
    'Write files of images as url(), and no signs by their numbers.',
  ],
  property: [
    'in a book its texts and the program that shows it decide this',
    'Leave it out, unless the pages of the edition need it.',
  ],
  file: [
    'a book shows PNG, JPEG, GIF and SVG, and takes fonts in .woff2, .woff, .ttf and .otf',
    'Save the image as a PNG as well, and name that.',
  ],
};

function leftOut({ start, end, why }: LeftOut, css: string, file: string): Diagnostic {
  const [because, hint] = WHY[why];
  const text = css.slice(start, end).replace(/\s+/g, ' ');
  return {
    code: 'edition/theme-book',
    severity: 'warning',
    message: `The book goes without “${text.length > LONG ? `${text.slice(0, LONG)}…` : text}”: ${because}`,
    location: { file, range: lines(css).range(start, end) },
    hint,
  };
}

const LONG = 60;

function lostLogo(file: string): Diagnostic {
  return {
    code: 'edition/theme-book',
    severity: 'warning',
    message:
      'The title page of the book goes without the logo: not every reader of books shows such an image',
    location: { file },
    hint: 'Save it as a PNG or SVG, and name that in edition.json.',
  };
}
