import {
  type Associated,
  associated,
  namesArchival,
  type OwnSchemas,
  type RootElement,
} from '../../checks/associated.ts';
import { type CompileRules, rulesLibrary } from '../../checks/rules-library.ts';
import { type NamedSchema, ofSchemas, schemaLibrary } from '../../checks/schema-library.ts';
import type { CompiledRules } from '../../checks/schematron.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { schemaFiles } from '../../files/schema-files.ts';
import type { Cache } from '../../host.ts';
import type { Schema } from '../../relaxng/relaxng.ts';
import { SCHEMATRON_NAMESPACE } from '../../schematron/schematron.ts';
import type { Instruction } from '../../xml/xml-model.ts';

/** The schemas of a run: those that files name, or the one that is given for all. */
export interface SchemasInUse {
  /** What holds for a file, by how it begins. */
  schemasOf(file: Beginning): Promise<Applied>;
  /** The paths of all schemas and catalogs that were read so far, or looked for. */
  readonly asked: ReadonlySet<string>;
  /** What is wrong with what was asked for, and not named by a file: the schema for all, the catalog. */
  problems(): Promise<readonly Diagnostic[]>;
}

export interface Beginning {
  readonly file: string;
  readonly root: RootElement | undefined;
  readonly instructions: readonly Instruction[];
}

export interface Applied {
  readonly grammars: readonly NamedSchema<Schema>[];
  readonly rules: readonly NamedSchema<CompiledRules>[];
  /** Whether they are those of archival records, or the file says that it is one. */
  readonly archival: boolean;
  /** What is wrong with how the file names its schemas. */
  readonly wrong: readonly Diagnostic[];
}

/** What holds for files that name no schema themselves. */
export interface Instead {
  readonly own: OwnSchemas | undefined;
  readonly ofEdition: readonly Associated[];
}

/**
 * @param schema the path or address of the schema for all files, RELAX NG or Schematron
 * @param catalog the path of an OASIS XML catalog
 */
export function schemasInUse(
  schema: string | undefined,
  catalog: string | undefined,
  { own, ofEdition }: Instead,
  compile: CompileRules,
  cache: Cache,
): SchemasInUse {
  const files = schemaFiles(catalog);
  const grammars = schemaLibrary(files.resolve, cache);
  const rules = rulesLibrary(files.resolve, compile);
  const given = schema === undefined ? undefined : givenSchema(schema);

  /** A Schematron schema, or a RELAX NG schema with the rules that stand in it. */
  async function givenSchema(name: string): Promise<Applied> {
    const [address, base, at] = [files.given(name), files.address('.'), { file: name }];
    const found = files.resolve(address, base);
    const text = typeof found === 'object' && 'text' in found ? found.text : '';
    const namesRules = text.includes(SCHEMATRON_NAMESPACE);
    const isRules = namesRules && SCHEMATRON_ROOT.test(text);
    return {
      grammars: isRules ? [] : [grammars.schema(address, base, at)],
      rules: namesRules ? [await rules.rules(address, base, at)] : [],
      archival: namesArchival(name),
      wrong: [],
    };
  }

  const addressOf = ({ href, at }: Associated) => {
    const base = files.address(at.file);
    return [URL.canParse(href, base) ? new URL(href, base).href : href, base] as const;
  };

  return {
    asked: files.asked,
    async problems() {
      const { grammars = [], rules = [] } = (await given) ?? {};
      return [...[...grammars, ...rules].flatMap((each) => each.problems), ...files.found.map(ofSchemas)];
    },
    async schemasOf({ file, root, instructions }) {
      const { value, diagnostics } = root
        ? associated(instructions, root, file, own, ofEdition)
        : { value: { schemas: [], archival: false }, diagnostics: [] };
      const forAll = await given;
      if (forAll) return { ...forAll, archival: forAll.archival || value.archival };
      const [ofGrammar, ofRules] = [
        value.schemas.filter(({ kind }) => kind === 'grammar'),
        value.schemas.filter(({ kind }) => kind === 'rules'),
      ];
      return {
        grammars: ofGrammar.map((each) => grammars.schema(...addressOf(each), each.at)),
        rules: await Promise.all(ofRules.map((each) => rules.rules(...addressOf(each), each.at, each.phase))),
        archival: value.archival,
        wrong: diagnostics,
      };
    },
  };
}

/** The root element of a Schematron schema, after declaration, comments and instructions. */
const SCHEMATRON_ROOT =
  /^\uFEFF?(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*<(?:[\w.-]+:)?(?:schema|pattern|rule)\s[^>]*http:\/\/purl\.oclc\.org\/dsdl\/schematron/;

/** The schemas that can be used, each once, with their names. */
export function usable<S>(named: readonly NamedSchema<S>[]): ReadonlyMap<S, string> {
  return new Map(named.flatMap(({ schema, name }) => (schema ? [[schema, name] as const] : [])));
}
