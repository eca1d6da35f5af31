import type { DateHabits, DateReading } from './date.ts';
import { DATE_FORMS } from './forms.ts';
import { withMonthSigns } from './months.ts';

/**
 * The dates in a text, in its order: names of months in English, German, French, Czech, Russian and Polish, Roman
 * months, numbers. Offsets count from the beginning of the text.
 */
export function readDates(text: string, habits: DateHabits = {}): readonly DateReading[] {
  if (!/\d/.test(text)) return [];
  const signs = withMonthSigns(text);
  const found = DATE_FORMS.filter(({ needs }) => needs.test(signs))
    .flatMap(({ pattern, read }) =>
      matchesIn(signs, pattern).flatMap((match): readonly DateReading[] => {
        const meant = read(match.groups ?? {}, habits);
        if (!meant) return [];
        const written = match[0].trimEnd();
        return [{ start: match.index, end: match.index + written.length, ...meant }];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: DateReading[] = [];
  for (const date of found) if (date.start >= (dates.at(-1)?.end ?? 0)) dates.push(date);
  return dates;
}

/** Like matchAll, which makes a pattern anew each time: these are long, and most texts are a line. */
function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
