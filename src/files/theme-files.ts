import { join } from 'node:path';
import type { Diagnostic, Location, Result } from '../diagnostic.ts';
import type { OwnFile } from '../edition/show/books.ts';
import { contrasts } from '../edition/theme/contrasts.ts';
import { hasThemeCss, OWN, themeCss } from '../edition/theme/theme-css.ts';
import { readJson } from '../project/json-positions.ts';
import type { Project } from '../project/project.ts';
import { type Font, type FontFiles, type Fonts, filesOfFont, type Theme } from '../project/theme.ts';
import { hashOf } from './cache.ts';
import { ownFiles } from './own-files.ts';
import { readText } from './read.ts';

/** A theme with its files. */
export interface ThemeFiles {
  /** The settings, without what could not be read. */
  readonly project: Project;
  /** By name, to lie in `assets/`: `theme.css`, and what is the editor’s at `own/PATH`, by its path from the folder of the edition. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The editor’s of these, by the same path, with the file and the hash of its bytes. */
  readonly own: readonly OwnFile[];
  /** The files of fonts in TrueType or OpenType: Typst reads no others. */
  readonly fonts: readonly Uint8Array[];
  /** Of the findings those on files of fonts that can’t be used. */
  readonly lostFonts: readonly Diagnostic[];
  /** `view/pdf-font` for each font that pages can have and a PDF can’t: findings only where one is made. */
  readonly unprinted: readonly Diagnostic[];
}

/**
 * Reads what the theme of an edition names. Findings: `edition/theme-file` for a file that can’t be used, which is then left out;
 * `edition/theme-address` for an address that no page may load; `edition/theme-contrast`.
 *
 * @param folder the folder of the edition
 */
export function readTheme(folder: string, project: Project): Result<ThemeFiles> {
  const { theme } = project;
  if (theme === undefined)
    return {
      value: { project, assets: new Map(), own: [], fonts: [], lostFonts: [], unprinted: [] },
      diagnostics: [],
    };
  const settings = join(folder, 'edition.json');
  const json = readJson(readText(settings).value ?? '');
  const placeOf = (pointer: string) => ('places' in json ? json.places.get(pointer)?.value : undefined);
  const taken = ownFiles(folder);
  const locate = (pointer: string): Location => {
    const range = placeOf(`/theme/${pointer}`);
    return { file: settings, ...(range && { range }) };
  };
  const named: Named = (path, pointer) => taken.take(path, locate(pointer));
  const logo = theme.logo === undefined ? undefined : named(theme.logo, 'logo');
  const css = theme.css === undefined ? undefined : named(theme.css, 'css');
  const before = taken.found.length;
  const fonts = theme.fonts && readableFonts(theme.fonts, named);
  const lostFonts = taken.found.slice(before);
  const readable: Theme = {
    ...(theme.colours && { colours: theme.colours }),
    ...(theme.header !== undefined && { header: theme.header }),
    ...(theme.footer !== undefined && { footer: theme.footer }),
    ...(fonts && { fonts }),
    ...(logo !== undefined && { logo }),
    ...(css !== undefined && { css }),
  };
  if (css !== undefined) taken.follow(css);
  return {
    value: {
      project: { ...project, theme: readable },
      assets: new Map([
        ...(hasThemeCss(readable) ? [['theme.css', Buffer.from(themeCss(readable))] as const] : []),
        ...Array.from(taken.files, ([path, bytes]) => [`${OWN}/${path}`, bytes] as const),
      ]),
      own: Array.from(taken.files, ([path, bytes]) => ({
        ...{ path, file: join(folder, path), hash: hashOf(bytes) },
      })),
      fonts: [...new Set(pathsOf(fonts))].flatMap((path) =>
        PRINTED.test(path) ? (taken.files.get(path) ?? []) : [],
      ),
      lostFonts,
      unprinted: unprintedFonts(fonts, locate),
    },
    diagnostics: [...contrasts(theme.colours ?? {}, settings, placeOf), ...taken.found],
  };
}

/** Takes the file of a path that stands at a place of the theme, and gives the path, normalised. */
type Named = (path: string, pointer: string) => string | undefined;

const PRINTED = /\.[to]tf$/i;

/** `view/pdf-font` for each font that a PDF can’t have, for it is only named, or in a format for pages alone; each once. */
function unprintedFonts(fonts: Fonts = {}, locate: (pointer: string) => Location): readonly Diagnostic[] {
  const told = new Set<string>();
  return (['text', 'headings'] as const).flatMap((use): readonly Diagnostic[] => {
    const font = fonts[use];
    if (font === undefined) return [];
    const file = filesOfFont(font).regular;
    const name = file ?? String(font);
    if (told.has(name) || (file !== undefined && PRINTED.test(file))) return [];
    told.add(name);
    const why =
      file === undefined ? 'it is only named, and a PDF takes no fonts from a machine' : 'it is in WOFF';
    return [
      {
        code: 'view/pdf-font',
        severity: 'warning',
        message: `A PDF can’t have the font “${name}”: ${why}`,
        location: locate(`fonts/${use}`),
        hint: 'Put the font into the folder of the edition as .ttf or .otf, and name its path: pages take it too.',
      },
    ];
  });
}

const pathsOf = (fonts: Fonts = {}): readonly string[] =>
  [fonts.text, fonts.headings].flatMap((font) =>
    font === undefined ? [] : Object.values(filesOfFont(font)),
  );

/** Fonts without the files that can’t be read; one without an upright file is none. */
function readableFonts({ text, headings }: Fonts, named: Named): Fonts {
  const readable = (font: Font | undefined, pointer: string): Font | undefined => {
    if (typeof font !== 'object') {
      return font === undefined || filesOfFont(font).regular === undefined ? font : named(font, pointer);
    }
    const files = Object.entries(font).flatMap(([face, path]) => {
      const taken = named(path, `${pointer}/${face}`);
      return taken === undefined ? [] : [[face, taken] as const];
    });
    const left: Partial<FontFiles> = Object.fromEntries(files);
    return left.regular === undefined ? undefined : { ...left, regular: left.regular };
  };
  const [ofText, ofHeadings] = [readable(text, 'fonts/text'), readable(headings, 'fonts/headings')];
  return {
    ...(ofText !== undefined && { text: ofText }),
    ...(ofHeadings !== undefined && { headings: ofHeadings }),
  };
}
