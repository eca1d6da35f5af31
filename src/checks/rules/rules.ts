import { datesContradict } from './dates-contradict.ts';
import { duplicateEntryId } from './duplicate-entry-id.ts';
import { duplicateIdno } from './duplicate-idno.ts';
import { duplicateRecordId } from './duplicate-record-id.ts';
import { idUnlikeFile } from './id-unlike-file.ts';
import { languageDrift } from './language-drift.ts';
import { noAuthorityNumber } from './no-authority-number.ts';
import { recordWithoutTranscript } from './record-without-transcript.ts';
import type { Rule } from './rule.ts';
import { sameName } from './same-name.ts';
import { samePerson } from './same-person.ts';
import { sameTitle } from './same-title.ts';
import { senderNotAlive } from './sender-not-alive.ts';
import { transcriptWithoutRecord } from './transcript-without-record.ts';
import { unmentionedEntry } from './unmentioned-entry.ts';
import { vocabularyDrift } from './vocabulary-drift.ts';

/** All rules across documents, by code. */
export const rules: readonly Rule[] = [
  datesContradict,
  duplicateEntryId,
  duplicateIdno,
  duplicateRecordId,
  idUnlikeFile,
  languageDrift,
  noAuthorityNumber,
  recordWithoutTranscript,
  sameName,
  samePerson,
  sameTitle,
  senderNotAlive,
  transcriptWithoutRecord,
  unmentionedEntry,
  vocabularyDrift,
];
