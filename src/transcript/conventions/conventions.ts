import { absent } from './absent.ts';
import { asterisk } from './asterisk.ts';
import { blackedOut } from './blacked-out.ts';
import { blank } from './blank.ts';
import { box } from './box.ts';
import { caret } from './caret.ts';
import { cipherGroups } from './cipher-groups.ts';
import { columns } from './columns.ts';
import { confidence } from './confidence.ts';
import type { Convention } from './convention.ts';
import { damage } from './damage.ts';
import { damagedCharacters } from './damaged-characters.ts';
import { deletion } from './deletion.ts';
import { doubleBrackets } from './double-brackets.ts';
import { emptyBracket } from './empty-bracket.ts';
import { entities } from './entities.ts';
import { expansion } from './expansion.ts';
import { formDay } from './form-day.ts';
import { gloss } from './gloss.ts';
import { gluedNoteNumber } from './glued-note-number.ts';
import { handAddition } from './hand-addition.ts';
import { hiddenAddress } from './hidden-address.ts';
import { identification } from './identification.ts';
import { illegible } from './illegible.ts';
import { labelAfter } from './label-after.ts';
import { labelBefore } from './label-before.ts';
import { labelOpen } from './label-open.ts';
import { leftOutWords } from './left-out-words.ts';
import { LEIDEN } from './leiden/leiden.ts';
import { letterSpaced } from './letter-spaced.ts';
import { lineEndHyphen } from './line-end-hyphen.ts';
import { marginal } from './marginal.ts';
import { margins } from './margins.ts';
import { missing } from './missing.ts';
import { noteMarker } from './note-marker.ts';
import { omission } from './omission.ts';
import { otherBrackets } from './other-brackets.ts';
import { overwriting } from './overwriting.ts';
import { pageMarker } from './page-marker.ts';
import { placed } from './placed.ts';
import { redaction } from './redaction.ts';
import { remark } from './remark.ts';
import { secondForm } from './second-form.ts';
import { sic } from './sic.ts';
import { signature } from './signature.ts';
import { signatureIllegible } from './signature-illegible.ts';
import { sourceLine } from './source-line.ts';
import { stageDirection } from './stage-direction.ts';
import { stamp } from './stamp.ts';
import { summary } from './summary.ts';
import { superscriptNumber } from './superscript-number.ts';
import { supplied } from './supplied.ts';
import { uncertain } from './uncertain.ts';
import { unclearGap } from './unclear-gap.ts';
import { underlining } from './underlining.ts';
import { undescribedSign } from './undescribed-sign.ts';
import { unseenCharacters } from './unseen-characters.ts';

/** All conventions within lines, most specific first; the last takes every square bracket that is left. */
export const CONVENTIONS: readonly Convention[] = [
  ...LEIDEN,
  hiddenAddress,
  box,
  confidence,
  columns,
  absent,
  signatureIllegible,
  signature,
  margins,
  marginal,
  stamp,
  handAddition,
  overwriting,
  deletion,
  underlining,
  damage,
  illegible,
  unclearGap,
  cipherGroups,
  redaction,
  blackedOut,
  missing,
  blank,
  placed,
  sourceLine,
  sic,
  doubleBrackets,
  uncertain,
  omission,
  leftOutWords,
  noteMarker,
  pageMarker,
  undescribedSign,
  expansion,
  stageDirection,
  labelBefore,
  labelAfter,
  labelOpen,
  secondForm,
  remark,
  gloss,
  identification,
  summary,
  emptyBracket,
  supplied,
  unseenCharacters,
  damagedCharacters,
  letterSpaced,
  caret,
  formDay,
  lineEndHyphen,
  gluedNoteNumber,
  asterisk,
  superscriptNumber,
  entities,
  otherBrackets,
];
