import type { Content } from '../content.ts';
import type { Inheritance } from '../resolved/inheritance.ts';
import type { Members } from '../resolved/members.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import type { Definitions } from './definitions.ts';
import type { Markup } from './markup.ts';

/** What the writers of patterns share while one grammar is made. */
export interface Grammar {
  readonly schema: ResolvedSchema;
  readonly inheritance: Inheritance;
  readonly members: Members;
  readonly definitions: Definitions;
  /** The pattern of a content model or datatype; `inList`: within list. */
  content(content: Content, inList: boolean): Markup;
}
