/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** A mixture is looked for in so many steps. */
const STEPS = 255;

/** Of `#7a2e1d` or `#723` (CSS Color 4, section 5.2). */
export function rgb(hex: string): Rgb {
  const digits = hex.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

export function hex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of the second colour, from 0 to 1, in the first; whole numbers, as a style sheet has them. */
export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(one[at] + (other[at] - one[at]) * share);
  return [part(0), part(1), part(2)];
}

/** Black or white, whichever stands out more. */
export function strongest(paper: Rgb): Rgb {
  return contrast(BLACK, paper) >= contrast(WHITE, paper) ? BLACK : WHITE;
}

/** The colour with the least of black or white in it that has this contrast on all of the papers; undefined where there is none. */
export function nearest(colour: Rgb, papers: readonly Rgb[], wanted: number): Rgb | undefined {
  for (let step = 0; step <= STEPS; step++) {
    for (const pole of [BLACK, WHITE]) {
      const tried = mixed(colour, pole, step / STEPS);
      if (papers.every((paper) => contrast(tried, paper) >= wanted)) return tried;
    }
  }
  return undefined;
}

/** The mixture of paper and ink, with no less than `share` of the ink, that has this contrast on the paper; at most the ink. */
export function grey(paper: Rgb, ink: Rgb, share: number, wanted: number): Rgb {
  for (let step = Math.round(share * STEPS); step < STEPS; step++) {
    const tried = mixed(paper, ink, step / STEPS);
    if (contrast(tried, paper) >= wanted) return tried;
  }
  return ink;
}
