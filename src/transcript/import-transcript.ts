import { hasErrors } from '../diagnostic.ts';
import { inName } from '../xml/names.ts';
import { parse } from '../xml/parse.ts';
import { accountOf, type Fate } from './account.ts';
import { marksOf, sealed } from './again/seal.ts';
import { bracketsOf } from './brackets/grammar.ts';
import { CONVENTIONS } from './conventions/conventions.ts';
import type { Doubt } from './doubt.ts';
import { inlineReader } from './inline.ts';
import { labelReader } from './labels/label.ts';
import { beginsWithLabel } from './labels/labelled.ts';
import { markNames } from './names/mark-names.ts';
import { type Named, nameList } from './names/name-list.ts';
import { withoutSpans } from './page/elsewhere.ts';
import { profileOnPage } from './page/language.ts';
import { pageOf } from './page/page.ts';
import { type ElementPiece, element, type Piece } from './pieces.ts';
import type { Profile } from './profile.ts';
import { transcriptOf } from './rebuild/transcript-of.ts';
import { BLOCKS } from './structure/blocks.ts';
import { divisionsOf } from './structure/divisions.ts';
import { teiFile } from './to-tei/file.ts';
import { headerOf } from './to-tei/header.ts';
import { identified } from './to-tei/identify.ts';
import { collapse, type Span, type Transcript } from './transcript.ts';

/** What an import made, and its proof. */
export interface Imported {
  /** The record, TEI P5. */
  readonly xml: string;
  /** What a person must look at, in the order of the transcript. */
  readonly doubts: readonly Doubt[];
  readonly account: readonly Fate[];
  /** The first place where the record does not give the transcript back; there must be none. */
  readonly lost?: { readonly expected: string; readonly found: string };
  /** What was read, with its identifiers: fields of the header, then divisions. */
  readonly pieces: readonly ElementPiece[];
}

export interface ImportOptions {
  /** Of the record: the name of its file. */
  readonly name: string;
  /** Of this package. */
  readonly version: string;
  /** The address of the transcript, as seen from the record, where both lie in one edition. */
  readonly transcript?: string;
  /** The address of the folder of schemas, as seen from the record; `../schemas`, if it is left out. */
  readonly schemas?: string;
  /** Names that are known beforehand: of registers, of an editor’s list. */
  readonly names?: readonly Named[];
}

/** Turns a transcript into TEI P5. Nothing of it is lost: the account proves it, and the record gives it back. */
export function importTranscript(
  transcript: Transcript,
  collection: Profile,
  options: ImportOptions,
): Imported {
  const page = pageOf(transcript, collection);
  const profile = profileOnPage(collection, page, transcript);
  const labels = labelReader(profile.lexicons);
  const readable = withoutSpans(transcript, page.within);
  const source = readable.text;
  const brackets = bracketsOf(source, page.body, profile.brackets, beginsWithLabel(labels, source));
  const names = nameList(options.names ?? []);
  const reader = inlineReader(readable, profile, brackets.groups, CONVENTIONS, options.names && names);
  const read = divisionsOf(readable, profile, reader, brackets.groups, BLOCKS, page.body);
  const { pieces: divisions, doubts: ofNames } = markNames(read, names, profile.names);
  const kept = withoutDropped(transcript, page.dropped);
  const fields = page.fields.map(({ piece }) => piece);
  const found = identified(divisions, fields);
  const ownFields = found.pieces.slice(0, fields.length);
  const body = found.pieces.slice(fields.length);
  const header = headerOf({
    ...{ title: options.name, version: options.version, transcript, page, fields: ownFields },
    ...{ divisions: body, profile, identified: found },
    marks: marksOf(transcript, options.transcript, kept),
  });
  const xml = sealed(recordOf(header, body, profile, options));
  const doubts = [...brackets.doubts, ...page.doubts, ...ofNames, ...doubtsOf([...fields, ...divisions])];
  const lost = difference(xml, transcript.file, kept);
  return {
    ...{ xml, doubts: doubts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) },
    ...{ account: accountOf(transcript, page, divisions), pieces: found.pieces, ...(lost ? { lost } : {}) },
  };
}

function recordOf(
  header: ElementPiece,
  body: readonly ElementPiece[],
  profile: Profile,
  { name, schemas }: ImportOptions,
): string {
  const divisions =
    body.length > 0 ? body : [element('div', { type: 'other', 'xml:id': 'other' }, [element('p')])];
  const type = profile.original === undefined ? 'transcription' : 'translation';
  const root = element(
    'TEI',
    {
      xmlns: 'http://www.tei-c.org/ns/1.0',
      type: 'archival-record',
      'xml:id': `record-${inName(name)}`,
      'xml:lang': 'en',
    },
    [
      header,
      element('text', { type, 'xml:id': 'text', 'xml:lang': profile.language }, [
        element('body', {}, divisions),
      ]),
    ],
  );
  return teiFile(root, schemas);
}

function doubtsOf(pieces: readonly Piece[]): readonly Doubt[] {
  return pieces.flatMap((piece) => [
    ...(piece.doubts ?? []),
    ...(piece.kind === 'element' ? doubtsOf(piece.children) : []),
  ]);
}

/** The text of a transcript without what rules of the profile leave out. */
function withoutDropped({ text }: Transcript, dropped: readonly Span[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of [...dropped].sort((a, b) => a.start - b.start)) {
    kept.push(text.slice(at, start));
    at = end;
  }
  return [...kept, text.slice(at)].join('\n');
}

/** Reads the record as anyone would, and compares what it gives back with what was kept of the transcript. */
function difference(xml: string, file: string, kept: string): Imported['lost'] {
  const { value, diagnostics } = parse(xml, file);
  if (!value || hasErrors(diagnostics))
    throw new Error(`The record is not well-formed: ${diagnostics[0]?.message}`);
  const expected = collapse(kept);
  const found = collapse(transcriptOf(value.root));
  return expected === found ? undefined : { expected, found };
}
