import { join } from 'node:path';
import type { Result } from '../diagnostic.ts';
import { contrasts } from '../edition/theme/contrasts.ts';
import { hasThemeCss, OWN, themeCss } from '../edition/theme/theme-css.ts';
import { readJson } from '../project/json-positions.ts';
import type { Project } from '../project/project.ts';
import { type Font, type FontFiles, type Fonts, filesOfFont, type Theme } from '../project/theme.ts';
import { ownFiles } from './own-files.ts';
import { readText } from './read.ts';

/** A theme with its files. */
export interface ThemeFiles {
  /** The settings, without what could not be read. */
  readonly project: Project;
  /** By name, to lie in `assets/`: `theme.css`, and what is the editor’s at `own/PATH`, by its path from the folder of the edition. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The files of fonts in TrueType or OpenType: Typst reads no others. */
  readonly fonts: readonly Uint8Array[];
}

/**
 * Reads what the theme of an edition names. Findings: `edition/theme-file` for a file that can’t be used, which is then left out;
 * `edition/theme-address` for an address that no page may load; `edition/theme-contrast`.
 *
 * @param folder the folder of the edition
 */
export function readTheme(folder: string, project: Project): Result<ThemeFiles> {
  const { theme } = project;
  if (theme === undefined) return { value: { project, assets: new Map(), fonts: [] }, diagnostics: [] };
  const settings = join(folder, 'edition.json');
  const json = readJson(readText(settings).value ?? '');
  const placeOf = (pointer: string) => ('places' in json ? json.places.get(pointer)?.value : undefined);
  const taken = ownFiles(folder);
  const named: Named = (path, pointer) => {
    const range = placeOf(`/theme/${pointer}`);
    return taken.take(path, { file: settings, ...(range && { range }) });
  };
  const logo = theme.logo === undefined ? undefined : named(theme.logo, 'logo');
  const css = theme.css === undefined ? undefined : named(theme.css, 'css');
  const fonts = theme.fonts && readableFonts(theme.fonts, named);
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
      fonts: [...new Set(pathsOf(fonts))].flatMap((path) =>
        /\.[to]tf$/i.test(path) ? (taken.files.get(path) ?? []) : [],
      ),
    },
    diagnostics: [...contrasts(theme.colours ?? {}, settings, placeOf), ...taken.found],
  };
}

/** Takes the file of a path that stands at a place of the theme, and gives the path, normalised. */
type Named = (path: string, pointer: string) => string | undefined;

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
