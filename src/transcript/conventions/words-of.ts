import type { Responsible } from '../pieces.ts';
import type { Profile } from '../profile.ts';

/** Whose words stand in the brackets of a collection: its translator’s, where the text is a translation. */
export function writerOf({ original }: Profile): Extract<Responsible, 'translator' | 'transcriber'> {
  return original === undefined ? 'transcriber' : 'translator';
}

/** The type of a note in such words (TEI Guidelines 3.9.1). */
export function noteTypeOf(profile: Profile): 'translator' | 'editorial' {
  return profile.original === undefined ? 'editorial' : 'translator';
}
