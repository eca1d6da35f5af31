import { basename } from 'node:path';
import { webAddresses } from '../../checks/addresses.ts';
import { check } from '../../checks/checks.ts';
import type { Examined, Layer, Ran } from '../../checks/examined.ts';
import { checkGrammar } from '../../checks/grammar.ts';
import type { FindOther } from '../../checks/other-documents.ts';
import type { Purpose } from '../../checks/purposes.ts';
import { suppressionsOf } from '../../checks/read-suppressions.ts';
import { noteAll } from '../../checks/rules/judge.ts';
import { checkSchematron } from '../../checks/schematron.ts';
import { checkTranscript, checkWords } from '../../checks/transcript.ts';
import type { Corpus } from '../../document/corpus.ts';
import type { Pointer } from '../../document/pointers.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { XmlDocument } from '../../xml/tree.ts';
import { type Applied, usable } from './schemas-in-use.ts';

/** What else decides which layers run. */
export interface Wanted {
  /** Of an edition the rules hold for every file. */
  readonly edition: object | undefined;
  readonly online: boolean;
  readonly purposes: readonly Purpose[];
}

/** What a document gives, layer by layer; without what is wrong with its schemas. */
export async function byLayers(
  xml: XmlDocument,
  around: Corpus | undefined,
  applied: Applied,
  { edition, online, purposes }: Wanted,
  findOther: FindOther,
  original: Transcript | undefined,
): Promise<Omit<Examined, 'problems'>> {
  const { file } = xml;
  const [grammars, rules] = [usable(applied.grammars), usable(applied.rules)];
  const { suppressions, diagnostics: unclear } = suppressionsOf(xml);
  const [document] = around?.documents ?? [];
  const archival = document !== undefined && (edition !== undefined || applied.archival);
  const words =
    document && (original ? checkTranscript(document, original.file, original.text) : checkWords(document));
  const byRules = await checkSchematron(xml, [...rules.keys()], purposes, findOther);
  const elsewhere = byRules.filter(({ location }) => location.file !== file);
  return {
    file,
    diagnostics: [
      ...applied.wrong,
      ...checkGrammar(xml, [...grammars.keys()]),
      ...byRules.filter(({ location }) => location.file === file),
      ...unclear,
      ...(around ? check(around) : []),
      ...(words ?? []),
    ],
    ran: [
      ...WELL_FORMED,
      ...ran('grammar', grammars),
      ...ran('schematron', rules),
      ...(around ? REFERRED : []),
      ...(words ? TRANSCRIBED : []),
      ...(archival ? RULED : []),
      ...(archival && purposes.includes('deposit') ? READY : []),
    ],
    suppressions,
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(archival && { notes: noteAll(document, purposes) }),
    ...(online && document && { addresses: webAddresses(document).map((each) => named(each, file)) }),
  };
}

const named = ({ token, range }: Pointer, file: string) => ({ address: token, location: { file, range } });

/** That a layer ran by these schemas. */
export const ran = (layer: Layer, schemas: ReadonlyMap<unknown, string>): readonly Ran[] =>
  Array.from(schemas.values(), (name) => ({ layer, schema: basename(name) }));

export const WELL_FORMED: readonly Ran[] = [{ layer: 'well-formedness' }];
const REFERRED: readonly Ran[] = [{ layer: 'references' }];
const TRANSCRIBED: readonly Ran[] = [{ layer: 'transcript' }];
const RULED: readonly Ran[] = [{ layer: 'rules' }];
const READY: readonly Ran[] = [{ layer: 'deposit' }];
