import { joinedParts } from '../../document/name-joints.ts';
import { wordsOf } from '../../document/words.ts';
import { elements, type XmlElement } from '../../xml/tree.ts';

/** A name as one text, or as the parts that the encoding tells apart. */
export interface Name {
  readonly whole: string;
  readonly family?: string;
  readonly given?: string;
}

/** Reads a name (TEI Guidelines, 14.2.1); undefined where it has no words. Only what is marked as a surname is one. */
export function nameOf(element: XmlElement): Name | undefined {
  const whole = wordsOf(element);
  if (whole === '') return undefined;
  const part = (name: string) =>
    joinedParts(
      [...elements(element)]
        .filter(({ local }) => local === name)
        .map(wordsOf)
        .filter(Boolean),
    ) || undefined;
  const family = part('surname');
  const given = part('forename');
  return family === undefined ? { whole } : { whole, family, ...(given !== undefined && { given }) };
}

/** “Nováček, Karel”, as bibliographies sort it. */
export function inverted({ whole, family, given }: Name): string {
  if (family === undefined) return whole;
  return given === undefined ? family : `${family}, ${given}`;
}
