import { MONTH } from './months.ts';

/** Pieces of patterns that several forms share; the flags are `giu`. */

/** Nothing that makes it part of a number or a word stands before. */
export const START = String.raw`(?<![\p{L}\p{M}\d]|[\d][.,/:-])`;
/** Nothing that makes it part of a number or a word stands after. */
export const END = String.raw`(?![\p{L}\p{M}\d]|[.,/:-]\d)`;
/** “28th”, “3.”, “1er”, “1-го”, “5-e”. */
export const ORDINAL = String.raw`(?:\s?(?:st|nd|rd|th|er|ère|ten|te|º|°)(?![\p{L}])|-(?:го|е|ое)(?![\p{L}])|\.)?`;
/** Signs round a day that was written into a form: “28” June. */
export const QUOTE = `["“”„«»‘’'_]{1,2}`;
export const GAP = String.raw`[\s\u00a0]{0,3}`;
export const HYPHEN = String.raw`\s{0,2}[-–—]\s{0,2}`;
/** The word “year” after it. */
export const YEAR_WORD = String.raw`(?:\s?(?:гг?\.|года|году|r\.|roku)(?![\p{L}]))?`;

export const month = (name: string): string => String.raw`(?<${name}>${MONTH})\.?`;
export const day = (name: string): string => String.raw`(?<${name}>\d{1,2})${ORDINAL}`;
/** Four digits, or two with an apostrophe or without. */
export const year = (name: string): string => String.raw`(?:['’]?)(?<${name}>\d{4}|\d{2})(?!\d)`;
export const fullYear = (name: string): string => String.raw`(?<${name}>1[0-9]\d{2}|20\d{2})(?!\d)`;
