const ANSI = { heading: '1;4', error: '31', warning: '33', info: '34', quiet: '2', good: '32' } as const;

/** Gives a text the look of a kind of thing. */
export type Paint = (style: keyof typeof ANSI, text: string) => string;

/** Colours for a terminal, or none. */
export const painter =
  (colour = false): Paint =>
  (style, text) =>
    colour ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text;
