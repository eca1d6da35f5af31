import { basename } from 'node:path';
import {
  type Associated,
  associated,
  isArchival,
  namesArchival,
  type OwnSchemas,
  type RootElement,
} from '../checks/associated.ts';
import { check } from '../checks/checks.ts';
import { type Examined, type Ran, unread } from '../checks/examined.ts';
import { addFixes, type Mendable } from '../checks/fixes/mendings.ts';
import { checkGrammar } from '../checks/grammar.ts';
import type { Needs } from '../checks/kept.ts';
import { beginningOf, checkLargeFile, type LargeFile } from '../checks/large-file.ts';
import { merge } from '../checks/merge.ts';
import { suppressionsOf } from '../checks/read-suppressions.ts';
import { noteAll } from '../checks/rules/judge.ts';
import { type NamedSchema, ofSchemas, schemaLibrary } from '../checks/schema-library.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Corpus, corpusReader, named as filesNamed } from '../document/corpus.ts';
import { namesOnly } from '../document/outline.ts';
import { foreignRoot, readXml, type TeiDocument, teiOf } from '../document/tei.ts';
import { fingerprints } from '../files/fingerprints.ts';
import { schemaFiles } from '../files/schema-files.ts';
import type { Cache, Host } from '../host.ts';
import type { Schema } from '../relaxng/relaxng.ts';
import { decode } from '../xml/decode.ts';
import { parseBytes } from '../xml/parse.ts';
import type { XmlDocument } from '../xml/tree.ts';
import { type Instruction, prolog, xmlModels } from '../xml/xml-model.ts';

/** What files are checked by. */
export interface Checking {
  /** The path or address of a RELAX NG schema for all files, whatever their vocabulary and whatever they name themselves. */
  readonly schema?: string;
  /** The path of an OASIS XML catalog. */
  readonly catalog?: string;
  /** Whether the files are those of an edition: then the rules for records hold for all of them. */
  readonly edition?: boolean;
}

/** What a file gave, and what that was made of. */
export interface Examination {
  readonly examined: Examined;
  readonly needs: Needs;
}

/** Examines files one after the other; of each only what pointers of others need is remembered. */
export interface Examiner {
  /** The files that will be examined: others may point to them. */
  expect(files: readonly string[]): Promise<void>;
  examine(file: string, bytes: Uint8Array): Promise<Examination>;
  examineLarge(file: LargeFile): Examined;
  /** What is wrong with what was asked for, and not named by a file: the schema for all, the catalog. */
  problems(): readonly Diagnostic[];
}

interface Beginning {
  readonly file: string;
  readonly root: RootElement | undefined;
  readonly instructions: readonly Instruction[];
}

