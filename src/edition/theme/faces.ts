import { type Font, type FontFiles, type Fonts, filesOfFont } from '../../project/theme.ts';

/** What readers have who lack the family that was named. */
const ELSE = 'Georgia, serif';

const FACES: Readonly<Record<keyof FontFiles, { readonly style: string; readonly weight: number }>> = {
  regular: { style: 'normal', weight: 400 },
  italic: { style: 'italic', weight: 400 },
  bold: { style: 'normal', weight: 700 },
  boldItalic: { style: 'italic', weight: 700 },
};

/** What is read from files has a name of ours: one of the reader’s own machine would do for it otherwise. */
const OURS = { text: 'Edition', headings: 'Edition headings' } as const;

/** The families of a theme as values of `font-family`, each with what stands in for it. */
export function families(fonts: Fonts): { readonly [use in keyof Fonts]?: string } {
  const family = (font: Font, use: keyof Fonts) =>
    `${quoted(typeof font === 'string' && filesOfFont(font).regular === undefined ? font : OURS[use])}, ${ELSE}`;
  const { text, headings } = fonts;
  return {
    ...(text !== undefined && { text: family(text, 'text') }),
    ...(headings !== undefined && { headings: family(headings, 'headings') }),
  };
}

/**
 * A rule `@font-face` for each file of the fonts of a theme.
 *
 * @param addressOf the address of a file from the style sheet, by its path from the folder of the edition; undefined where it has none
 */
export function faces(fonts: Fonts, addressOf: (path: string) => string | undefined): readonly string[] {
  return (['text', 'headings'] as const).flatMap((use) => {
    const files = filesOfFont(fonts[use] ?? '');
    return (Object.keys(FACES) as (keyof FontFiles)[]).flatMap((face) => {
      const path = files[face];
      const address = path === undefined ? undefined : addressOf(path);
      if (address === undefined) return [];
      const { style, weight } = FACES[face];
      return `@font-face {
  font-family: ${quoted(OURS[use])};
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url("${address}");
}`;
    });
  });
}

/** A string of CSS (CSS Syntax 3, section 4.3.5). */
function quoted(name: string): string {
  return `"${name.replace(/["\\\n\r\f<>]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
