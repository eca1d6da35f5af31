import { readdirSync, readFileSync } from 'node:fs';
import type { Expectation } from './expectations.ts';

export const CORPUS = new URL('corpus/', import.meta.url);

export interface Expected {
  readonly about: string;
  readonly profile: 'generic' | 'wilson-center' | 'leiden';
  /** Of the transcript; without it, English. */
  readonly language?: string;
  /** Of the file; without it, UTF-8. */
  readonly encoding?: string;
  readonly covers: readonly string[];
  readonly expect: readonly Expectation[];
}

export interface Transcript {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly expected: Expected;
}

/** The invented transcripts, each with what is demanded of its TEI, by name. */
export function transcripts(): readonly Transcript[] {
  return readdirSync(CORPUS)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const bytes = readFileSync(new URL(file, CORPUS));
      const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, CORPUS), 'utf8')) as Expected;
      const text = new TextDecoder(expected.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
      return { name, bytes, text, expected };
    });
}