/** @param cache where schemas are kept compiled, for the next run */
export function examiner(
  { schema, catalog, edition = false }: Checking,
  own: OwnSchemas | undefined,
  host: Host,
  cache?: Cache,
): Examiner {
  const files = schemaFiles(catalog);
  const library = schemaLibrary(files.resolve, cache);
  const corpus = corpusReader(host, namesOnly);
  const prints = fingerprints();
  const given =
    schema === undefined
      ? undefined
      : library.schema(files.given(schema), files.address('.'), { file: schema });
  const problems = () => [...(given?.problems ?? []), ...files.found.map(ofSchemas)];

  function grammarOf({ href, at }: Associated): NamedSchema<Schema> {
    const base = files.address(at.file);
    return library.schema(URL.canParse(href, base) ? new URL(href, base).href : href, base, at);
  }

  /** A file, by the grammars of its schemas: all that the prolog names, unless one is given for all files. */
  function byGrammars(
    { file, root, instructions }: Beginning,
    validate: (schemas: readonly Schema[]) => readonly Diagnostic[],
  ): Examined {
    const { value, diagnostics } =
      given || !root ? { value: [], diagnostics: [] } : associated(instructions, root, file, own);
    const named = given ? [given] : value.filter(({ kind }) => kind === 'grammar').map(grammarOf);
    const usable = new Map(named.flatMap(({ schema, name }) => (schema ? [[schema, name] as const] : [])));
    const ran = Array.from(usable.values(), (name): Ran => ({ layer: 'grammar', schema: basename(name) }));
    return {
      file,
      diagnostics: [...diagnostics, ...validate([...usable.keys()])],
      ran: [{ layer: 'well-formedness' }, ...ran],
      problems: [...named.flatMap((each) => each.problems), ...problems()],
      suppressions: [],
    };
  }

  /** Whether the rules for records hold for a document: because the edition, a schema or the document itself asks for them. */
  function hasRules({ root, xml, file }: TeiDocument): boolean {
    if (edition || (schema !== undefined && namesArchival(schema))) return true;
    return isArchival(root, xmlModels(prolog(xml), file).value);
  }

  /** What a document was seen with: the schemas that were read so far, and the files that it points to. */
  async function needsOf(document: TeiDocument | undefined, seen: Corpus | undefined): Promise<Needs> {
    const named = document ? [...filesNamed(document)] : [];
    const inside = new Set(named.flatMap((each) => (each.inside ? [each.file] : [])));
    for (const each of inside)
      for (const included of seen?.byFile.get(each)?.included ?? []) inside.add(included);
    const presences = named.map(async ({ file }) => [file, await prints.presence(file)]);
    return {
      contents: Object.fromEntries([...files.asked, ...inside].map((path) => [path, prints.content(path)])),
      presences: Object.fromEntries(await Promise.all(presences)),
    };
  }

  /** A document that could be read, layer by layer. */
  function byLayers(xml: XmlDocument, around: Corpus | undefined): Examined {
    const { file, root } = xml;
    const instructions = prolog(xml);
    const grammatical = byGrammars({ file, root, instructions }, (schemas) => checkGrammar(xml, schemas));
    const { suppressions, diagnostics: unclear } = suppressionsOf(xml);
    const [document] = around?.documents ?? [];
    const noted = document && hasRules(document) ? { notes: noteAll(document) } : {};
    return {
      ...grammatical,
      diagnostics: [...grammatical.diagnostics, ...unclear, ...(around ? check(around) : [])],
      ran: [...grammatical.ran, ...(around ? REFERRED : []), ...(noted.notes ? RULED : [])],
      suppressions,
      ...noted,
    };
  }

  return {
    expect: corpus.expect,
    problems,
    async examine(file, bytes) {
      const { value: xml, diagnostics } = given ? parseBytes(bytes, file) : readXml(bytes, file);
      const tei = xml && teiOf(xml);
      const foreign = given ? [] : (tei?.diagnostics ?? []);
      const before = [...diagnostics, ...foreign];
      corpus.note(file, { value: tei?.value, diagnostics: before });
      const around = tei?.value && (await corpus.around([tei.value]));
      const found =
        xml && foreign.length === 0 ? byLayers(xml, around) : { ...unread(file, [], problems()), ran: READ };
      const examined = {
        ...found,
        diagnostics: addFixes(merge([...before, ...found.diagnostics]), asMendable(bytes, file, xml)),
      };
      return { examined, needs: await needsOf(tei?.value, around) };
    },
    examineLarge(large) {
      const { file } = large;
      const { root, instructions = [] } = beginningOf(large) ?? {};
      const foreign = !given && root ? foreignRoot(root, file) : undefined;
      if (foreign) return unread(file, [foreign], problems());
      return byGrammars({ file, root, instructions }, (schemas) => checkLargeFile(large, schemas));
    },
  };
}

const READ: readonly Ran[] = [{ layer: 'well-formedness' }];
const REFERRED: readonly Ran[] = [{ layer: 'references' }];
const RULED: readonly Ran[] = [{ layer: 'rules' }];

/** What mendings see of a file. */
function asMendable(bytes: Uint8Array, file: string, xml: XmlDocument | undefined): Mendable {
  return { text: () => decode(bytes, file).value ?? '', xml };
}
