import type { Diagnostic, Location, Range } from '../../diagnostic.ts';
import { XMLNS_NAMESPACE } from '../../xml/tree.ts';
import { type IdCheck, idCheck } from '../compatibility/id-check.ts';
import { isBlank } from '../datatypes/white-space.ts';
import { closed } from '../patterns/attribute-step.ts';
import { elementParts, mergedStep } from '../patterns/element-step.ts';
import { required } from '../patterns/expectations.ts';
import { MOST_REMEMBERED, TooComplex } from '../patterns/limits.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { afterText, matches } from '../patterns/text-step.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, OpenElement, StartEvent, TextEvent } from './events.ts';
import { explanations, type Words } from './explanations.ts';
import { namespacesInScope } from './namespaces-in-scope.ts';
import { recovery } from './recovery.ts';
import { withoutWhiteSpace } from './text-range.ts';

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

interface Open extends OpenElement {
  /** Whether all that stands around it is let pass: it is not known to the schema. */
  readonly ignored: boolean;
  readonly doubt: Doubt;
}

/** What has been said about the content of an element, so that nothing that follows from it is said again. */
interface Doubt {
  /** An element was refused in these states. */
  readonly refusedIn?: readonly Pattern[];
  readonly text?: boolean;
  /**
   * The element itself was refused. If what comes first in it is refused too, it is not misplaced but misnamed, and nothing
   * more is said of what it holds by itself.
   */
  readonly own?: 'misplaced' | 'misnamed' | undefined;
}

const NO_DOUBT: Doubt = {};
const MISPLACED: Doubt = { own: 'misplaced' };

/**
 * A check of one document. What is open is kept on a stack: of each element its possible states, which are several only
 * where several element patterns match one start tag, and the step that leads back to them. A state is the pattern that the
 * rest of the content has to match.
 */
