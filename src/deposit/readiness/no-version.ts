import { guidelines } from '../../checks/rules/guidelines.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { publication, sample } from './sample.ts';

export const noVersion: ReadinessCheck = {
  code: 'deposit/no-version',
  severity: 'error',
  about: 'The edition has no version',
  why: 'What was deposited stays as it is; whoever cites a later text has to be able to say so.',
  source: guidelines('2.2.2', 'HD#HD22'),
  mend: 'Write “version” in edition.json: 1.0.0 for the first deposit, then a higher one whenever something has changed.',
  *check({ metadata: { version }, settings }) {
    if (version !== undefined) return;
    yield {
      message: 'The edition has no version; one was expected before deposit',
      location: inSettings(settings),
      hint: 'Write "version": "1.0.0" for the first deposit, and raise it whenever something has changed.',
    };
  },
  examples: {
    good: [sample()],
    bad: [
      sample({ settings: { version: undefined } }),
      sample({ settings: { version: undefined }, publication: publication('<pubPlace>Orlind</pubPlace>') }),
    ],
  },
};
