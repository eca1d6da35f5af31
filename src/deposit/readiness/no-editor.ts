import { guidelines } from '../../checks/rules/guidelines.ts';
import type { Agent } from '../metadata.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { isPlaceholder } from './placeholder.ts';
import { sample } from './sample.ts';

export const noEditor: ReadinessCheck = {
  code: 'deposit/no-editor',
  severity: 'error',
  about: 'No person is named as editor of the edition',
  why: 'Repositories credit those who made the edition, not those who wrote the documents; without a person nobody can be cited or asked.',
  source: guidelines('2.2.1', 'HD#HD21'),
  mend: 'Name each editor in “editors” of edition.json with the family name and the given names.',
  *check({ metadata: { creators }, project, settings }) {
    if (creators.some((each) => each.kind === 'person' && !isPlaceholder(each.name))) return;
    yield {
      message:
        creators.length === 0
          ? 'Nobody is named as editor; a person with family name and given names was expected before deposit'
          : `No person is named as editor, but ${named(creators)}; a person with family name and given names was expected before deposit`,
      location: inSettings(settings, ...(project.editors.length > 0 ? ['editors'] : [])),
      hint: 'Write "editors": [{ "name": "Jana Horáková", "family": "Horáková", "given": "Jana" }]; an organisation may stand beside persons.',
    };
  },
  examples: {
    good: [
      sample(),
      sample({
        settings: { editors: undefined },
        title:
          '<title>A letter</title><editor><persName><forename>Jana</forename> <surname>Horáková</surname></persName><idno type="ORCID">0000-0002-1825-0097</idno></editor>',
      }),
    ],
    bad: [
      sample({ settings: { editors: undefined } }),
      sample({ settings: { editors: [{ name: 'Arvenian Papers project' }] } }),
      sample({ settings: { editors: [{ name: 'Jana Horáková', kind: 'organisation' }] } }),
    ],
  },
};

function named(creators: readonly Agent[]): string {
  const [first, ...others] = creators.map(({ name }) => `“${name}”`);
  return others.length === 0
    ? `${first}`
    : `${first} and ${others.length} other${others.length > 1 ? 's' : ''}`;
}
