import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import type { Location } from '../../diagnostic.ts';
import { inSettings, type ReadinessCheck, type ReadyEdition } from './check.ts';
import { sample } from './sample.ts';

export const noFamilyName: ReadinessCheck = {
  code: 'deposit/no-family-name',
  severity: 'error',
  about: 'Of an editor it is not known which part of the name is the family name',
  why: 'Catalogues and citations sort by it, and repositories ask for it; of “Kim Il Sung” no program knows that it is Kim.',
  source: guidelines('14.2.1', 'ND#NDPER'),
  mend: 'Write “family” and “given” beside “name” in edition.json, or surname and forename in the header. Of an organisation say "kind": "organisation".',
  *check(edition) {
    for (const [index, { name, kind, family, given }] of edition.metadata.creators.entries()) {
      if (kind !== 'person' || (family !== undefined && given !== undefined)) continue;
      const lacking = family === undefined ? 'which part of the name is the family name' : 'the given names';
      const words = name.split(/\s+/);
      const guess = `"family": "${words.at(-1)}", "given": "${words.slice(0, -1).join(' ')}"`;
      yield {
        message: `The editor “${name}” is named, but not ${lacking}; both were expected before deposit`,
        location: placeOfCreator(edition, index),
        hint:
          family === undefined && words.length > 1
            ? `Add both, such as ${guess} if that is right; of an organisation say "kind": "organisation".`
            : 'Add "family" and "given"; who has one name only is an organisation to repositories: "kind": "organisation".',
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({
        settings: {
          editors: [
            { name: 'Horáková, Jana', orcid: '0000-0002-1825-0097' },
            { name: 'Institute of Letters', kind: 'organisation' },
          ],
        },
      }),
    ],
    bad: [
      sample({ settings: { editors: [{ name: 'Jana Horáková', orcid: '0000-0002-1825-0097' }] } }),
      sample({
        settings: { editors: undefined },
        title:
          '<title>A letter</title><editor><persName>Jana Horáková</persName><idno type="ORCID">0000-0002-1825-0097</idno></editor>',
      }),
    ],
  },
};

/** Where an editor is named: in edition.json, or else in the first header that does. */
export function placeOfCreator(
  { project, settings, metadata, records }: ReadyEdition,
  index: number,
): Location {
  if (project.editors.length > 0) return inSettings(settings, 'editors', index);
  const name = metadata.creators[index]?.name;
  for (const { file, responsible } of records) {
    const found = responsible.find(({ role, agent }) => role === 'editor' && agent.name === name);
    if (found) return at(file, found.agent.place);
  }
  return inSettings(settings);
}
