import { hasDay } from './calendar.ts';

const ORCID = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;
const ROR = /0[a-hj-km-np-tv-z\d]{6}\d{2}$/;
/** Those of Douglas Crockford’s base 32: without i, l, o and u, which are taken for others. */
const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** An ORCID iD as an address, as ORCID’s own guidelines ask for wherever one is stored or shown; undefined for what hasn’t its shape. */
export function orcidAddress(text: string): string | undefined {
  const id = text.match(ORCID)?.[0];
  return id === undefined ? undefined : `https://orcid.org/${id}`;
}

/** A ROR as an address; undefined for what hasn’t its shape. */
export function rorAddress(text: string): string | undefined {
  const id = text.match(ROR)?.[0];
  return id === undefined ? undefined : `https://ror.org/${id}`;
}

/**
 * Whether the check digit is right: ISO 7064, MOD 11-2. What hasn't the shape of an iD is left to
 * its pattern, so that one mistake is told once.
 * https://support.orcid.org/hc/en-us/articles/360006897674-Structure-of-the-ORCID-Identifier
 */
export function isOrcid(text: string): boolean {
  const digits = text.match(ORCID)?.[0].replaceAll('-', '');
  if (digits === undefined) return true;
  const total = Array.from(digits.slice(0, 15)).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}

/** Whether the two check digits are right: ISO 7064, MOD 97-10, of a number in base 32. https://ror.readme.io/docs/identifier */
export function isRor(text: string): boolean {
  const id = text.match(ROR)?.[0];
  if (id === undefined) return true;
  const number = Array.from(id.slice(0, 7)).reduce((sum, digit) => sum * 32 + BASE_32.indexOf(digit), 0);
  return Number(id.slice(7)) === 98 - ((number * 100) % 97);
}

/** Whether there is such a day: 2026-02-30 is none; a month and a year are left to their pattern. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return true;
  return hasDay(Number(year), Number(month), Number(day));
}
