import type { Colours, Theme } from '../../project/theme.ts';
import { hex } from './colour.ts';
import { faces, families } from './faces.ts';
import { colourOf, given, SCHEMES, type Scheme, strongPalette } from './palette.ts';
import { colourProperties, hasThemeCss } from './theme-css.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const BY_HAND = '.diplomatic .hand, .hand-example';

/**
 * The fonts and colours of a theme as a style sheet for the book, in the plain CSS of old readers too. A colour holds for a reader
 * that says which of light and dark it shows, and in that one only: all others go on with their own. With the paper always comes the
 * ink, and the colour of links, so that nothing of the one stands on the other’s paper.
 *
 * @param addressOf the address of a font from the style sheet, by its path from the folder of the edition
 */
export function bookCss(theme: Theme, addressOf: (path: string) => string | undefined): string {
  const { colours = {}, fonts = {}, css } = theme;
  const { text, headings } = families(fonts);
  const parts = [
    ...faces(fonts, addressOf),
    ...(text === undefined ? [] : [`body {\n  font-family: ${text};\n}`]),
    ...(headings === undefined ? [] : [`${HEADINGS} {\n  font-family: ${headings};\n}`]),
    ...SCHEMES.flatMap((scheme) => inScheme(colours, scheme)),
    // The style sheet of the editor may name them.
    ...(css === undefined ? [] : [colourProperties(colours)]),
  ];
  return parts.map((part) => `${part}\n`).join('');
}

/** Whether the book has such a style sheet. */
export function hasBookCss(theme: Theme): boolean {
  return hasThemeCss(theme) || theme.css !== undefined;
}

function inScheme(colours: Colours, scheme: Scheme): readonly string[] {
  const has = (name: keyof Colours) => given(colours[name], scheme) !== undefined;
  const colour = (name: keyof Colours) => hex(colourOf(colours, name, scheme));
  const ground = has('paper') || has('ink');
  const rules = [
    ...(ground ? [`body { color: ${colour('ink')}; background-color: ${colour('paper')}; }`] : []),
    ...(ground || has('link') ? [`a { color: ${colour('link')}; }`] : []),
    ...(has('hand') ? [`${BY_HAND} { color: ${colour('hand')}; }`] : []),
  ];
  if (rules.length === 0) return [];
  const media = `screen and (prefers-color-scheme: ${scheme})`;
  const { ink } = strongPalette(colours, scheme);
  return [
    `@media ${media} {\n${rules.map((each) => `  ${each}`).join('\n')}\n}`,
    ...(ground && ink
      ? [`@media ${media} and (prefers-contrast: more) {\n  body { color: ${hex(ink)}; }\n}`]
      : []),
  ];
}
