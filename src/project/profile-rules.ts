import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { type JsonText, pointerTo } from './json-positions.ts';
import type { PageRuleSettings, ProfileSettings } from './profile-settings.ts';

/**
 * What a schema can’t say of the rules for the page: that each finds something, and that the rules which it names are
 * there.
 *
 * @param own the profile as its file has it, which is in `json`
 * @param whole the same with the rules of the profiles that it extends
 */
export function ruleErrors(
  own: ProfileSettings,
  whole: ProfileSettings,
  json: JsonText,
): readonly Diagnostic[] {
  const known = (whole.page ?? []).map(({ name }) => name);
  return (own.page ?? []).flatMap((rule, index) => {
    const place = pointerTo('/page', index);
    const wrong = problemOf(rule, known);
    if (!wrong) return [];
    const range = json.places.get(pointerTo(place, wrong.key))?.value ?? json.places.get(place)?.value;
    return [
      {
        ...{ code: 'import/profile', severity: 'error', message: wrong.message, hint: wrong.hint },
        location: { file: own.file, ...(range && { range }) },
      },
    ];
  });
}

function problemOf(rule: PageRuleSettings, known: readonly string[]) {
  const { name, text, pattern, after, before, where } = rule;
  if (text === undefined && pattern === undefined && after === undefined && before === undefined) {
    return {
      ...{ key: 'name', message: `The rule “${name}” does not say which line it is for` },
      hint: 'Give it a “text” or a “pattern”; or say after or before which rule the line stands.',
    };
  }
  if ((where === 'before') !== (before !== undefined)) {
    return {
      key: 'where',
      message: `The rule “${name}” has only one of “where”: “before” and “before”; expected were both`,
      hint: '“before” names the rule that takes the next line.',
    };
  }
  if (where === 'anywhere' && rule.does !== 'drop') {
    return {
      key: 'does',
      message: `The rule “${name}” is for lines anywhere in the document, which can only be dropped`,
      hint: 'Write “drop”, or say where on the page the line stands.',
    };
  }
  for (const [key, names] of Object.entries({ after, before, sureWith: rule.sureWith })) {
    const unknown = [names ?? []].flat().find((each) => !known.includes(each));
    if (unknown === undefined) continue;
    const meant = nearest(unknown, known);
    const all = `The rules are ${known.map((each) => `“${each}”`).join(', ')}.`;
    return {
      key,
      message: `The rule “${name}” names a rule “${unknown}”, which there is not`,
      hint: meant === undefined ? all : `Did you mean “${meant}”? ${all}`,
    };
  }
  return undefined;
}
