import { guidelines } from '../../checks/rules/guidelines.ts';
import { NO_LICENCE } from '../metadata/publication.ts';
import { inRecord, inSettings, type ReadinessCheck } from './check.ts';
import { sample } from './sample.ts';

const LICENCE =
  '"licence": { "name": "CC BY 4.0", "target": "https://creativecommons.org/licenses/by/4.0/" }';

/** Where the edition itself says that there is no licence it is a warning: nobody is made to grant one. */
export const noLicence: ReadinessCheck = {
  code: 'deposit/no-licence',
  severity: 'error',
  about: 'Nothing says under which terms the edition, or one of its records, may be used',
  why: 'Without a licence readers may not reuse the texts, and repositories take no open deposit. Where none can be granted, a statement of rightsstatements.org says in which state the rights are.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Choose a licence with those who own the rights, and write it as “licence” in edition.json, and as licence with its target in the headers. Never write one that was not granted.',
  same: ['schematron/AR-D01'],
  *check({ metadata: { licence }, project, settings, records }) {
    if (licence === undefined) {
      const record = records.find(({ noLicence }) => noLicence);
      const inSentence = NO_LICENCE.test(project.rights ?? '');
      const stated = inSentence || record !== undefined;
      yield {
        ...(stated && { severity: 'warning' as const }),
        message: stated
          ? 'The edition says that it has no licence; the terms under which readers may use it were expected before deposit'
          : 'The edition has no licence; the terms under which readers may use it were expected before deposit',
        location: inSettings(settings, ...(inSentence ? ['rights'] : [])),
        ...(record?.noLicence && {
          related: [
            { message: 'The header says it here', location: inRecord(record, record.noLicence.place) },
          ],
        }),
        hint: `Choose one with the owners of the rights: ${LICENCE}. Where none can be granted, name a statement of rightsstatements.org as target.`,
      };
      return;
    }
    for (const record of records) {
      if (record.licence || record.noLicence) continue;
      yield {
        severity: 'warning',
        message: `The header of this record names no licence; ${licence.name}, that of the edition, was expected in it too`,
        location: inRecord(record, record.publicationPlace),
        hint: `Add <availability status="free"><licence target="${licence.target}">${licence.name}</licence></availability>: a file that is taken alone then says it itself.`,
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({ settings: { licence: undefined } }),
      sample({
        settings: { licence: { name: 'In Copyright', target: 'http://rightsstatements.org/vocab/InC/1.0/' } },
        publication:
          '<publisher>Arvenian Papers</publisher><availability status="restricted"><p>See <ref target="http://rightsstatements.org/vocab/InC/1.0/">In Copyright</ref>.</p></availability>',
      }),
    ],
    bad: [
      sample({
        settings: { licence: undefined },
        publication:
          '<publisher>Arvenian Papers</publisher><availability status="unknown"><p>All rights reserved.</p></availability>',
      }),
      sample({
        settings: { licence: undefined },
        publication:
          '<publisher>Arvenian Papers</publisher><availability status="restricted"><p>No licence has been granted.</p></availability>',
      }),
      sample({
        settings: { licence: undefined, rights: 'No licence has been granted as yet.' },
        publication: '<publisher>Arvenian Papers</publisher>',
      }),
      sample({ publication: '<publisher>Arvenian Papers</publisher>' }),
    ],
  },
};
