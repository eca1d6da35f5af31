import { basename, normalize, relative } from 'node:path';
import { pointers, resolve } from '../../document/pointers.ts';
import { first, type TeiDocument } from '../../document/tei.ts';
import { type Place, placeOf } from './place.ts';
import type { EditionFiles, Noted } from './rule.ts';

/** The files that the sourceDesc points to as a whole; and the place of the root element. */
export type Header = readonly [files: readonly string[], place: Place];

/** A record names its transcript by a pointer in its sourceDesc; else the two have one name. */
export function headerFiles(document: TeiDocument): Header {
  const source = first(document.header, 'fileDesc', 'sourceDesc');
  const files = new Set<string>();
  if (source) {
    for (const pointer of pointers({ ...document, root: source })) {
      const target = resolve(pointer, document);
      if (target.kind === 'file' && !target.bare) files.add(target.file);
    }
  }
  return [[...files], placeOf(document.root.nameRange)];
}

export interface Pairing {
  readonly recordsWithout: readonly string[];
  readonly transcriptsWithout: readonly string[];
  /** Whether any record has a transcript. */
  readonly any: boolean;
}

/** Which records of an edition have a transcript, and which transcripts a record. */
export function pairing(edition: EditionFiles, notes: readonly Noted<Header>[]): Pairing {
  const named = new Map(notes.map(({ file, note }) => [normalize(file), note[0]]));
  const stems = new Map(edition.records.map((file) => [stem(basename(file)), file]));
  const transcripts = edition.transcripts.filter((file) => !/^(?:\.|readme\b)/i.test(basename(file)));
  const pointedTo = new Map<string, string>();
  for (const file of edition.records) {
    for (const target of named.get(normalize(file)) ?? []) pointedTo.set(target, file);
  }
  const withTranscript = new Set<string>();
  const transcriptsWithout: string[] = [];
  for (const transcript of transcripts) {
    const record =
      pointedTo.get(normalize(transcript)) ??
      names(transcript, edition.folder)
        .map((name) => stems.get(name))
        .find((file) => file !== undefined);
    if (record === undefined) transcriptsWithout.push(transcript);
    else withTranscript.add(record);
  }
  const recordsWithout = edition.records.filter((file) => !withTranscript.has(file));
  return { recordsWithout, transcriptsWithout, any: withTranscript.size > 0 };
}

/** Names that the record of a transcript may have: that of the file, of its pages, of the folder that its pages lie in. */
function names(transcript: string, folder: string): readonly string[] {
  const own = stem(basename(transcript));
  const ofPages = own.replace(/[-_.](?:(?:p|pp|page|f|fol)[-_.]?\d+[rv]?|\d{3,})$/, '');
  const [, inside = ''] = relative(folder, transcript).split(/[/\\]/);
  return [own, ofPages, stem(inside)];
}

function stem(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z][a-z0-9]{0,4}$/, '');
}
