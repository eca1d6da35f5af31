import { daysInMonth } from '../../relaxng/datatypes/calendar.ts';
import type { XmlAttribute } from '../../xml/tree.ts';
import type { Meant } from './meant.ts';
import type { Mending } from './mending.ts';

/** Dates are written as XML Schema and ISO 8601 have them (TEI Guidelines, 13.4; att.datable.w3c). */
export const date: Mending = {
  name: 'date',
  about: 'a date that is written in another way gets the form 1960-06-28, where only one date can be meant',
  codes: ['relaxng/attribute-value'],
  mend(finding, spoilt) {
    const attribute = spoilt.attributeAt(finding);
    const meant = attribute && isDateAttribute(attribute) ? isoDate(attribute.value) : undefined;
    if (!attribute || !meant) return undefined;
    return {
      title: `Write ${attribute.name}="${meant.word}"`,
      edits: [{ range: attribute.valueRange, text: meant.word }],
      safe: meant.safe,
    };
  },
  examples: [
    ['1960-6-28', '1960-06-28', true],
    ['1960-6', '1960-06', true],
    ['1960–06–28', '1960-06-28', true],
    ['28.6.1960', '1960-06-28', true],
    ['6/28/1960', '1960-06-28', true],
    ['5.6.1960', '1960-06-05', false],
    ['1960.06.05', '1960-06-05', false],
    ['1960/06/28', '1960-06-28', true],
    ['6.1960', '1960-06', true],
  ].map(([before, after, safe]) => ({
    before: `<p><date when="${before}">then</date></p>`,
    after: `<p><date when="${after}">then</date></p>`,
    safe: safe === true,
  })),
};

const ATTRIBUTES = new Set(['when', 'notBefore', 'notAfter', 'from', 'to']);

export function isDateAttribute({ name }: Pick<XmlAttribute, 'name'>): boolean {
  return ATTRIBUTES.has(name.replace(/-iso$/, ''));
}

interface Reading {
  readonly year: string;
  readonly month: string;
  readonly day?: string | undefined;
}

/** The date in the form of ISO 8601; nothing where it is none, or where day and month can't be told apart. */
export function isoDate(value: string): Meant | undefined {
  const plain = value
    .trim()
    .replace(/\s*([-./\u2010-\u2015\u2212])\s*/g, (_, sign) => (/[./]/.test(sign) ? sign : '-'));
  const readings = readingsOf(plain);
  const [first, second] = readings.filter(exists);
  if (!first || readings.length === 0) return undefined;
  const word = written(first);
  if (word === value) return undefined;
  if (!second || written(second) === word) return { word, safe: true };
  // With slashes, half the world writes the month first.
  return /^\d{1,2}\//.test(plain) ? undefined : { word, safe: false };
}

/** What it can mean, the likeliest first. */
function readingsOf(plain: string): readonly Reading[] {
  const iso = /^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?$/.exec(plain)?.groups;
  const monthOnly = /^(?<month>\d{1,2})[./-](?<year>\d{4})$/.exec(plain)?.groups;
  const certain = iso ?? monthOnly;
  if (certain) return [reading(certain['year'], certain['month'], certain['day'])];
  const [, year, , second, third] = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? [];
  if (year) return [reading(year, second, third), reading(year, third, second)];
  const [, one, , two, last] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(plain) ?? [];
  return last ? [reading(last, two, one), reading(last, one, two)] : [];
}

function reading(year = '', month = '', day?: string): Reading {
  return { year, month, day };
}

function exists({ year, month, day = '1' }: Reading): boolean {
  const days = daysInMonth(BigInt(year), Number(month));
  return Number(year) > 0 && Number(day) >= 1 && Number(day) <= days;
}

function written({ year, month, day }: Reading): string {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}
