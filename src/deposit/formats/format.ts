import type { Agent, Metadata } from '../metadata.ts';

/** What is told of a package, in each of its files. */
export interface Deposit {
  readonly metadata: Metadata;
  /** Whether it was packed though it is not ready. */
  readonly draft: boolean;
  /** The day of the package, YYYY-MM-DD, as far as it is known. */
  readonly day: string | undefined;
  /** The program that made it, and its version. */
  readonly software: Software;
}

export interface Software {
  readonly name: string;
  readonly version: string;
}

/** A form in which the metadata of a deposit are written. */
export interface Format {
  readonly name: string;
  readonly write: (deposit: Deposit) => string;
  /** What such a file says of the facts on which all files must agree; `text` as `write` has written it. */
  readonly read?: (text: string) => Facts;
}

/** What each file of a package must say alike; undefined or empty where it says nothing of it. */
export interface Facts {
  readonly title: string | undefined;
  /** As precise as the form allows. */
  readonly date: string | undefined;
  readonly licence: { readonly spdx?: string; readonly target?: string } | undefined;
  readonly doi: string | undefined;
  /** With the family name first. */
  readonly creators: readonly string[];
}

/** What stands for a value that must be there and isn’t known (DataCite Metadata Schema 4.6, appendix 3: unavailable). */
export const UNKNOWN = ':unav';

/** The value, or undefined where it says that none is known. */
export function known(value: string | undefined): string | undefined {
  return value === undefined || value === '' || value === UNKNOWN || value === ':tba' ? undefined : value;
}

/** “Novák, Jan”; the whole name where its parts are not known. */
export function byFamily({ name, family, given }: Pick<Agent, 'name' | 'family' | 'given'>): string {
  if (family === undefined) return name;
  return given === undefined ? family : `${family}, ${given}`;
}

/** 0000-0002-1825-0097, of an address */
export function bareOrcid(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

/** What the resource is, in free words. */
export const KIND = 'Digital scholarly edition (TEI XML)';

/** An object without what is undefined or an empty list, as JSON. */
export function asJson(value: object): string {
  return `${JSON.stringify(value, (_, each) => (Array.isArray(each) && each.length === 0 ? undefined : each), 2)}\n`;
}
