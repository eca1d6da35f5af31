import { say } from '../../project/messages.ts';
import type { ContentDescription } from '../describe/description.ts';
import { type Html, html, joined } from './html.ts';
import { elementLink, type Subject } from './links.ts';

/** A content model in which an order matters, as one line; undefined where what may stand there says all. */
export function contentModel(content: ContentDescription, subject: Subject): Html | undefined {
  return ordered(content) ? model(content, subject) : undefined;
}

function ordered(content: ContentDescription): boolean {
  if (content.kind === 'macro') return ordered(content.content);
  if (content.kind === 'sequence' && content.members.length > 1) return true;
  return 'members' in content && content.members.some(ordered);
}

function model(content: ContentDescription, subject: Subject): Html {
  switch (content.kind) {
    case 'empty':
      return html`${say(subject.messages, 'guidelines.content.nothing')}`;
    case 'text':
      return html`${say(subject.messages, 'guidelines.content.text')}`;
    case 'any':
      return html`${say(subject.messages, 'guidelines.content.any')}`;
    case 'relaxng':
      return html`<code>${content.pattern}</code>`;
    case 'data':
      return html`<code>${content.name}</code>`;
    case 'values':
      return choice(content.values.map((value) => html`<code>${value}</code>`));
    case 'macro':
      return model(content.content, subject);
    case 'element':
      return html`${elementLink(content.name)}${sign(content)}`;
    case 'class':
      return html`${choice(inClass(content.name, subject).map(elementLink))}${sign(content)}`;
    case 'sequence':
    case 'alternate':
    case 'interleave': {
      const members = content.members
        .filter((each) => each.kind !== 'class' || inClass(each.name, subject).length > 0)
        .filter(({ kind }) => kind !== 'empty')
        .map((each) => model(each, subject));
      if (members.length === 0) return html`${say(subject.messages, 'guidelines.content.nothing')}`;
      return html`${group(members, BETWEEN[content.kind])}${sign(content)}`;
    }
  }
}

const BETWEEN = { sequence: ', ', alternate: ' | ', interleave: ' &amp; ' } as const;

const choice = (members: readonly Html[]) => group(members, BETWEEN.alternate);

function group(members: readonly Html[], between: string): Html {
  const all = joined(members, between);
  return members.length > 1 ? html`(${all})` : all;
}

function sign({ min, max }: { readonly min: number; readonly max: number | null }): string {
  if (max === 1) return min === 0 ? '?' : '';
  if (max === null && min < 2) return min === 0 ? '*' : '+';
  return `{${min},${max ?? ''}}`;
}

/** The elements that belong to a class, by way of other classes too. */
function inClass(
  name: string,
  { schema, elements }: Pick<Subject, 'schema' | 'elements'>,
  seen = new Set<string>(),
): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const { members = [] } = schema.classes.find((each) => each.name === name) ?? {};
  const found = members.flatMap((member) =>
    elements.has(member) ? member : inClass(member, { schema, elements }, seen),
  );
  return [...new Set(found)].sort();
}
