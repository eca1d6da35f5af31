import { type Colours, type Font, type FontFiles, filesOfFont, type Theme } from '../../project/theme.ts';
import { address } from '../addresses.ts';
import { hex, type Rgb } from './colour.ts';
import { palette, strongPalette } from './palette.ts';

/** Where files of the editor lie in `assets/`, each at its own path from the folder of the edition. */
export const OWN = 'own';

/** What readers have who lack the family that was named. */
const ELSE = 'Georgia, serif';

const FACES: Readonly<Record<keyof FontFiles, { readonly style: string; readonly weight: number }>> = {
  regular: { style: 'normal', weight: 400 },
  italic: { style: 'italic', weight: 400 },
  bold: { style: 'normal', weight: 700 },
  boldItalic: { style: 'italic', weight: 700 },
};

/** Whether a theme changes properties of xslt/assets/css/base.css. */
export function hasThemeCss({ colours = {}, fonts = {} }: Theme): boolean {
  return Object.keys({ ...colours, ...fonts }).length > 0;
}

/** `assets/theme.css`: the fonts and colours of a theme as properties of xslt/assets/css/base.css. */
export function themeCss({ colours = {}, fonts = {} }: Theme): string {
  const { text, headings } = fonts;
  const families = [
    ...(text === undefined ? [] : [`  --serif: ${family(text, 'Edition')}, ${ELSE};`]),
    ...(headings === undefined ? [] : [`  --headings: ${family(headings, 'Edition headings')}, ${ELSE};`]),
  ];
  const parts = [
    ...(text === undefined ? [] : faces(text, 'Edition')),
    ...(headings === undefined ? [] : faces(headings, 'Edition headings')),
    ...(families.length === 0 ? [] : [rule(families)]),
    ...onScreen(colours),
  ];
  return `${parts.join('\n')}\n`;
}

/** What is read from files has a name of ours: one of the reader’s own machine would do for it otherwise. */
function family(font: Font, ours: string): string {
  return quoted(typeof font === 'string' && !hasFiles(font) ? font : ours);
}

const hasFiles = (font: Font) => filesOfFont(font).regular !== undefined;

function faces(font: Font, ours: string): readonly string[] {
  const files = filesOfFont(font);
  return (Object.keys(FACES) as (keyof FontFiles)[]).flatMap((face) => {
    const path = files[face];
    if (path === undefined) return [];
    const { style, weight } = FACES[face];
    return `@font-face {
  font-family: ${quoted(ours)};
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url("${address(`${OWN}/${path}`)}");
}`;
  });
}

/** On paper everything stays black on white. */
function onScreen(colours: Colours): readonly string[] {
  const [light, dark] = [palette(colours, 'light'), palette(colours, 'dark')];
  const ground = colours.paper !== undefined || colours.ink !== undefined;
  const names = ground
    ? Object.keys(light)
    : (['link', 'hand'] as const).filter((name) => colours[name] !== undefined);
  if (names.length === 0) return [];
  const strong = [strongPalette(colours, 'light'), strongPalette(colours, 'dark')] as const;
  const more = ' and (prefers-contrast: more)';
  return [
    onScreenOf('', names, light),
    onScreenOf(DARK, names, dark),
    ...(ground
      ? [
          onScreenOf(more, Object.keys(strong[0]), strong[0]),
          onScreenOf(more + DARK, Object.keys(strong[1]), strong[1]),
        ]
      : []),
  ];
}

/** Safari 17.4 and Firefox 119 don’t know light-dark(). */
const DARK = ' and (prefers-color-scheme: dark)';

type Palette = Readonly<Record<string, Rgb>>;

function onScreenOf(condition: string, names: readonly string[], palette: Palette): string {
  const properties = names.map((name) => `  --${name}: ${hex(palette[name] ?? [0, 0, 0])};`);
  return `@media screen${condition} {\n${rule(properties, '  ')}\n}`;
}

function rule(lines: readonly string[], indent = ''): string {
  return [':root {', ...lines, '}'].map((line) => indent + line).join('\n');
}

/** A string of CSS (CSS Syntax 3, section 4.3.5). */
function quoted(name: string): string {
  return `"${name.replace(/["\\\n\r\f<>]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
