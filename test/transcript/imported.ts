import type { Diagnostic } from '../../src/diagnostic.ts';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { type Imported, importTranscript } from '../../src/transcript/import-transcript.ts';
import type { Named } from '../../src/transcript/names/name-list.ts';
import type { Profile } from '../../src/transcript/profile.ts';
import { readTranscript } from '../../src/transcript/reading/read-transcript.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { parse } from '../../src/xml/parse.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';
import { schemaText } from '../odd/customisation.ts';

const schema = compileSchema({ uri: 'archival-record.rng', text: schemaText() }).value;

/** A transcript, its import, and what was found on the way. */
export interface Made {
  readonly transcript: Transcript;
  readonly imported: Imported;
  readonly document: XmlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export function made(bytes: Uint8Array, file: string, profile: Profile, encoding?: string): Made | undefined {
  const { value: transcript, diagnostics } = readTranscript(bytes, file, encoding);
  return transcript && { ...madeOf(transcript, profile), diagnostics };
}

export function madeOf(transcript: Transcript, profile: Profile, names: readonly Named[] = []): Made {
  const imported = importTranscript(transcript, profile, { name: 'record', version: '0', names });
  const { value: document, diagnostics } = parse(imported.xml, 'record.xml');
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { transcript, imported, document, diagnostics };
}

/** What is wrong with an import, whatever the transcript was: nothing may be. */
export function wrongWith({ transcript, imported, document }: Made): readonly string[] {
  if (!schema) throw new Error('The schema does not load.');
  const { account, lost } = imported;
  const pieces = account.map(({ start, end }) => transcript.text.slice(start, end)).join('');
  return [
    ...(lost ? [`It does not give back “${lost.expected.slice(0, 80)}”: ${lost.found.slice(0, 80)}`] : []),
    ...account.filter(({ kind }) => kind === 'lost').map(({ start }) => `Character ${start} is lost`),
    ...(pieces === transcript.text ? [] : ['The account does not tile the transcript']),
    ...validate(document, schema).map(
      ({ message, location }) => `${message} (line ${location.range?.start.line} of the record)`,
    ),
  ];
}
