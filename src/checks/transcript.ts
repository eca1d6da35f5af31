import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { pointers, resolve } from '../document/pointers.ts';
import type { TeiDocument } from '../document/tei.ts';
import { wordsDigestOf } from '../transcript/again/seal.ts';
import { differenceFrom } from '../transcript/rebuild/compare.ts';
import { knowsItsTranscript } from '../transcript/rebuild/parts.ts';
import { transcriptOf } from '../transcript/rebuild/transcript-of.ts';
import { transcript } from '../transcript/transcript.ts';
import { attribute } from '../xml/tree.ts';

/** The file of a transcript; its encoding, where the bytes of the file don’t tell it. */
export interface TranscriptFile {
  readonly file: string;
  readonly encoding?: string;
}

/**
 * Where the transcript of a record of ours should stand: the file that it names (`application/ptr[@type='transcript']`), else
 * the one of its name in `transcripts/` beside its folder. Undefined for a record that does not tell which parts of a
 * transcript it holds.
 */
export function transcriptFileOf(document: TeiDocument): TranscriptFile | undefined {
  if (!knowsItsTranscript(document.root)) return undefined;
  for (const pointer of pointers(document)) {
    const { element } = pointer;
    if (element.local !== 'ptr' || element.parent?.local !== 'application') continue;
    if (attribute(element, 'type') !== 'transcript') continue;
    const target = resolve(pointer, document);
    const encoding = attribute(element, 'n');
    if (target.kind === 'file') return { file: target.file, ...(encoding !== undefined && { encoding }) };
  }
  const name = basename(document.file).replace(/\.xml$/i, '.txt');
  return { file: join(dirname(document.file), '..', 'transcripts', name) };
}

/** Whether a record still gives its transcript back; `import/transcript` where it does not. */
export function checkTranscript(document: TeiDocument, file: string, text: string): readonly Diagnostic[] {
  const found = differenceFrom(document.root, transcript(file, text));
  if (!found) return [];
  const { line, expected, element } = found;
  const range = (element ?? document.root).nameRange;
  const inTranscript = expected === '' ? 'the transcript has ended' : `the transcript has “${expected}”`;
  return [
    {
      code: 'import/transcript',
      severity: 'error',
      message: `This record no longer gives its transcript back: in line ${line} ${inTranscript}, the record “${found.found}”`,
      location: { file: document.file, range },
      hint: 'Restore the words, or mark the change (choice with sic and corr, supplied, a note). Where the transcript itself was mended, mend both.',
      related: [{ message: `line ${line} of the transcript`, location: { file } }],
    },
  ];
}

/**
 * Whether a record whose transcript is not at hand still has its words, by the digest that its header keeps of them
 * (`application/ptr[@type='words-digest']`, RFC 6920); undefined where it keeps none.
 */
export function checkWords(document: TeiDocument): readonly Diagnostic[] | undefined {
  const pointer = pointers(document).find(({ element }) => {
    return element.parent?.local === 'application' && attribute(element, 'type') === 'words-digest';
  });
  if (!pointer || !knowsItsTranscript(document.root)) return undefined;
  if (pointer.token === wordsDigestOf(transcriptOf(document.root))) return [];
  return [
    {
      code: 'import/transcript',
      severity: 'error',
      message: 'This record no longer gives its transcript back: its words are not those that were imported',
      location: { file: document.file, range: pointer.range },
      hint: 'The transcript is not at hand, so that the place can’t be told: put it where the header points to, or into transcripts/ under the name of the record.',
    },
  ];
}
