import type { Mode, Words } from './declared.ts';
import type { Place } from './place.ts';

export interface ValueList {
  readonly mode: Mode;
  readonly type: 'closed' | 'semi' | 'open' | undefined;
  readonly items: readonly ValueItem[];
  readonly at: Place;
}

export interface ValueItem {
  readonly ident: string;
  readonly altIdent: string | undefined;
  readonly mode: Mode;
  readonly words: Words;
  /** The names of what a processing model of this behaviour takes (paramSpec). */
  readonly parameters: readonly string[];
  readonly at: Place;
}
