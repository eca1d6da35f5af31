import { createHash } from 'node:crypto';
import { element, type Piece } from '../pieces.ts';
import { collapse, type Transcript } from '../transcript.ts';

const SEAL = /(<ptr type="digest" target=")([^"]*)("\/>)/;
const OF_TRANSCRIPT = /<ptr type="transcript-digest" target="([^"]*)"\/>/;

/**
 * The pointers by which an import tells its own record again: to the transcript, to the digest of the transcript, to that of
 * the words which the record gives back, and the place of the record’s own digest, which `sealed` fills in. An encoding that
 * the bytes of the transcript don’t tell stands in `n`.
 *
 * @param address of the transcript, as seen from the record
 * @param kept what was not dropped of the transcript
 */
export function marksOf(transcript: Transcript, address: string | undefined, kept: string): readonly Piece[] {
  return [
    ...(address === undefined
      ? []
      : [element('ptr', { type: 'transcript', n: transcript.encoding, target: address })]),
    element('ptr', { type: 'transcript-digest', target: digestOf(transcript.text) }),
    element('ptr', { type: 'words-digest', target: wordsDigestOf(kept) }),
    element('ptr', { type: 'digest', target: '' }),
  ];
}

/** The digest of words alone, whatever parts them. */
export function wordsDigestOf(text: string): string {
  return digestOf(collapse(text));
}

/** A record with its own digest, which is that of the record without it. */
export function sealed(xml: string): string {
  const blank = xml.replace(SEAL, '$1$3');
  return blank.replace(SEAL, (_, before: string, __, after: string) => before + digestOf(blank) + after);
}

/** Whether a record is as an import made it. One without a digest was made by other hands. */
export function isAsMade(xml: string): boolean {
  const digest = SEAL.exec(xml)?.[2];
  return digest !== undefined && digest === digestOf(xml.replace(SEAL, '$1$3'));
}

/** Whether a record says that it was made from this transcript; undefined where it says nothing. */
export function isMadeFrom(xml: string, { text }: Transcript): boolean | undefined {
  const digest = OF_TRANSCRIPT.exec(xml)?.[1];
  return digest === undefined ? undefined : digest === digestOf(text);
}

/** A name by content (RFC 6920); line ends count as XML counts them, so that a change of them alone is none. */
function digestOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return `ni:///sha-256;${createHash('sha256').update(lines).digest('base64url')}`;
}
