import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import type { Location } from '../../diagnostic.ts';
import type { Responsible } from '../metadata/responsible.ts';
import type { Agent } from '../metadata.ts';
import { inSettings, type ReadinessCheck, type ReadyEdition } from './check.ts';
import { sample } from './sample.ts';

export const noFamilyName: ReadinessCheck = {
  code: 'deposit/no-family-name',
  severity: 'error',
  about:
    'Of an editor, or of somebody else who worked on the edition, it is not known which part of the name is the family name',
  why: 'Catalogues and citations sort by it, and repositories ask for it; of “Kim Il Sung” no program knows that it is Kim.',
  source: guidelines('14.2.1', 'ND#NDPER'),
  mend: 'Write “family” and “given” beside “name” in edition.json, or surname and forename in the header. Of an organisation say "kind": "organisation".',
  *check(edition) {
    const { creators, contributors } = edition.metadata;
    for (const [index, agent] of creators.entries()) {
      if (hasParts(agent)) continue;
      const lacking =
        agent.family === undefined ? 'which part of the name is the family name' : 'the given names';
      yield {
        message: `The editor “${agent.name}” is named, but not ${lacking}; it was expected before deposit`,
        location: placeOfCreator(edition, index),
        hint:
          agent.family === undefined
            ? 'Add both, as in "family": "Horáková", "given": "Jana"; who has one name only has it as "family". Of an organisation say "kind": "organisation".'
            : 'Add "given"; who has one name only has the same as "name" and as "family".',
      };
    }
    for (const { name, role, family } of contributors.filter((each) => !hasParts(each))) {
      const place = placeOfName(edition, name, role);
      if (!place || family !== undefined) continue;
      yield {
        severity: 'warning',
        message: `“${name}” is named, but not which part of the name is the family name; repositories ask for it`,
        location: place,
        hint: 'Write <persName><forename>…</forename> <surname>…</surname></persName>, here or in the register to which the name points.',
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
            { name: 'Sukarno', family: 'Sukarno', orcid: '0000-0002-1694-233X' },
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
      sample({
        title:
          '<title>A letter</title><respStmt><resp key="mrk">Encoding</resp><persName>Ivan Orel</persName></respStmt>',
      }),
      sample({
        settings: { editors: [{ name: 'Jana Horáková', family: 'Horáková', orcid: '0000-0002-1825-0097' }] },
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
  return placeOfName({ records }, metadata.creators[index]?.name, 'editor') ?? inSettings(settings);
}

function placeOfName(
  { records }: Pick<ReadyEdition, 'records'>,
  name: string | undefined,
  role: Responsible['role'],
): Location | undefined {
  for (const { file, responsible } of records) {
    const found = responsible.find((each) => each.role === role && each.agent.name === name);
    if (found) return at(file, found.agent.place);
  }
  return undefined;
}

/** Who has one name only has no others. */
function hasParts({ kind, name, family, given }: Agent): boolean {
  return kind !== 'person' || (family !== undefined && (given !== undefined || family === name));
}
