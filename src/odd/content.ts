import type { XmlElement } from '../xml/tree.ts';
import type { Place } from './place.ts';
import type { ValueList } from './value-list.ts';

/** How members of a class follow each other (TEI Guidelines, classRef/@expand). */
export type Expand =
  | 'alternation'
  | 'sequence'
  | 'sequenceOptional'
  | 'sequenceOptionalRepeatable'
  | 'sequenceRepeatable';

export interface Occurs {
  readonly min: number;
  /** Infinity: unbounded. */
  readonly max: number;
}

/** A content model (TEI Guidelines, 23.5.1, and the elements of the class model.contentPart). */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' }
  | ({
      readonly kind: 'sequence' | 'alternate';
      readonly members: readonly Content[];
      readonly ordered: boolean;
    } & Occurs)
  | ElementReference
  | ClassReference
  | { readonly kind: 'macro'; readonly key: string; readonly at: Place }
  | DataReference
  | ({
      readonly kind: 'any';
      readonly except: readonly string[] | undefined;
      readonly require: readonly string[];
      readonly at: Place;
    } & Occurs)
  | { readonly kind: 'values'; readonly list: ValueList }
  | {
      readonly kind: 'relaxng';
      readonly pattern: XmlElement;
      readonly autoPrefix: boolean;
      readonly at: Place;
    };

export interface ElementReference extends Occurs {
  readonly kind: 'element';
  readonly key: string;
  readonly at: Place;
}

export interface ClassReference extends Occurs {
  readonly kind: 'class';
  readonly key: string;
  readonly expand: Expand;
  readonly include: readonly string[] | undefined;
  readonly except: readonly string[];
  readonly at: Place;
}

/** A datatype by the name of a dataSpec, or of a type of XML Schema. */
export interface DataReference extends Occurs {
  readonly kind: 'data';
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly facets: readonly { readonly name: string; readonly value: string }[];
  readonly at: Place;
}

export const ONCE: Occurs = { min: 1, max: 1 };
