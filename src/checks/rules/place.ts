import type { Location, Range } from '../../diagnostic.ts';

/** A range as few numbers: line, column, offset, then its length, or line, column and offset of its end. */
export type Place = readonly number[];

export function placeOf({ start, end }: Range): Place {
  const from = [start.line, start.column, start.offset];
  return start.line === end.line
    ? [...from, end.offset - start.offset]
    : [...from, end.line, end.column, end.offset];
}

export function rangeOf([line = 1, column = 1, offset = 0, first = 0, second, third]: Place): Range {
  const start = { line, column, offset };
  return second === undefined || third === undefined
    ? { start, end: { line, column: column + first, offset: offset + first } }
    : { start, end: { line: first, column: second, offset: third } };
}

export function at(file: string, place: Place): Location {
  return { file, range: rangeOf(place) };
}

/** “in line 12” for the same file, else “in registers/persons.xml, line 12”. */
export function inWords(file: string, [line = 1]: Place, from: string): string {
  return file === from ? `in line ${line}` : `in ${file}, line ${line}`;
}
