import { guidelines } from '../../checks/rules/guidelines.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { isPlaceholder } from './placeholder.ts';
import { sample } from './sample.ts';

export const noPublisher: ReadinessCheck = {
  code: 'deposit/no-publisher',
  severity: 'error',
  about: 'Nobody is named as publisher of the edition',
  why: 'A DOI can’t be registered without a publisher.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Write “publisher” in edition.json: the person, institution or repository by which the edition appears.',
  *check({ metadata: { publisher }, settings }) {
    if (publisher !== undefined && !isPlaceholder(publisher)) return;
    yield {
      message:
        publisher === undefined
          ? 'No publisher is named, neither in edition.json nor in the header of a record; one was expected before deposit'
          : `The publisher is “${publisher}”; a name was expected before deposit`,
      location: inSettings(settings, 'publisher'),
      hint: 'Write "publisher": "…". Who deposits at Zenodo alone writes Zenodo.',
    };
  },
  examples: {
    good: [sample(), sample({ settings: { publisher: undefined } })],
    bad: [
      sample({
        settings: { publisher: undefined },
        publication:
          '<availability status="free"><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability>',
      }),
      sample({
        settings: { publisher: 'TODO' },
        publication:
          '<publisher>TODO</publisher><availability status="free"><licence target="https://creativecommons.org/licenses/by/4.0/"/></availability>',
      }),
    ],
  },
};
