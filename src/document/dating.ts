import type { Dating } from '../project/dates-in-words.ts';
import { extended, intervalOf } from '../project/iso-date.ts';
import { attribute, type XmlElement } from '../xml/tree.ts';

const ATTRIBUTES = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const satisfies (keyof Dating)[];
const CALENDAR_DATE = /^-?\d{4,}(-\d\d(-\d\d)?)?$/;

/**
 * What the dating attributes of an element say (TEI Guidelines, att.datable.w3c), or those that hold dates of ISO 8601 where they say
 * nothing (att.datable.iso), or days of the Julian calendar, as inscriptions have them (att.datable.custom); undefined where it has none.
 */
export function datingOf(element: XmlElement): Dating | undefined {
  const isJulian = /julian$/i.test(attribute(element, 'datingMethod') ?? '');
  const said = ATTRIBUTES.flatMap((name) => {
    const custom = (isJulian && attribute(element, `${name}-custom`)?.trim()) || '';
    const value =
      attribute(element, name)?.trim() ||
      extended(attribute(element, `${name}-iso`)?.trim() ?? '') ||
      (CALENDAR_DATE.test(custom) && custom);
    return value ? [[name, value] as const] : [];
  });
  return said.length > 0 ? withoutInterval(Object.fromEntries(said) as Dating) : undefined;
}

/** Of ISO 8601 one value can say when something began and ended: 1960-06-28/1960-06-30. */
function withoutInterval(dating: Dating): Dating {
  const interval = intervalOf(dating.when ?? '');
  return interval ? { from: extended(interval.from), to: extended(interval.to) } : dating;
}

/** What tells best when something begins, the best first; of what has only an end that end, so that it has a place in time. */
export function beginOf({ when, from, notBefore, to, notAfter }: Dating = {}): string | undefined {
  return when ?? from ?? notBefore ?? to ?? notAfter;
}
