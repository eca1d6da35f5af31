/** How the pages of an edition look, as edition.json has it. All paths lead from the folder of the edition, with `/`. */
export interface Theme {
  readonly colours?: Colours;
  readonly fonts?: Fonts;
  /** The path of an image. */
  readonly logo?: string;
  /** The path of a style sheet. */
  readonly css?: string;
  /** A line beside the title of the edition. */
  readonly header?: string;
  /** A paragraph at the foot of every page. */
  readonly footer?: string;
}

export type ColourName = 'paper' | 'ink' | 'link' | 'hand';

export type Colours = { readonly [name in ColourName]?: Colour };

/** As `#7a2e1d` or `#723`. One alone is the colour on light paper. */
export type Colour = string | { readonly light?: string; readonly dark?: string };

export interface Fonts {
  readonly text?: Font;
  readonly headings?: Font;
}

/** The name of a family, the path of a file, or the paths of several. */
export type Font = string | FontFiles;

export interface FontFiles {
  readonly regular: string;
  readonly italic?: string;
  readonly bold?: string;
  readonly boldItalic?: string;
}

/** The files that a font is made of; none where it is the name of a family. */
export function filesOfFont(font: Font): Partial<FontFiles> {
  if (typeof font !== 'string') return font;
  return /\.(?:woff2?|[to]tf)$/i.test(font) ? { regular: font } : {};
}
