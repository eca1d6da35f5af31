/** What a date covers, as numbers that can be compared: 1960-06 is 19600601 to 19600631. Undefined for what is no date. */
export function daysOf(date: string): { readonly first: number; readonly last: number } | undefined {
  const [, sign, year, month, day] = /^\s*(-?)(\d{4,})(?:-(\d\d)(?:-(\d\d))?)?\s*$/.exec(date) ?? [];
  if (year === undefined || !isUpTo(12, month) || !isUpTo(31, day)) return undefined;
  const base = Number(`${sign}${year}`) * 10_000;
  return {
    first: base + Number(month ?? 1) * 100 + Number(day ?? 1),
    last: base + Number(month ?? 12) * 100 + Number(day ?? 31),
  };
}

function isUpTo(most: number, written: string | undefined): boolean {
  return written === undefined || (Number(written) >= 1 && Number(written) <= most);
}

/** What the beginning and the end of a record’s date cover: of 1960-06 both are the same, of /1962 there is no beginning. */
export function endsOf(when: string): Readonly<Record<'first' | 'last', ReturnType<typeof daysOf>>> {
  const [from = '', to = from] = when.split('/');
  return { first: daysOf(from), last: daysOf(to) };
}

/** What a record’s date covers: 1960-06 as above; 1955/1962 all that it may be; an end that is empty is open. */
function spanOf(when: string): ReturnType<typeof daysOf> {
  const { first, last } = endsOf(when);
  if (!first && !last) return undefined;
  return { first: first?.first ?? Number.NEGATIVE_INFINITY, last: last?.last ?? Number.POSITIVE_INFINITY };
}

/** Whether a record’s date may lie within two others; an end that is empty is open, and what has no date lies nowhere. */
export function isWithin(when: string, from: string, to: string): boolean {
  const [start, end] = [daysOf(from), daysOf(to)];
  if (!start && !end) return true;
  const days = spanOf(when);
  return days !== undefined && (!start || days.last >= start.first) && (!end || days.first <= end.last);
}
