import type { Colour, ColourName, Colours } from '../../project/theme.ts';
import { contrast, grey, mixed, type Rgb, rgb, strongest } from './colour.ts';

export type Scheme = 'light' | 'dark';

export const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** As xslt/assets/css/base.css has them. */
export const OWN_COLOURS: Readonly<Record<ColourName | 'found', Readonly<Record<Scheme, string>>>> = {
  paper: { light: '#fdfcf9', dark: '#191816' },
  ink: { light: '#1f1d1a', dark: '#e8e3d9' },
  link: { light: '#7a2e1d', dark: '#e8a48c' },
  hand: { light: '#23476b', dark: '#9cc3e8' },
  found: { light: '#f6ecc8', dark: '#352f1e' },
};

/** What texts need on paper, and lines that mean something (WCAG 2.2, 1.4.3 and 1.4.11). */
export const TEXT = 4.5;
const LINE = 3;

/** How much ink is in the greys of base.css. */
const SHARES = { report: 0.72, faint: 0.51, rule: 0.15 };

/** The colour that edition.json gives for a scheme. */
export function given(colour: Colour | undefined, scheme: Scheme): string | undefined {
  return typeof colour === 'string' ? (scheme === 'light' ? colour : undefined) : colour?.[scheme];
}

/** The colour that a scheme has. */
export function colourOf(colours: Colours, name: ColourName, scheme: Scheme): Rgb {
  return rgb(given(colours[name], scheme) ?? OWN_COLOURS[name][scheme]);
}

/** The colours of a scheme by the names of their properties, with the greys that follow from paper and ink. */
export function palette(colours: Colours, scheme: Scheme): Readonly<Record<string, Rgb>> {
  const [paper, ink, link, hand] = (['paper', 'ink', 'link', 'hand'] as const).map((name) =>
    colourOf(colours, name, scheme),
  ) as [Rgb, Rgb, Rgb, Rgb];
  return { paper, ink, link, hand, ...greys(paper, ink), found: found(paper, [ink, link, hand], scheme) };
}

/** For readers who ask for more contrast: black or white for the text, and darker greys. */
export function strongPalette(colours: Colours, scheme: Scheme): Readonly<Record<string, Rgb>> {
  const paper = colourOf(colours, 'paper', scheme);
  const ink = strongest(paper);
  const strong = mixed(paper, ink, 0.8);
  return { ink, report: strong, faint: strong, rule: mixed(paper, ink, 0.6) };
}

function greys(paper: Rgb, ink: Rgb) {
  return {
    report: grey(paper, ink, SHARES.report, TEXT),
    faint: grey(paper, ink, SHARES.faint, LINE),
    rule: mixed(paper, ink, SHARES.rule),
  };
}

/** The ground of a place that a link led to: the usual one, else a tinge of the ink, as long as everything is read on it. */
function found(paper: Rgb, texts: readonly [Rgb, Rgb, Rgb], scheme: Scheme): Rgb {
  const [ink] = texts;
  const grounds = [rgb(OWN_COLOURS.found[scheme]), mixed(paper, ink, 0.08), mixed(paper, ink, 0.04)];
  return grounds.find((ground) => texts.every((text) => contrast(text, ground) >= TEXT)) ?? paper;
}
