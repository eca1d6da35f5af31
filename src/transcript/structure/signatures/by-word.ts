import { words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { BlockPlace, BlockReading } from '../block.ts';
import { contentOf } from '../content.ts';
import { isName } from '../names.ts';
import { countWords, isProse } from '../sentence.ts';
import { closer, person, signedBy, unread } from './signed.ts';

/** Words that stand for a signature, before a name. */
const SIGNED =
  /^(?:\(\s*(?:signed|sgd\.?|sd\.?|gez\.?|podepsán|podpis|подпись|podp\.?|signé|aláírás|v\.\s?r\.)\s*\)|\/s\/|sd\.?\/-|(?:signed|sgd\.|gez\.|gezeichnet|podepsán[a]?|podpis|подпись|подписал|podpisał|podpisano|signé|firmato|firmado|semnat|aláírás|signature)(?=\s*:)|(?:gez|sgd|sd|podp)\.|signed(?=\s+(?:by\s+)?\p{Lu}))\s*:?(?:\s+by\b)?\s*/iu;

/** What may stand below a name that ends a document: nothing, its notes, a rule. */
const BELOW = /^(?:\[?\d{1,3}[\].)]\s|\*|[-–—_=]{3,})/;

/** `[Holt]` alone below a text: the editor says who signed. */
export function byBracketedName(at: BlockPlace): BlockReading | undefined {
  const line = at.lines[at.index];
  const name = /^\[\s*([^[\]]{2,40}?)\s*\]$/.exec(line?.words ?? '')?.[1];
  if (!line || !name || at.part === 'top' || !at.afterBlank || !isName(name)) return undefined;
  const label = at.reader.labels.read(name, { start: 0, end: name.length });
  if (label.means.size > 0) return undefined;
  let next = at.index + 1;
  if (at.lines[next] && !at.lines[next]?.blank) return undefined;
  while (at.lines[next]?.blank) next++;
  if (at.lines[next] && !BELOW.test(at.lines[next]?.words ?? '')) return undefined;
  const span = trimmed(at.transcript, line);
  const [only, ...others] = contentOf(at, span);
  if (only?.kind !== 'element' || only.name !== 'supplied' || others.length > 0) return undefined;
  return closer(at, 1, [signedBy([only], span)]);
}

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
