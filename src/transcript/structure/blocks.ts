import type { Block } from './block.ts';
import { addressBelow } from './blocks/address-below.ts';
import { bracketLines } from './blocks/bracket-lines.ts';
import { classification } from './blocks/classification.ts';
import { closing } from './blocks/closing.ts';
import { columns } from './blocks/columns.ts';
import { correspondents } from './blocks/correspondents.ts';
import { dateline } from './blocks/dateline.ts';
import { declassification } from './blocks/declassification.ts';
import { distribution } from './blocks/distribution.ts';
import { documentHeading } from './blocks/document-heading.ts';
import { enclosures } from './blocks/enclosures.ts';
import { form } from './blocks/form.ts';
import { heading } from './blocks/heading.ts';
import { listItems } from './blocks/list-items.ts';
import { openingLines } from './blocks/opening-lines.ts';
import { pageMarks } from './blocks/page-mark.ts';
import { paragraph } from './blocks/paragraph.ts';
import { participants } from './blocks/participants.ts';
import { postscript } from './blocks/postscript.ts';
import { reference } from './blocks/reference.ts';
import { salutation } from './blocks/salutation.ts';
import { separator } from './blocks/separator.ts';
import { signature } from './blocks/signature.ts';
import { speakerTurns } from './blocks/speaker-turns.ts';
import { subject } from './blocks/subject.ts';

/** All kinds of blocks, most specific first; the last takes whatever is left. */
export const BLOCKS: readonly Block[] = [
  separator,
  pageMarks,
  declassification,
  documentHeading,
  signature,
  bracketLines,
  speakerTurns,
  classification,
  dateline,
  subject,
  enclosures,
  reference,
  distribution,
  postscript,
  salutation,
  correspondents,
  addressBelow,
  closing,
  columns,
  participants,
  form,
  heading,
  listItems,
  openingLines,
  paragraph,
];
