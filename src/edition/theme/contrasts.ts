import type { Diagnostic, Range } from '../../diagnostic.ts';
import type { ColourName, Colours } from '../../project/theme.ts';
import { contrast, hex, nearest } from './colour.ts';
import { colourOf, given, SCHEMES, TEXT } from './palette.ts';

const ON_PAPER: Readonly<Record<Exclude<ColourName, 'paper'>, string>> = {
  ink: 'Text',
  link: 'Links',
  hand: 'What is written by hand',
};

/**
 * `edition/theme-contrast` for each colour that can’t be read well on the paper (WCAG 2.2, 1.4.3), as long as edition.json gives
 * one of the two.
 *
 * @param placeOf where the value of a JSON Pointer stands
 */
export function contrasts(
  colours: Colours,
  file: string,
  placeOf: (pointer: string) => Range | undefined,
): readonly Diagnostic[] {
  return SCHEMES.flatMap((scheme) => {
    const paper = colourOf(colours, 'paper', scheme);
    return (['ink', 'link', 'hand'] as const).flatMap((name): Diagnostic[] => {
      const named = ([name, 'paper'] as const).find((each) => given(colours[each], scheme) !== undefined);
      const colour = colourOf(colours, name, scheme);
      const found = contrast(colour, paper);
      if (named === undefined || found >= TEXT) return [];
      const enough = nearest(colour, [paper], TEXT);
      const pointer = `/theme/colours/${named}`;
      const range = placeOf(`${pointer}/${scheme}`) ?? placeOf(pointer);
      return [
        {
          code: 'edition/theme-contrast',
          severity: 'warning',
          message: `${ON_PAPER[name]} in ${hex(colour)} on ${scheme} paper in ${hex(paper)} ${name === 'link' ? 'have' : 'has'} a contrast of ${figure(found)}:1; expected was ${TEXT}:1`,
          location: { file, ...(range && { range }) },
          ...(enough && { hint: `The nearest that does for “${name}” is ${hex(enough)}.` }),
        },
      ];
    });
  });
}

/** Cut off, not rounded: what is too little doesn’t look as if it were enough. */
const figure = (found: number) => (Math.floor(found * 100) / 100).toString();
