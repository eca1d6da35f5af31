import { type OwnSchemas, schemasOfEdition } from '../../checks/associated.ts';
import { type Examined, unread } from '../../checks/examined.ts';
import { addFixes } from '../../checks/fixes/mendings.ts';
import type { Kept, Now } from '../../checks/kept.ts';
import { beginningOf, checkLargeFile, type LargeFile } from '../../checks/large-file.ts';
import { merge } from '../../checks/merge.ts';
import { type FindOther, otherDocuments } from '../../checks/other-documents.ts';
import type { Purpose } from '../../checks/purposes.ts';
import type { CompileRules } from '../../checks/rules-library.ts';
import { transcriptFileOf } from '../../checks/transcript.ts';
import { factsAsJson, fileFacts } from '../../deposit/file-facts.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { corpusReader } from '../../document/corpus.ts';
import { namesOnly } from '../../document/outline.ts';
import { foreignRoot, readXml, type TeiDocument, teiOf } from '../../document/tei.ts';
import { hashOf } from '../../files/cache.ts';
import type { Cache, Host } from '../../host.ts';
import { readTranscript } from '../../transcript/reading/read-transcript.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import { decode } from '../../xml/decode.ts';
import { parseBytes } from '../../xml/parse.ts';
import type { XmlDocument } from '../../xml/tree.ts';
import { prolog } from '../../xml/xml-model.ts';
import { byLayers, ran, WELL_FORMED } from './layers.ts';
import { needsOf } from './needs.ts';
import { type Applied, schemasInUse, usable } from './schemas-in-use.ts';

/** How files are checked. */
export interface Checking {
  /** The path or address of a schema, RELAX NG or Schematron, for all files, whatever their vocabulary and whatever they name themselves. */
  readonly schema?: string;
  /** The path of an OASIS XML catalog. */
  readonly catalog?: string;
  /** For which ends they are checked: some rules hold for these alone. */
  readonly purposes?: readonly Purpose[];
  /** Whether the addresses of the web in them are wanted. */
  readonly online?: boolean;
  /** The edition whose files these are: then the rules across documents hold for all of them. */
  readonly edition?: { readonly settings: string; readonly schemas: readonly string[] };
}

/** Examines files one after the other; of each only what pointers of others need is remembered. */
export interface Examiner {
  /** The files that will be examined: others may point to them. */
  expect(files: readonly string[]): Promise<void>;
  /** What a file gave, and what that was made of. */
  examine(file: string, bytes: Uint8Array): Promise<Kept>;
  examineLarge(file: LargeFile): Promise<Examined>;
  /** What is wrong with what was asked for, and not named by a file: the schema for all, the catalog. */
  problems(): Promise<readonly Diagnostic[]>;
}

/** What an examiner has of the outside. */
export interface Surroundings {
  /** The addresses of the schemas of archival records. */
  readonly own: OwnSchemas | undefined;
  readonly host: Host;
  readonly compile: CompileRules;
  /** Where grammars are kept compiled, for the next run. */
  readonly cache: Cache;
  /** What files hold that a result was made of. */
  readonly now: Now;
}

export function examiner(
  { schema, catalog, edition, online = false, purposes = [] }: Checking,
  { own, host, compile, cache, now }: Surroundings,
): Examiner {
  const ofEdition = edition ? schemasOfEdition(edition.schemas, edition.settings) : [];
  const schemas = schemasInUse(schema, catalog, { own, ofEdition }, compile, cache);
  const corpus = corpusReader(host, namesOnly);
  const others = otherDocuments(host);
  const given = schema !== undefined;
  const isDeposited = edition !== undefined && purposes.includes('deposit');

  /** The transcript of a record of ours, if it can be read. */
  async function transcriptOf(document: TeiDocument): Promise<Transcript | undefined> {
    const named = transcriptFileOf(document);
    const bytes = named && (await host.read(named.file));
    return bytes && readTranscript(bytes, named.file, named.encoding).value;
  }

  async function problemsOf({ grammars, rules }: Applied): Promise<readonly Diagnostic[]> {
    return [...[...grammars, ...rules].flatMap(({ problems }) => problems), ...(await schemas.problems())];
  }

  return {
    expect: corpus.expect,
    problems: schemas.problems,
    async examine(file, bytes) {
      const { value: xml, diagnostics } = given ? parseBytes(bytes, file) : readXml(bytes, file);
      const tei = xml && teiOf(xml);
      const foreign = given ? [] : (tei?.diagnostics ?? []);
      const before = [...diagnostics, ...foreign];
      corpus.note(file, { value: tei?.value, diagnostics: before });
      const around = tei?.value && (await corpus.around([tei.value]));
      const asked = new Set<string>();
      const findOther: FindOther = async (...given) => {
        const answer = await others(...given);
        if (answer.file !== undefined) asked.add(answer.file);
        return answer;
      };
      const layered = async (document: XmlDocument): Promise<Examined> => {
        const { root } = document;
        const applied = await schemas.schemasOf({ file, root, instructions: prolog(document) });
        const original = tei?.value && (await transcriptOf(tei.value));
        const wanted = { edition, online, purposes };
        const found = await byLayers(document, around, applied, wanted, findOther, original);
        return { ...found, problems: await problemsOf(applied) };
      };
      const found =
        xml && foreign.length === 0
          ? await layered(xml)
          : { ...unread(file, [], await schemas.problems()), ran: WELL_FORMED };
      const mendable = { text: () => decode(bytes, file).value ?? '', xml };
      const all = addFixes(merge([...before, ...found.diagnostics]), mendable);
      const hash = hashOf(bytes);
      return {
        hash,
        needs: await needsOf(tei?.value, around, new Set([...schemas.asked, ...asked]), all, now),
        examined: {
          ...found,
          diagnostics: all,
          ...(tei?.value &&
            isDeposited && { deposit: factsAsJson(fileFacts(tei.value, mendable.text(), hash)) }),
        },
      };
    },
    async examineLarge(large) {
      const { file } = large;
      const { root, instructions = [] } = beginningOf(large) ?? {};
      const foreign = !given && root ? foreignRoot(root, file) : undefined;
      if (foreign) return unread(file, [foreign], await schemas.problems());
      const applied = await schemas.schemasOf({ file, root, instructions });
      const grammars = usable(applied.grammars);
      return {
        ...unread(file, [...applied.wrong, ...checkLargeFile(large, [...grammars.keys()])], []),
        ran: [...WELL_FORMED, ...ran('grammar', grammars)],
        problems: await problemsOf({ ...applied, rules: [] }),
      };
    },
  };
}
