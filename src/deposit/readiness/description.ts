import { guidelines } from '../../checks/rules/guidelines.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { isPlaceholder } from './placeholder.ts';
import { sample } from './sample.ts';

/** Of characters: a sentence or two have more. */
const SHORT = 100;

const WHY = 'It is what readers of a catalogue see first, and what search engines show.';
const source = guidelines('2.4.4', 'HD#HD4ABS');

export const noDescription: ReadinessCheck = {
  code: 'deposit/no-description',
  severity: 'error',
  about: 'Nothing says what the edition holds',
  why: WHY,
  source,
  mend: 'Write “description” in edition.json: what documents these are, from where and when, and what was done with them.',
  *check({ metadata: { description = '' }, settings }) {
    if (description.trim().length >= 3 && !isPlaceholder(description)) return;
    yield {
      message:
        description === ''
          ? 'The edition has no description; a few sentences were expected before deposit'
          : `The description of the edition is “${description}”; a few sentences were expected before deposit`,
      location: inSettings(settings, 'description'),
      hint: 'Write "description": what documents these are, from where and when, and what was done with them.',
    };
  },
  examples: {
    good: [sample()],
    bad: [sample({ settings: { description: undefined } }), sample({ settings: { description: 'TODO' } })],
  },
};

export const shortDescription: ReadinessCheck = {
  code: 'deposit/short-description',
  severity: 'warning',
  about: `The description of the edition has fewer than ${SHORT} characters`,
  why: WHY,
  source,
  mend: 'Say what documents these are, from where and when, and what was done with them.',
  *check({ metadata: { description = '' }, settings }) {
    const { length } = description.trim();
    if (length < 3 || length >= SHORT || isPlaceholder(description)) return;
    yield {
      message: `The description of the edition has ${length} characters; at least ${SHORT} were expected`,
      location: inSettings(settings, 'description'),
      hint: 'Add from where and when the documents are, and what was done with them.',
    };
  },
  examples: { good: [sample()], bad: [sample({ settings: { description: 'Letters of a consul.' } })] },
};
