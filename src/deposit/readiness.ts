import { type Diagnostic, inOrder } from '../diagnostic.ts';
import type { ReadinessCheck, ReadyEdition } from './readiness/check.ts';
import { dateOfDocument } from './readiness/date-of-document.ts';
import { deniedLicence } from './readiness/denied-licence.ts';
import { noDescription, shortDescription } from './readiness/description.ts';
import { differingDoi, noDoi, wrongDoi } from './readiness/doi.ts';
import { futureDate } from './readiness/future-date.ts';
import { headerDiffers } from './readiness/header-differs.ts';
import { noOrcid, wrongOrcid, wrongRor } from './readiness/identifiers.ts';
import { noLanguage, unknownLanguage } from './readiness/language.ts';
import { noDate } from './readiness/no-date.ts';
import { noEditor } from './readiness/no-editor.ts';
import { noFamilyName } from './readiness/no-family-name.ts';
import { noLicence } from './readiness/no-licence.ts';
import { noPublisher } from './readiness/no-publisher.ts';
import { noShelfmark } from './readiness/no-shelfmark.ts';
import { noTitle } from './readiness/no-title.ts';
import { noVersion } from './readiness/no-version.ts';
import { localPath, localStylesheet, mailAddress, secret, unfinished } from './readiness/private-data.ts';
import { imagesWithoutRights, noSourceRights } from './readiness/source-rights.ts';
import { noOriginalLanguage, noTranslator } from './readiness/translation.ts';
import { unknownLicence } from './readiness/unknown-licence.ts';

/** All that an edition needs before it can be deposited: first what repositories ask for, then what readers need, then what must not be there. */
export const readinessChecks: readonly ReadinessCheck[] = [
  noTitle,
  noEditor,
  noFamilyName,
  noPublisher,
  noDate,
  dateOfDocument,
  futureDate,
  noLicence,
  unknownLicence,
  deniedLicence,
  noDescription,
  shortDescription,
  noLanguage,
  unknownLanguage,
  noVersion,
  noDoi,
  wrongDoi,
  differingDoi,
  noOrcid,
  wrongOrcid,
  wrongRor,
  noShelfmark,
  noTranslator,
  noOriginalLanguage,
  noSourceRights,
  imagesWithoutRights,
  headerDiffers,
  mailAddress,
  localPath,
  unfinished,
  localStylesheet,
  secret,
];

/** What keeps an edition from being deposited (errors), and what it should have (warnings), by file and place. */
export function readiness(edition: ReadyEdition): readonly Diagnostic[] {
  return inOrder(
    readinessChecks.flatMap(({ code, severity, check }) =>
      Array.from(check(edition), (finding) => ({ code, severity, ...finding })),
    ),
  );
}
