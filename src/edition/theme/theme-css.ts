import type { Colours, Theme } from '../../project/theme.ts';
import { address } from '../addresses.ts';
import { hex, type Rgb } from './colour.ts';
import { faces, families } from './faces.ts';
import { palette, strongPalette } from './palette.ts';

/** Where files of the editor lie in `assets/`, each at its own path from the folder of the edition. */
export const OWN = 'own';

/** Whether a theme changes properties of xslt/assets/css/base.css. */
export function hasThemeCss({ colours = {}, fonts = {} }: Theme): boolean {
  return Object.keys({ ...colours, ...fonts }).length > 0;
}

/** `assets/theme.css`: the fonts and colours of a theme as properties of xslt/assets/css/base.css. */
export function themeCss({ colours = {}, fonts = {} }: Theme): string {
  const { text, headings } = families(fonts);
  const named = [
    ...(text === undefined ? [] : [`  --serif: ${text};`]),
    ...(headings === undefined ? [] : [`  --headings: ${headings};`]),
  ];
  const parts = [
    ...faces(fonts, (path) => address(`${OWN}/${path}`)),
    ...(named.length === 0 ? [] : [rule(named)]),
    ...onScreen(colours),
  ];
  return `${parts.join('\n')}\n`;
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

/** Every colour of the pages by its property, those that the edition has itself too. */
export function colourProperties(colours: Colours): string {
  const light = palette(colours, 'light');
  const names = Object.keys(light);
  return `${onScreenOf('', names, light)}\n${onScreenOf(DARK, names, palette(colours, 'dark'))}`;
}

function rule(lines: readonly string[], indent = ''): string {
  return [':root {', ...lines, '}'].map((line) => indent + line).join('\n');
}
