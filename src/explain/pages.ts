import { depositBag } from './deposit-bag.ts';
import { depositPackage } from './deposit-package.ts';
import { depositPaths } from './deposit-paths.ts';
import { depositReadiness } from './deposit-readiness.ts';
import { depositSend } from './deposit-send.ts';
import { editionFiles } from './edition-files.ts';
import { editionOutput } from './edition-output.ts';
import { editionSettings } from './edition-settings.ts';
import { editionTheme } from './edition-theme.ts';
import { importAgain } from './import-again.ts';
import { importBrackets } from './import-brackets.ts';
import { importLeiden } from './import-leiden.ts';
import { importMarks } from './import-marks.ts';
import { importProfiles } from './import-profiles.ts';
import { importReading } from './import-reading.ts';
import { importStructure } from './import-structure.ts';
import { importWords } from './import-words.ts';
import { oddChanges } from './odd-changes.ts';
import { oddContents } from './odd-contents.ts';
import { oddFiles } from './odd-files.ts';
import { oddNames } from './odd-names.ts';
import type { Page } from './page.ts';
import { pdf } from './pdf.ts';
import { reference } from './reference.ts';
import { online, referenceKinds } from './reference-kinds.ts';
import { relaxngAttributes } from './relaxng-attributes.ts';
import { relaxngContent } from './relaxng-content.ts';
import { schemaAsXml } from './schema-as-xml.ts';
import { schemaFiles } from './schema-files.ts';
import { schemaNames } from './schema-names.ts';
import { schemaPlaces } from './schema-places.ts';
import { schemaRules } from './schema-rules.ts';
import { schemaStructure } from './schema-structure.ts';
import { schemaValues } from './schema-values.ts';
import { suppression } from './suppression.ts';
import { transcripts } from './transcripts.ts';
import { viewPages } from './view-pages.ts';
import { xmlEntities } from './xml-entities.ts';
import { xmlText } from './xml-text.ts';

/** All pages that are written by hand; those of rules are made from the rules (`of-rules.ts`, `of-schema.ts`). */
export const pages: readonly Page[] = [
  ...xmlText,
  ...xmlEntities,
  ...relaxngContent,
  ...relaxngAttributes,
  ...reference,
  ...referenceKinds,
  ...online,
  ...suppression,
  ...schemaNames,
  ...schemaStructure,
  ...schemaValues,
  ...schemaPlaces,
  ...schemaFiles,
  ...schemaRules,
  ...schemaAsXml([...xmlText, ...xmlEntities]),
  ...oddNames,
  ...oddContents,
  ...oddChanges,
  ...oddFiles,
  ...importProfiles,
  ...transcripts,
  ...importReading,
  ...importBrackets,
  ...importWords,
  ...importMarks,
  ...importStructure,
  ...importLeiden,
  ...importAgain,
  ...editionSettings,
  ...editionFiles,
  ...editionOutput,
  ...viewPages,
  ...pdf,
  ...editionTheme,
  ...depositBag,
  ...depositPaths,
  ...depositPackage,
  ...depositReadiness,
  ...depositSend,
];
