import { hasErrors } from '../../diagnostic.ts';
import { parse } from '../../xml/parse.ts';
import type { Transcript } from '../transcript.ts';
import { type Change, changesBetween } from './changes.ts';
import { keptIdentifiers, withIdentifiers } from './keep-identifiers.ts';
import { isAsMade, isMadeFrom, sealed } from './seal.ts';

/** What is to be done with a record that was made anew, where there may be one already. */
export type Again =
  /** There was none, or it may be replaced: `xml` is to be written. */
  | { readonly kind: 'new' | 'replaced'; readonly xml: string; readonly ids: ReadonlyMap<string, string> }
  /** It is what the import makes. */
  | { readonly kind: 'unchanged'; readonly ids: ReadonlyMap<string, string> }
  /** It is as an earlier import made it, and the import would make another one now; nobody said that it may be replaced. */
  | { readonly kind: 'outdated' }
  /** It was edited by hand, and its transcript is the one that it was made of. */
  | { readonly kind: 'edited' }
  /** It was edited by hand, and its transcript has changed. */
  | { readonly kind: 'overtaken'; readonly changes: readonly Change[] }
  /** It can’t be read as XML. */
  | { readonly kind: 'unreadable' };

/**
 * Decides what becomes of a record. One that was edited by hand is never replaced.
 *
 * @param made the record as the import makes it now
 * @param before the record that is there
 * @param force whether a record may be replaced that nobody edited
 */
export function importAgain(
  made: string,
  transcript: Transcript,
  before: string | undefined,
  force: boolean,
): Again {
  if (before === undefined) return { kind: 'new', xml: made, ids: new Map() };
  if (before === made) return { kind: 'unchanged', ids: new Map() };
  const document = parse(made, transcript.file).value;
  const { value: earlier, diagnostics } = parse(before, transcript.file);
  if (!document) throw new Error('The record is not well-formed.');
  if (!earlier || hasErrors(diagnostics)) return { kind: 'unreadable' };
  const ids = keptIdentifiers(document.root, earlier.root);
  const xml = sealed(withIdentifiers(made, document, ids));
  if (isAsMade(before)) {
    if (xml === before.replace(/\r\n?/g, '\n')) return { kind: 'unchanged', ids };
    return force ? { kind: 'replaced', xml, ids } : { kind: 'outdated' };
  }
  if (isMadeFrom(before, transcript)) return { kind: 'edited' };
  const again = parse(xml, transcript.file).value;
  const changes = again ? changesBetween(earlier.root, again.root, xml) : [];
  return changes.length === 0 ? { kind: 'edited' } : { kind: 'overtaken', changes };
}