export function validator(
  schema: Schema,
  { file, isUnparsedEntity = () => false }: DocumentContext,
): Validator {
  const { pool, names } = schema;
  const context = namespacesInScope(isUnparsedEntity);
  const findings: Diagnostic[] = [];
  const ids: IdCheck | undefined = schema.idTypes && idCheck();
  const stack: Open[] = [];
  const recover = recovery(schema);
  const explain = explanations(schema, context, stack);
  let states: readonly Pattern[] = alone(schema.start);
  let current: StartEvent | undefined;
  let ignored = false;
  let doubt = NO_DOUBT;
  /** Text that may be the one string that an element holds: it is looked at when the element ends. */
  let held = '';
  let heldRange: Range | undefined;
  let onlyText = true;
  let stopped = false;

  const at = (range: Range): Location => ({ file, range });
  const report = (finding: Words, range: Range) =>
    findings.push({ severity: 'error', location: at(range), ...finding });

  /** Reports what is wrong with the content or attributes of the open element. */
  function complain(finding: () => Words, range: Range): void {
    if (doubt.own) doubt = { ...doubt, own: 'misnamed' };
    else report(finding(), range);
  }

  function each(change: (state: Pattern) => Pattern): readonly Pattern[] {
    const [first] = states;
    if (first && states.length === 1) {
      const changed = change(first);
      return changed === first ? states : alone(changed);
    }
    return states.map(change);
  }

  const refused = (candidates: readonly Pattern[]) => candidates.every(({ kind }) => kind === 'notAllowed');

  /** Ends the check, unless what was thrown is a mistake of ours. */
  function stop(thrown: unknown, range: Range | undefined): void {
    // A content model of many thousand members in a row is deeper than the stack.
    if (!(thrown instanceof TooComplex || thrown instanceof RangeError) || !range) throw thrown;
    stopped = true;
    const message = 'The content model that holds here grows too large to be checked: the check ends here.';
    report({ code: 'relaxng/too-complex', message }, range);
  }

  function start(event: StartEvent): void {
    // Before an element, text is no longer data; white space says nothing.
    const refusedText = releaseText();
    const name = names.name(event.namespace, event.local);
    const [first] = states;
    let step =
      first && states.length === 1
        ? schema.elementStep(first, name)
        : mergedStep(
            states.map((state) => elementParts(state, name, pool)),
            pool,
          );
    let inside = ignored;
    let own = NO_DOUBT;
    if (step.contents.length === 0) {
      const recovered = recover.element(states, name);
      const outside = recovered.as === 'outside' || recovered.as === 'unknown';
      // What was refused before this element may have stood for what is missing.
      const follows = recovered.as === 'after' && doubt.refusedIn && same(doubt.refusedIn, states);
      if (!ignored && !follows)
        complain(() => explain.element(states, event, recovered.step), event.nameRange);
      if (outside) doubt = { ...doubt, refusedIn: states, text: doubt.text || refusedText !== undefined };
      step = recovered.step;
      inside = recovered.as === 'unknown';
      own = recovered.as === 'outside' && !ignored ? MISPLACED : NO_DOUBT;
    } else {
      if (refusedText) takeText(refusedText);
      if (doubt.own === 'misplaced') doubt = { ...doubt, own: undefined };
    }
    context.start(event.attributes);
    stack.push({ event, states, step, ignored, doubt });
    doubt = own;
    ignored = inside;
    current = event;
    states = step.contents.length === 1 ? alone(step.contents[0] ?? pool.notAllowed) : step.contents;
    held = '';
    heldRange = undefined;
    onlyText = true;
    for (const attribute of event.attributes) {
      if (attribute.namespace !== XMLNS_NAMESPACE) takeAttribute(event, attribute);
    }
    if (ignored) return;
    const after = each((state) => closed(state, pool));
    if (refused(after) && !refused(states)) {
      complain(() => explain.missingAttributes(states, event), event.nameRange);
      states = recover.close(states);
    } else states = after;
  }

  function takeAttribute(event: StartEvent, attribute: AttributeEvent): void {
    const { namespace, local, value } = attribute;
    const type = schema.idTypes?.typeOf(event, attribute);
    if (type) ids?.attribute(type, value, at(attribute.valueRange));
    if (ignored) return;
    const name = names.name(namespace, local);
    let known = false;
    const after = each((state) => {
      const { values, rests } = schema.attributeStep(state, name);
      if (values.length > 0) known = true;
      const [only] = values;
      const [rest] = rests;
      if (only && rest && values.length === 1)
        return matches(only, value, context, pool) ? rest : pool.notAllowed;
      return pool.choice(rests.filter((_, i) => matches(values[i] ?? pool.notAllowed, value, context, pool)));
    });
    if (!refused(after)) states = after;
    else if (!known) {
      complain(() => explain.attribute(states, attribute, event), attribute.nameRange);
      const meant = recover.attribute(states, name);
      if (meant) states = each((state) => pool.choice(schema.attributeStep(state, meant).rests));
    } else {
      report(explain.attributeValue(states, attribute, name), attribute.valueRange);
      states = each((state) => pool.choice(schema.attributeStep(state, name).rests));
    }
  }

  function text(event: TextEvent): void {
    if (ignored) return;
    if (onlyText && states.some(({ hasData }) => hasData)) {
      held += event.value;
      heldRange = heldRange ? { start: heldRange.start, end: event.range.end } : event.range;
      return;
    }
    const [first] = states;
    if (first && states.length === 1 && first.memo.text === first) return;
    if (!isBlank(event.value)) takeText(event);
  }

  function takeText({ value, range }: TextEvent): void {
    const after = each((state) => afterText(state, pool));
    if (!refused(after)) states = after;
    else if (!doubt.text) {
      complain(() => explain.text(states), withoutWhiteSpace(value, range));
      doubt = { ...doubt, text: true };
    }
  }

  /** Text that was held as data stands beside an element now: it is given back if it can’t be there for that. */
  function releaseText(): TextEvent | undefined {
    const text = heldRange && !isBlank(held) ? { value: held, range: heldRange } : undefined;
    onlyText = false;
    held = '';
    heldRange = undefined;
    const after = text && each((state) => afterText(state, pool));
    if (!after || refused(after)) return text;
    states = after;
    return undefined;
  }

  function end(): void {
    const top = stack.pop();
    if (!top) return;
    let accepted: readonly boolean[] | undefined;
    if (!ignored) {
      const string = onlyText && states.some(({ hasData }) => hasData);
      const complete = states.map((state) => (string ? matches(state, held, context, pool) : state.nullable));
      if (complete.includes(true)) accepted = complete;
      else if (string && !states.some((state) => state.kind === 'notAllowed'))
        complain(() => explain.data(states, held, top.event), heldRange ?? top.event.nameRange);
      else if (!doubt.refusedIn || (!same(doubt.refusedIn, states) && !lacksOne(states)))
        complain(() => explain.incomplete(states, top.event), top.event.nameRange);
    }
    states = resume(top, accepted);
    ignored = top.ignored;
    doubt = top.doubt;
    current = stack.at(-1)?.event;
    onlyText = false;
    held = '';
    heldRange = undefined;
    context.end();
    if (pool.size() + names.size() > MOST_REMEMBERED) {
      pool.forget();
      names.clear();
    }
  }

  /** What was refused may have stood for the one thing that is missing. */
  const lacksOne = (incomplete: readonly Pattern[]) =>
    required(pool.choice(incomplete), 'element').length <= 1;

  /** Without knowing which contents were right – after an error –, all are. */
  function resume({ step, states }: Open, accepted: readonly boolean[] | undefined): readonly Pattern[] {
    const { returns } = step;
    const [only] = returns;
    if (only && returns.length === 1 && step.states === 1) return alone(only.rest);
    const after = states.map((_, state) =>
      pool.choice(
        returns
          .filter((each) => each.state === state && (!accepted || accepted[each.content]))
          .map(({ rest }) => rest),
      ),
    );
    return refused(after) ? states : after;
  }

  return {
    start(event) {
      if (stopped) return;
      try {
        start(event);
      } catch (thrown) {
        stop(thrown, event.nameRange);
      }
    },
    text(event) {
      if (stopped) return;
      try {
        text(event);
      } catch (thrown) {
        stop(thrown, event.range);
      }
    },
    end() {
      if (stopped) return;
      try {
        end();
      } catch (thrown) {
        stop(thrown, current?.nameRange);
      }
    },
    states: () => states,
    finish: () => [...findings, ...(ids?.end() ?? [])].sort((one, other) => offset(one) - offset(other)),
  };
}

const offset = ({ location }: Diagnostic) => location.range?.start.offset ?? 0;

const same = (one: readonly Pattern[], other: readonly Pattern[]) =>
  one.length === other.length && one.every((pattern, index) => pattern === other[index]);

/** One list for each pattern: most of the time there is one state. */
function alone(pattern: Pattern): readonly Pattern[] {
  pattern.memo.alone ??= [pattern];
  return pattern.memo.alone;
}
