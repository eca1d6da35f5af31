import { byPlace, type Diagnostic, type Range } from '../../diagnostic.ts';
import { idCheck } from '../compatibility/id-check.ts';
import { MOST_REMEMBERED, TooComplex } from '../patterns/limits.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Schema } from '../schema.ts';
import type { Check } from './check.ts';
import { text } from './content-text.ts';
import { endTag } from './end-tag.ts';
import type { StartEvent, TextEvent } from './events.ts';
import { explanations } from './explanations.ts';
import { namespacesInScope } from './namespaces-in-scope.ts';
import { type Content, type OpenElement, Opened } from './open-element.ts';
import { recovery } from './recovery.ts';
import { startTag, takeAttributes } from './start-tag.ts';
import { alone } from './states.ts';

/** What is known of the document as a whole. */
export interface DocumentContext {
  readonly file: string;
  isUnparsedEntity?(name: string): boolean;
}

/** Takes a document piece by piece, in its order, without any recursion over its depth. */
export interface Validator {
  start(event: StartEvent): void;
  text(event: TextEvent): void;
  end(): void;
  /** What the rest of the innermost open element has to match: one of these. */
  states(): readonly Pattern[];
  /** After the end of the root element: all findings. */
  finish(): readonly Diagnostic[];
}

/**
 * A check of one document. What is open is kept on a stack: of each element its possible states, which are several only
 * where several element patterns match one start tag, and the step that leads back to the element around it. Ranges of events
 * are read for findings alone: to work them out costs more than the check.
 */
export function validator(
  schema: Schema,
  { file, isUnparsedEntity = () => false }: DocumentContext,
): Validator {
  const { pool, names } = schema;
  const context = namespacesInScope(isUnparsedEntity);
  const findings: Diagnostic[] = [];
  const ids = schema.idTypes && idCheck(file);
  const stack: OpenElement[] = [];
  const document = new Opened(undefined, undefined, alone(schema.start), false);
  let open: Content = document;
  let stopped = false;
  const check: Check = {
    schema,
    context,
    ids,
    recover: recovery(schema),
    explain: explanations(schema, context, stack),
    forgetTooMany() {
      if (pool.size() + names.size() <= MOST_REMEMBERED) return;
      pool.forget();
      names.clear();
    },
    report: (finding, range) => findings.push({ severity: 'error', location: { file, range }, ...finding }),
  };
  pool.begin();

  /** Ends the check, unless what was thrown is a mistake of ours. */
  function stop(thrown: unknown, range: Range | undefined): void {
    // A content model of many thousand members in a row is deeper than the stack.
    if (!(thrown instanceof TooComplex || thrown instanceof RangeError) || !range) throw thrown;
    stopped = true;
    pool.forget();
    names.clear();
    const message = 'The content model that holds here grows too large to be checked: the check ends here.';
    check.report({ code: 'relaxng/too-complex', message }, range);
  }

  return {
    start(event) {
      if (stopped) return;
      try {
        const element = startTag(check, open, event);
        context.start(event.attributes);
        stack.push(element);
        open = element;
        takeAttributes(check, element);
      } catch (thrown) {
        stop(thrown, event.nameRange);
      }
    },
    text(event) {
      if (stopped) return;
      try {
        text(check, open, event);
      } catch (thrown) {
        stop(thrown, event.range);
      }
    },
    end() {
      if (stopped) return;
      const ended = stack.pop();
      if (!ended) return;
      open = stack[stack.length - 1] ?? document;
      try {
        endTag(check, ended, open);
        context.end();
        pool.relieve();
        check.forgetTooMany();
      } catch (thrown) {
        stop(thrown, ended.event.nameRange);
      }
    },
    states: () => open.states,
    finish: () => [...findings, ...(ids?.end() ?? [])].sort(byPlace),
  };
}
