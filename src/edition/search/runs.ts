/** Words that both texts have, or words of the transcript beside those for readers; either may be empty. */
export type Run = string | readonly [original: string, reading: string];

/** Which of the two texts words belong to. */
export type Side = 'both' | 'original' | 'reading';

/** A typist’s letter-spacing: three letters and more with a space between each. Safari 16.3 can’t look behind: what is before them is taken. */
const LETTER_SPACED = /(^|[^\p{L}\p{N}])(\p{L}(?:[ \u00a0]\p{L}){2,})(?![\p{L}\p{N}])/u;

/**
 * Gathers the text of a block piece by piece: letters composed (Unicode Standard Annex 15, NFC), white space collapsed, the two
 * texts side by side where they differ.
 */
export class TextOfBlock {
  private readonly done: [original: string, reading: string, common: boolean][] = [];

  add(given: string, side: Side): void {
    if (given === '') return;
    const text = given.normalize('NFC');
    if (side === 'both') {
      for (const [i, piece] of text.split(LETTER_SPACED).entries()) {
        if (i % 3 !== 2) this.push(piece, piece, true);
        else this.push(piece, piece.replace(/[ \u00a0]/g, ''), false);
      }
    } else if (side === 'original') this.push(text, '', false);
    else this.push('', text, false);
  }

  space(): void {
    this.push(' ', ' ', true);
  }

  /** A line end within a word: a hyphen before it belongs to the transcript alone. */
  divide(hyphen: string, side: Side): void {
    const last = this.done.at(-1);
    const [, body = '', typed = ''] = /^([\s\S]*?)([-‐¬⸗]?)\s*$/.exec(last?.[2] ? last[0] : '') ?? [];
    if (last?.[2]) last.splice(0, 3, body, body, true);
    if (side === 'reading') return;
    this.push(typed + hyphen, '', false);
  }

  /** The text, or nothing where there are no words. */
  runs(): readonly Run[] {
    const runs: [string, string, boolean][] = [];
    let blank = true;
    for (const [original, reading, common] of this.done) {
      const one: string = collapse(original, blank);
      const other: string = common ? one : collapse(reading, blank);
      if (one === '' && other === '') continue;
      blank = common ? one.endsWith(' ') : blank && one === '' && other === '';
      runs.push([one, other, common]);
    }
    const last = runs.at(-1);
    if (last?.[2]) last.splice(0, 2, last[0].trimEnd(), last[1].trimEnd());
    return runs
      .map(([original, reading, common]): Run => (common ? original : [original, reading]))
      .filter((run) => run !== '');
  }

  private push(original: string, reading: string, common: boolean): void {
    const last = this.done.at(-1);
    if (last && last[2] === common) {
      last[0] += original;
      last[1] += reading;
    } else this.done.push([original, reading, common]);
  }
}

/**
 * A text of a page with its letter-spaced words closed up, as they are looked up, and where each unit of it stands on the page;
 * undefined where there are none.
 */
export function closedUp(
  text: string,
): { readonly text: string; readonly at: readonly number[] } | undefined {
  if (!LETTER_SPACED.test(text)) return undefined;
  const at: number[] = [];
  let from = 0;
  for (const [i, piece] of text.split(LETTER_SPACED).entries()) {
    for (let n = 0; n < piece.length; n++) {
      if (i % 3 !== 2 || !/[ \u00a0]/.test(piece.charAt(n))) at.push(from + n);
    }
    from += piece.length;
  }
  return { text: at.map((place) => text.charAt(place)).join(''), at };
}

/** The text of one side. */
export function textOfRuns(runs: readonly Run[], side: 'original' | 'reading'): string {
  const at = side === 'original' ? 0 : 1;
  return runs.map((run) => (typeof run === 'string' ? run : run[at])).join('');
}

function collapse(text: string, afterBlank: boolean): string {
  const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
  return afterBlank ? collapsed.trimStart() : collapsed;
}
