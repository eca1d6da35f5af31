import { literal } from '../literal.ts';
import type { Named } from './name-list.ts';

/** A form of a name in a text; offsets are those of the text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** All whose form it is: more than one where a form is that of several. */
  readonly of: readonly Named[];
  /** Whether a capitalised word follows: “Kim Il” may be the beginning of “Kim Il Sung”. */
  readonly goesOn: boolean;
}

interface Form {
  readonly pattern: RegExp;
  readonly length: number;
  readonly of: Named[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Finds names in texts by their forms, the longest first. Forms are compared letter by letter, but for white space, the shape
 * of apostrophes, and words that stand in capitals as a whole.
 */
export function mentionFinder(names: readonly Named[]): (text: string) => readonly Mention[] {
  const byFirst = new Map<string, Form[]>();
  const byForm = new Map<string, Form>();
  for (const named of names) {
    for (const form of named.forms) {
      const words = form.normalize('NFC').trim();
      const first = words.match(WORD)?.[0]?.toLowerCase();
      if (first === undefined || !/\p{L}/u.test(words)) continue;
      const known = byForm.get(words);
      if (known) {
        if (!known.of.includes(named)) known.of.push(named);
        continue;
      }
      const made: Form = { pattern: patternOf(words), length: words.length, of: [named] };
      byForm.set(words, made);
      byFirst.set(first, [...(byFirst.get(first) ?? []), made]);
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.length - a.length);

  return (text) => {
    const found: Mention[] = [];
    let from = 0;
    for (const word of byFirst.size > 0 ? text.matchAll(WORD) : []) {
      if (word.index < from) continue;
      for (const { pattern, of } of byFirst.get(word[0].toLowerCase()) ?? []) {
        pattern.lastIndex = word.index;
        const match = pattern.exec(text);
        if (!match) continue;
        const end = word.index + match[0].length;
        found.push({
          start: word.index,
          end,
          of,
          goesOn: /^[\s\u00a0-]\p{Lu}/u.test(text.slice(end, end + 3)),
        });
        from = end;
        break;
      }
    }
    return found;
  };
}

function patternOf(form: string): RegExp {
  const as = (written: string): string =>
    literal(written)
      .replace(/[’']/g, "[’']")
      .replace(/[\s\u00a0]+/g, '[\\s\\u00a0]+');
  return new RegExp(`(?:${as(form)}|${as(form.toUpperCase())})(?![\\p{L}\\p{M}\\p{N}])`, 'uy');
}
