import type { Content } from '../content.ts';
import { knownSpec, type Library } from '../library.ts';
import { namesIn } from '../read/relaxng-names.ts';
import type { AttributeItem, Spec } from '../spec.ts';
import type { Chosen } from './select.ts';

/** Adds the macros and datatypes that what is chosen refers to: they need not be named. */
export function needed(specs: Chosen['specs'], library: Library): void {
  const waiting: Spec[] = [specs.element, specs.class, specs.macro, specs.data].flatMap((each) => [
    ...each.values(),
  ]);
  const take = (kind: 'macro' | 'data', key: string) => {
    const spec = specs[kind].has(key) ? undefined : knownSpec(library, kind, key);
    if (!spec) return;
    specs[kind].set(key, spec);
    waiting.push(spec);
  };
  for (let spec = waiting.pop(); spec; spec = waiting.pop()) {
    inContent(spec.content, take);
    inAttributes(spec.attributes, take);
  }
}

type Take = (kind: 'macro' | 'data', key: string) => void;

function inContent(content: Content, take: Take): void {
  if (content.kind === 'macro') take('macro', content.key);
  else if (content.kind === 'data' && content.key !== undefined) take('data', content.key);
  else if ('members' in content) for (const member of content.members) inContent(member, take);
  else if (content.kind === 'relaxng')
    for (const key of namesIn(content.pattern)) {
      take('macro', key);
      take('data', key);
    }
}

function inAttributes(items: readonly AttributeItem[], take: Take): void {
  for (const item of items) {
    if ('items' in item) inAttributes(item.items, take);
    else if (item.kind === 'attribute' && item.datatype) inContent(item.datatype.content, take);
  }
}
