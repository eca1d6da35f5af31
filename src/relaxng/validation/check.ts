import type { Range } from '../../diagnostic.ts';
import type { IdCheck } from '../compatibility/id-check.ts';
import type { Schema } from '../schema.ts';
import type { Explanations } from './explanations.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { Content } from './open-element.ts';
import type { Recovery } from './recovery.ts';
import type { Words } from './words.ts';

/** What the check of one document works with. */
export interface Check {
  readonly schema: Schema;
  readonly context: NamespacesInScope;
  readonly ids: IdCheck | undefined;
  readonly recover: Recovery;
  readonly explain: Explanations;
  /** Lets go of what is remembered once it is too much. */
  forgetTooMany(): void;
  report(finding: Words, range: Range): void;
}

/** Reports what is wrong with the content or attributes of an element, unless it follows from its being misnamed. */
export function complain({ report }: Check, open: Content, finding: () => Words, range: () => Range): void {
  if (open.own) open.own = 'misnamed';
  else report(finding(), range());
}
