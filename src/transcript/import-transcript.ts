import { hasErrors } from '../diagnostic.ts';
import { parse } from '../xml/parse.ts';
import { accountOf, type Fate } from './account.ts';
import { marksOf, sealed } from './again/seal.ts';
import { bracketsOf } from './brackets/grammar.ts';
import { CONVENTIONS } from './conventions/conventions.ts';
import type { Doubt } from './doubt.ts';
import { inlineReader } from './inline.ts';
import { labelReader } from './labels/label.ts';
import { beginsWithLabel } from './labels/labelled.ts';
import { withoutSpans } from './page/elsewhere.ts';
import { profileOnPage } from './page/language.ts';
import { pageOf } from './page/page.ts';
import { type ElementPiece, element, type Piece } from './pieces.ts';
import type { Profile } from './profile.ts';
import { transcriptOf } from './rebuild/transcript-of.ts';
import { BLOCKS } from './structure/blocks.ts';
import { divisionsOf } from './structure/divisions.ts';
import { headerOf } from './to-tei/header.ts';
import { identified } from './to-tei/identify.ts';
import { written } from './to-tei/write.ts';
import { collapse, type Transcript } from './transcript.ts';

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
}

const MODELS = [
  'href="../schemas/archival-record.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"',
  'href="../schemas/archival-record.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"',
];

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
  const reader = inlineReader(readable, profile, brackets.groups, CONVENTIONS);
  const divisions = divisionsOf(readable, profile, reader, brackets.groups, BLOCKS, page.body);
  const fields = page.fields.map(({ piece }) => piece);
  const found = identified(divisions, fields);
  const ownFields = found.pieces.slice(0, fields.length);
  const body = found.pieces.slice(fields.length);
  const header = headerOf({
    ...{ title: options.name, version: options.version, transcript, page, fields: ownFields },
    ...{ divisions: body, profile, identified: found },
    marks: marksOf(transcript, options.transcript),
  });
  const xml = sealed(recordOf(header, body, profile, options));
  const doubts = [...brackets.doubts, ...page.doubts, ...doubtsOf([...fields, ...divisions])];
  const lost = difference(xml, transcript, page.dropped);
  return {
    ...{ xml, doubts: doubts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) },
    ...{ account: accountOf(transcript, page, divisions), pieces: found.pieces, ...(lost ? { lost } : {}) },
  };
}

function recordOf(
  header: ElementPiece,
  body: readonly ElementPiece[],
  profile: Profile,
  { name }: ImportOptions,
): string {
  const divisions =
    body.length > 0 ? body : [element('div', { type: 'other', 'xml:id': 'other' }, [element('p')])];
  const type = profile.original === undefined ? 'transcription' : 'translation';
  const root = element(
    'TEI',
    {
      xmlns: 'http://www.tei-c.org/ns/1.0',
      type: 'archival-record',
      'xml:id': `record-${idOf(name)}`,
      'xml:lang': 'en',
    },
    [
      header,
      element('text', { type, 'xml:id': 'text', 'xml:lang': profile.language }, [
        element('body', {}, divisions),
      ]),
    ],
  );
  const models = MODELS.map((model) => `<?xml-model ${model}?>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${models}${written(root)}\n`;
}

function idOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}

function doubtsOf(pieces: readonly Piece[]): readonly Doubt[] {
  return pieces.flatMap((piece) => [
    ...(piece.doubts ?? []),
    ...(piece.kind === 'element' ? doubtsOf(piece.children) : []),
  ]);
}

/** Reads the record as anyone would, and compares what it gives back with the transcript. */
function difference(
  xml: string,
  { text, file }: Transcript,
  dropped: readonly { start: number; end: number }[],
) {
  const { value, diagnostics } = parse(xml, file);
  if (!value || hasErrors(diagnostics))
    throw new Error(`The record is not well-formed: ${diagnostics[0]?.message}`);
  let kept = '';
  let at = 0;
  for (const { start, end } of [...dropped].sort((a, b) => a.start - b.start)) {
    kept += `${text.slice(at, start)}\n`;
    at = end;
  }
  const expected = collapse(kept + text.slice(at));
  const found = collapse(transcriptOf(value.root));
  return expected === found ? undefined : { expected, found };
}
