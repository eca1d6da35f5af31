import type { Range } from '../diagnostic.ts';
import type { EntityDeclaration } from './declarations.ts';
import type { Limits } from './limits.ts';
import { characterOf } from './names.ts';
import type { Fail, Problem, Span } from './problem.ts';

export const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A declaration whose place in the document is known. */
export type DeclaredEntity = Pick<EntityDeclaration, 'name' | 'content'> & {
  readonly place: { readonly range: Range };
};

/** Where a reference stands: white space of an entity is made spaces in an attribute (XML 1.0 section 3.3.3). */
export type Place = 'content' | 'attribute';

/** Gives the text of an entity where a document refers to it; undefined if it is not declared. */
export type Expand = (name: string, place: Place, reference: Span) => string | undefined;

/**
 * Resolves entities of plain text, which may refer to characters and to other such entities. All else is
 * fatal at the reference: `xml/entity-markup`, `xml/external-entity`, `xml/entity-recursion`,
 * `xml/entity-undeclared` (inside another entity), and `xml/entity-expansion` where a limit is passed.
 */
export function expander(declared: ReadonlyMap<string, DeclaredEntity>, limits: Limits, fail: Fail): Expand {
  const known = new Map<string, string>();
  let expanded = 0;

  return (name, place, reference) => {
    if (!declared.has(name)) return undefined;
    const text = resolve(name, place, []);
    expanded += text.length;
    if (expanded > limits.expansion)
      refuse(name, `all entities of the document together pass ${limits.expansion} characters`);
    return text;

    function resolve(each: string, where: Place, within: readonly string[]): string {
      const key = `${where} ${each}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (within.includes(each)) {
        problem(
          each,
          'xml/entity-recursion',
          `refers to itself: ${[...within, each].map((one) => `&${one};`).join(' → ')}`,
        );
      }
      if (within.length >= limits.entityDepth)
        refuse(each, `entities refer to each other more than ${limits.entityDepth} levels deep`);
      const text = textOf(each, where, [...within, each]);
      known.set(key, text);
      return text;
    }

    function textOf(each: string, where: Place, within: readonly string[]): string {
      const content = declared.get(each)?.content;
      if (!content) return problem(each, 'xml/entity-undeclared', 'is not declared');
      if ('external' in content) {
        const what = content.unparsed ? 'no text' : 'another file, and those are not read';
        return problem(each, 'xml/external-entity', `stands for “${content.external}”, which is ${what}`);
      }
      const replacement = replacementText(content.literal);
      if (/<|\]\]>/.test(replacement))
        problem(each, 'xml/entity-markup', 'holds markup; only plain text is resolved');
      let text = '';
      let end = 0;
      const add = (more: string) => {
        text += more;
        if (text.length > limits.entityLength)
          refuse(each, `its text passes ${limits.entityLength} characters`);
      };
      const plain = (more: string) => add(where === 'attribute' ? more.replace(/[\t\r\n]/g, ' ') : more);
      for (const { 0: found, 1: inner, index } of replacement.matchAll(/&(?:#\w+|([^#&;][^&;]*))?;?/g)) {
        plain(replacement.slice(end, index));
        end = index + found.length;
        const character =
          inner === undefined ? characterOf(found) : found.endsWith(';') ? PREDEFINED.get(inner) : undefined;
        if (character !== undefined) add(character);
        else if (inner !== undefined && found.endsWith(';')) add(resolve(inner, where, within));
        else problem(each, 'xml/entity-markup', `holds “${found}”, which is no reference`);
      }
      plain(replacement.slice(end));
      return text;
    }

    function problem(each: string, code: string, message: string): never {
      const declaration = declared.get(each) ?? declared.get(name);
      const found: Problem = {
        ...reference,
        code,
        message: `The entity “${each}” ${message}.`,
        hint: `Write what is meant instead of &${name};.`,
        ...(declaration && {
          related: [{ range: declaration.place.range, message: `“${declaration.name}” is declared here.` }],
        }),
      };
      return fail(found);
    }

    function refuse(each: string, why: string): never {
      return problem(each, 'xml/entity-expansion', `is not expanded: ${why}`);
    }
  };
}

/** The replacement text: character references are resolved, those to entities are not (XML 1.0 section 4.5). */
function replacementText(literal: string): string {
  return literal
    .replace(/\r\n?/g, '\n')
    .replace(/&#\w+;/g, (reference) => characterOf(reference) ?? reference);
}
