import { words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { BlockPlace, BlockReading } from '../block.ts';
import { contentOf } from '../content.ts';
import { isName } from '../names.ts';
import { countWords, isProse } from '../sentence.ts';
import { closer, person, signedBy, unread } from './signed.ts';

/** Words that stand for a signature, before a name. */
const SIGNED =
  /^(?:\(\s*(?:signed|sgd\.?|gez\.?|podepsán|podpis|подпись|podp\.?|signé|aláírás|v\.\s?r\.)\s*\)|\/s\/|(?:signed|sgd\.|gez\.|gezeichnet|podepsán[a]?|podpis|подпись|подписал|podpisał|podpisano|signé|firmato|firmado|semnat|aláírás|signature)(?=\s*:)|(?:gez|sgd|podp)\.|signed(?=\s+(?:by\s+)?\p{Lu}))\s*:?(?:\s+by\b)?\s*/iu;

/** `(signed) Hielscher`, `gez. Ulbricht`, `Signature: (illegible)`. */
export function bySigned(at: BlockPlace): BlockReading | undefined {
  const line = at.lines[at.index];
  const sign = line && SIGNED.exec(line.words)?.[0];
  if (!line || !sign || line.words.length > 90) return undefined;
  const span = trimmed(at.transcript, line);
  const rest = { start: span.start + sign.length, end: span.end };
  const name = at.transcript.text.slice(rest.start, rest.end);
  if (
    name !== '' &&
    !isName(name) &&
    !/^[[(]/.test(name) &&
    !(countWords(name) <= 8 && /\p{Lu}/u.test(name[0] ?? '') && !isProse(name))
  ) {
    return undefined;
  }
  const before = words(at.transcript.text, { start: span.start, end: rest.start });
  const content = name === '' ? [] : isName(name) ? [person(at, rest)] : unread(contentOf(at, rest));
  return closer(at, 1, [signedBy([before, ...content], span)]);
}
