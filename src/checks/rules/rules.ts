import { datesContradict } from './dates-contradict.ts';
import { duplicateEntryId } from './duplicate-entry-id.ts';
import { duplicateIdno } from './duplicate-idno.ts';
import { duplicateRecordId } from './duplicate-record-id.ts';
import type { Rule } from './rule.ts';
import { sameName } from './same-name.ts';
import { samePerson } from './same-person.ts';
import { senderNotAlive } from './sender-not-alive.ts';

/** All rules across documents, by code. */
export const rules: readonly Rule[] = [
  datesContradict,
  duplicateEntryId,
  duplicateIdno,
  duplicateRecordId,
  sameName,
  samePerson,
  senderNotAlive,
];
