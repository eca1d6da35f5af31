import type { Diagnostic, Range } from '../../diagnostic.ts';
import type { IdCheck } from '../compatibility/id-check.ts';
import type { Pattern, Step } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { DocumentNames } from './document-names.ts';
import type { StartEvent, TextEvent } from './events.ts';
import type { Explanations } from './explanations.ts';
import type { NamespacesInScope } from './namespaces-in-scope.ts';
import type { Recovery } from './recovery.ts';

/** What the check of one document works with. */
export interface Check {
  readonly schema: Schema;
  readonly names: DocumentNames;
  readonly context: NamespacesInScope;
  readonly ids: IdCheck | undefined;
  readonly recover: Recovery;
  readonly explain: Explanations;
  /** Lets go of what is remembered once it is too much. */
  forgetTooMany(): void;
  report(finding: Omit<Diagnostic, 'severity' | 'location'>, range: Range): void;
}

/** An element whose end has not come yet; the outermost stands for the document and has no event. */
export interface OpenElement {
  readonly event: StartEvent | undefined;
  /** The step that leads back to the element around it. */
  readonly step: Step | undefined;
  /** The patterns that the rest of the content may have to match: several only where several element patterns do. */
  states: readonly Pattern[];
  /** Whether what stands in it is let pass: it is not known to the schema. */
  readonly ignored: boolean;
  /** Whether nothing but text has come: it may be the one string that the element holds, looked at when it ends. */
  onlyText: boolean;
  held: string;
  heldFirst: TextEvent | undefined;
  heldLast: TextEvent | undefined;
  /** What has been said, so that nothing that follows from it is said again: an element was refused in these states … */
  refusedIn: readonly Pattern[] | undefined;
  /** … or text was. */
  refusedText: boolean;
}

export function openElement(
  event: StartEvent | undefined,
  step: Step | undefined,
  states: readonly Pattern[],
  ignored: boolean,
): OpenElement {
  return {
    event,
    step,
    states,
    ignored,
    onlyText: true,
    held: '',
    heldFirst: undefined,
    heldLast: undefined,
    refusedIn: undefined,
    refusedText: false,
  };
}
