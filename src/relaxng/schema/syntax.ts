import type { Location } from '../../diagnostic.ts';
import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../name-class.ts';

/**
 * A schema as it is written, after sections 4.1 to 4.11 of RELAX NG: annotations are set aside, names and datatypes are
 * resolved, other files are read.
 */
export type Syntax =
  | {
      readonly kind: 'element' | 'attribute';
      readonly name: NameClass;
      readonly children: readonly Syntax[];
      readonly documentation: string;
      readonly at: Location;
    }
  | {
      readonly kind:
        | 'group'
        | 'interleave'
        | 'choice'
        | 'optional'
        | 'zeroOrMore'
        | 'oneOrMore'
        | 'list'
        | 'mixed';
      readonly children: readonly Syntax[];
      readonly at: Location;
    }
  | { readonly kind: 'ref' | 'parentRef'; readonly name: string; readonly at: Location }
  | { readonly kind: 'empty' | 'notAllowed' | 'text'; readonly at: Location }
  | {
      readonly kind: 'data';
      readonly datatype: Datatype;
      readonly except: readonly Syntax[];
      readonly at: Location;
    }
  | {
      readonly kind: 'value';
      readonly datatype: Datatype;
      readonly literal: string;
      /** What equal values have in common. */
      readonly key: string;
      readonly documentation: string;
      readonly at: Location;
    }
  | { readonly kind: 'grammar'; readonly components: readonly Component[]; readonly at: Location };

/** A `start` (whose name is empty) or a `define` of a grammar, after section 4.7. */
export interface Component {
  readonly name: string;
  readonly combine: 'choice' | 'interleave' | undefined;
  readonly children: readonly Syntax[];
  readonly at: Location;
}

export function nameOfComponent(name: string): string {
  return name === '' ? 'start' : `define “${name}”`;
}
