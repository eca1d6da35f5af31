import { attribute, type XmlElement } from '../xml/tree.ts';
import type { TargetKind } from './target-kind.ts';
import { targetsOfHands } from './targets-of-hands.ts';
import { targetsOfNames } from './targets-of-names.ts';
import { targetsOfTexts } from './targets-of-texts.ts';

/**
 * The right kind of target, attribute by attribute. An attribute that is not listed may point to anything: @corresp,
 * @sameAs, @ana, @source, @target of most elements.
 */
export const targetKinds: readonly TargetKind[] = [...targetsOfHands, ...targetsOfTexts, ...targetsOfNames];

const BY_ATTRIBUTE = new Map<string, TargetKind[]>();
for (const kind of targetKinds)
  for (const name of kind.attributes) BY_ATTRIBUTE.set(name, [...(BY_ATTRIBUTE.get(name) ?? []), kind]);

/** What an attribute of an element is to point to; undefined where that may be anything. */
export function targetKindOf(name: string, element: XmlElement): TargetKind | undefined {
  return BY_ATTRIBUTE.get(name)?.find(
    ({ on, types }) =>
      (on === undefined || on.includes(element.local)) &&
      (types === undefined || types.includes(attribute(element, 'type') ?? '')),
  );
}

/** Whether an element of this name will do; one of another vocabulary always does. */
export function fits({ expected, accepted = [] }: TargetKind, name: string): boolean {
  return name === '' || expected.includes(name) || accepted.includes(name);
}
