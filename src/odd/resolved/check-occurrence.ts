import { attributeNode } from '../../xml/tree.ts';
import type { Part } from '../customise/parts.ts';
import type { Place } from '../place.ts';
import type { Problems } from '../problems.ts';
import type { Spec } from '../spec.ts';
import { members } from './members.ts';
import { possible } from './possible.ts';
import type { ResolvedSchema } from './schema.ts';
import { within } from './within.ts';

const SHOWN = 12;

/** Reports elements that can no longer occur: for want of what they must hold, or because nothing leads to them. */
export function checkOccurrence(schema: ResolvedSchema, problems: Problems): void {
  const { specs, start } = schema;
  const can = possible(schema);
  const ofClasses = members(schema);
  for (const spec of specs.element.values()) {
    if (can.element(spec)) continue;
    const isStart = start.includes(spec.ident);
    problems.report({
      code: 'odd/impossible',
      severity: isStart ? 'error' : 'warning',
      at: isStart ? schema.at : placeOf(spec, schema),
      message: `The element ${spec.ident} can’t occur any more: it needs ${can.missing(spec.content)}, and the schema does not have that.`,
      hint: isStart
        ? 'Include what it needs.'
        : 'Include what it needs, change its content, or leave it out.',
    });
  }
  const reached = new Set<Spec>();
  const waiting = start.flatMap((ident) => specs.element.get(ident) ?? []).filter(can.element);
  if (waiting.length === 0) return;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const child of within(next.content, schema, ofClasses, can))
      if (can.element(child)) waiting.push(child);
  }
  reportUnreached(
    [...specs.element.values()].filter((spec) => can.element(spec) && !reached.has(spec)),
    schema,
    problems,
  );
}

/** One finding for each part of the ODD that brings them in. */
function reportUnreached(specs: readonly Spec[], schema: ResolvedSchema, problems: Problems): void {
  const byPart = new Map<Part | undefined, Spec[]>();
  for (const spec of specs) {
    const part = schema.by.get(spec.ident);
    const same = byPart.get(part);
    if (same) same.push(spec);
    else byPart.set(part, [spec]);
  }
  const start = schema.start.join(' or ');
  for (const [part, unreached] of byPart) {
    const whole =
      part !== undefined && part.element.local === 'moduleRef' && !attributeNode(part.element, 'include');
    const names = unreached.map(({ ident }) => ident);
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    const [first] = unreached;
    if (!first) continue;
    problems.report({
      code: 'odd/unreachable',
      severity: whole ? 'info' : 'warning',
      at: part ? { file: part.file, node: part.element } : placeOf(first, schema),
      message: `No content leads from ${start} to ${names.slice(0, SHOWN).join(', ')}${more}.`,
      hint: 'Include an element that may hold it, put it into a class, or leave it out.',
    });
  }
}

/** Where the ODD speaks of an element: its own specification, else what brought it in. */
function placeOf(spec: Spec, { by, library }: ResolvedSchema): Place {
  const part = by.get(spec.ident);
  return library.given.has(spec.at.file) && part ? { file: part.file, node: part.element } : spec.at;
}
