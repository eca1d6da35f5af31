import type { TeiDocument } from '../document/tei.ts';
import { attribute, textOf, type XmlElement } from '../xml/tree.ts';
import { type DateProblem, dateProblem } from './date-values.ts';
import { order } from './iso-dates.ts';

const NAME = /\bEDTF\b|Extended Date[/ -]?Time Format|loc\.gov\/standards\/datetime/i;

/** Whether an element says that its own dates are in the Extended Date/Time Format: by what @datingMethod names (att.datable.custom). */
export function isEdtf(element: XmlElement, { ids }: TeiDocument): boolean {
  const method = attribute(element, 'datingMethod');
  if (method === undefined) return false;
  if (NAME.test(method)) return true;
  const described = method.startsWith('#') ? ids.get(method.slice(1))?.[0] : undefined;
  return described !== undefined && NAME.test(textOf(described));
}

const QUALIFIER = '[?~%]?';
const YEAR = '-?[\\dX]{4}(?:S\\d+)?';
const PART = `-${QUALIFIER}([\\dX]{2})${QUALIFIER}`;
/** Of all levels: what stands on the second one only is not judged further. */
const DATE = new RegExp(`^${QUALIFIER}(${YEAR})${QUALIFIER}(?:${PART}(?:${PART})?)?$`);
const LONG_YEAR = /^Y-?\d+(?:E\d+)?(?:S\d+)?[?~%]?$/;
const TIME = /^(-?\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
const SETS = /^(?:\[.*\]|\{.*\})$/;

/**
 * What keeps a value from being a date of the Extended Date/Time Format of 2019 (Library of Congress; ISO 8601-2, annex A):
 * levels 0 and 1 are checked, of level 2 only what they have too.
 */
export function edtfProblem(value: string): DateProblem | undefined {
  const trimmed = value.trim();
  if (SETS.test(trimmed)) return undefined;
  const parts = trimmed.split('/');
  const [from = '', to] = parts;
  if (to === undefined) return single(trimmed);
  const meant = parts.map((part) => OLD_ENDS.get(part.toLowerCase()) ?? part);
  if (meant.join('/') !== trimmed && parts.length === 2)
    return written(value, 'has a word for an end that is open or not known', meant.join('/'), false);
  if (parts.length > 2 || trimmed === '/') return single(trimmed) ?? undefined;
  for (const part of parts) {
    const found = part === '' || part === '..' ? undefined : single(part);
    // The value is more than this part.
    if (found) return { message: found.message, hint: found.hint, safe: false };
  }
  return order(plain(from), plain(to));
}

/** In the draft of 2012. */
const OLD_ENDS: ReadonlyMap<string, string> = new Map([
  ['unknown', ''],
  ['open', '..'],
]);

function single(value: string): DateProblem | undefined {
  if (LONG_YEAR.test(value)) return undefined;
  const day = TIME.exec(value)?.[1];
  if (day !== undefined) return dateProblem(day);
  const [whole, , month, inMonth] = DATE.exec(value) ?? [];
  if (whole === undefined) return none(value);
  // Seasons, quarters and the like (level 1, and 2).
  if (inMonth === undefined && /^(?:2[1-9]|3\d|4[01])$/.test(month ?? '')) return undefined;
  return dateProblem(plain(value));
}

/** Without what is said of its certainty; with an X it is no date for others. */
const plain = (value: string) => value.replace(/[?~%]/g, '');

function none(value: string): DateProblem {
  const meant = value
    .replace(/\?~|~\?/g, '%')
    .replace(/^(?:about|circa|ca?\.?)\s*(\S+)$/i, '$1~')
    .replace(/^y(?=-?\d{5,})/, 'Y')
    .replace(/(?<=[\duUxX-])[ux]|^[ux](?=[\dux]{3})/g, 'X');
  if (meant !== value && (DATE.test(meant) || LONG_YEAR.test(meant)))
    return written(value, 'is written as in older forms of EDTF, or in words', meant, false);
  const { write, safe = false } = dateProblem(value) ?? {};
  if (write !== undefined) return written(value, 'is not written as a date', write, safe);
  return {
    message: `“${value}” is no date of EDTF, the Extended Date/Time Format, as @datingMethod says`,
    hint: 'Write a date, as 1960-06-28 or 1960-06; 196X for the sixties, 1960? and 1960~ for doubt, 1960/1965 or ../1960 for an interval.',
    safe: false,
  };
}

function written(value: string, what: string, write: string, safe: boolean): DateProblem {
  return { message: `“${value}” ${what}; ${write} was expected`, hint: `Write “${write}”.`, write, safe };
}
