import { check } from '../checks/checks.ts';
import { checkGrammar, isRelaxNg } from '../checks/grammar.ts';
import { beginningOf, checkLargeFile, type LargeFile } from '../checks/large-file.ts';
import { ofSchemas, schemaLibrary } from '../checks/schema-library.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { corpusReader } from '../document/corpus.ts';
import { namesOnly } from '../document/outline.ts';
import { foreignRoot, readXml, teiOf } from '../document/tei.ts';
import { schemaFiles } from '../files/schema-files.ts';
import type { Host } from '../host.ts';
import type { Schema } from '../relaxng/relaxng.ts';
import { parseBytes } from '../xml/parse.ts';
import { type Instruction, prolog, xmlModels } from '../xml/xml-model.ts';

/** What files are checked by. */
export interface Checking {
  /** The path or address of a RELAX NG schema for all files, whatever their vocabulary and whatever they name themselves. */
  readonly schema?: string;
  /** The path of an OASIS XML catalog. */
  readonly catalog?: string;
}

/** Checks files one after the other; of each only what pointers of others need is remembered. */
export interface Checker {
  /** The files that will be checked: others may point to them. */
  expect(files: readonly string[]): Promise<void>;
  check(file: string, bytes: Uint8Array): Promise<readonly Diagnostic[]>;
  checkLarge(file: LargeFile): readonly Diagnostic[];
  /** What is wrong with the schemas and catalogs that were needed. */
  found(): readonly Diagnostic[];
}

export function checker({ schema, catalog }: Checking, host: Host): Checker {
  const files = schemaFiles(catalog);
  const library = schemaLibrary(files.resolve);
  const corpus = corpusReader(host, namesOnly);
  const given =
    schema === undefined
      ? undefined
      : library.schema(files.given(schema), files.address('.'), { file: schema });

  /** The grammars that hold for a document. */
  function schemasFor(instructions: readonly Instruction[], file: string): Result<readonly Schema[]> {
    if (schema !== undefined) return { value: given ? [given] : [], diagnostics: [] };
    const { value: models, diagnostics } = xmlModels(instructions, file);
    const base = files.address(file);
    const value = models.filter(isRelaxNg).flatMap(({ href, range }) => {
      const address = URL.canParse(href, base) ? new URL(href, base).href : href;
      return library.schema(address, base, { file, range }) ?? [];
    });
    return { value: [...new Set(value)], diagnostics };
  }

  return {
    expect: corpus.expect,
    async check(file, bytes) {
      const { value: xml, diagnostics } =
        schema === undefined ? readXml(bytes, file) : parseBytes(bytes, file);
      const tei = xml && teiOf(xml);
      const foreign = schema === undefined ? (tei?.diagnostics ?? []) : [];
      const found = [...diagnostics, ...foreign];
      corpus.note(file, { value: tei?.value, diagnostics: found });
      if (xml && foreign.length === 0) {
        const { value: schemas, diagnostics: wrong } = schemasFor(prolog(xml), file);
        found.push(...wrong, ...checkGrammar(xml, schemas));
      }
      if (tei?.value) found.push(...check(await corpus.around([tei.value])));
      return found;
    },
    checkLarge(large) {
      const { root, instructions = [] } = beginningOf(large) ?? {};
      const foreign = schema === undefined && root ? foreignRoot(root, large.file) : undefined;
      if (foreign) return [foreign];
      const { value: schemas, diagnostics } = schemasFor(instructions, large.file);
      return [...diagnostics, ...checkLargeFile(large, schemas)];
    },
    found: () => [...library.found(), ...files.found.map(ofSchemas)],
  };
}
