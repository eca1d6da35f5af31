import { guidelines } from '../../checks/rules/guidelines.ts';
import { NO_LICENCE } from '../metadata/publication.ts';
import { inRecord, inSettings, type ReadinessCheck } from './check.ts';
import { sample } from './sample.ts';

/** Who reads both would not know whether there is a licence. */
export const deniedLicence: ReadinessCheck = {
  code: 'deposit/denied-licence',
  severity: 'warning',
  about: 'The edition names a licence, and says elsewhere that none was granted',
  why: 'The licence goes into the deposit and can’t be taken back. Who reads the other sentence in the edition may not rely on it.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Ask those who own the rights. Take out the sentence, or the licence.',
  *check({ metadata: { licence }, project, settings, records }) {
    if (licence === undefined) return;
    const message = `This says that there is no licence, but the edition names ${licence.name}; one of them was expected`;
    const hint = 'Decide which is right, and take out the other one.';
    if (NO_LICENCE.test(project.rights ?? ''))
      yield { message, location: inSettings(settings, 'rights'), hint };
    for (const record of records) {
      if (record.noLicence) yield { message, location: inRecord(record, record.noLicence.place), hint };
    }
  },
  examples: {
    good: [sample(), sample({ settings: { rights: 'Every page names its licence.' } })],
    bad: [
      sample({ settings: { rights: 'No licence has been granted as yet.' } }),
      sample({
        publication:
          '<publisher>Arvenian Papers</publisher><availability status="restricted"><p>No licence has been granted.</p></availability>',
      }),
    ],
  },
};
