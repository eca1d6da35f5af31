import type { Diagnostic } from '../diagnostic.ts';
import { aboutOthers, findingsOf, type Schematron, type Selection } from '../schematron/schematron.ts';
import { OWN_NAMESPACE } from '../schematron/xslt/names.ts';
import type { Stylesheet } from '../xml/transform.ts';
import type { XmlDocument } from '../xml/tree.ts';
import { type FindOther, noOthers, type Other } from './other-documents.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

/** Rules, ready to run. */
export interface CompiledRules {
  readonly schema: Schematron;
  readonly stylesheet: Stylesheet;
  /** The elements that it looks at. */
  readonly selections: readonly Selection[];
  /**
   * The same, in which an error ends one assertion alone: it is twice as slow, and compiled when it is needed; undefined where that
   * fails.
   */
  readonly careful: () => Promise<Stylesheet | undefined>;
}

const mode = (name: string) => `Q{${OWN_NAMESPACE}}${name}`;

/**
 * What is wrong in a document by rules of ISO Schematron: `schematron/ID`, with the range of the node that each is about. An
 * assertion that fails itself, with an error of XPath, is `schematron/failed`; all others are tried. Rules may be about other
 * documents, too: what is wrong there has the name and the range in that document.
 *
 * @param findOther gives those documents, or else `schematron/missing-document`
 */
export async function checkSchematron(
  document: XmlDocument,
  rules: readonly CompiledRules[],
  purposes: readonly Purpose[],
  findOther: FindOther = noOthers,
): Promise<readonly Diagnostic[]> {
  if (rules.length === 0) return [];
  // The processor takes as long to load as all else; a run in which nothing has changed needs none.
  const { elementsIn, transformToText } = await import('../xml/transform.ts');
  const { xdmOf } = await import('../xml/xdm-tree.ts');
  const source = xdmOf(document);
  const parameters = { [mode('silent')]: PURPOSES.filter((each) => !purposes.includes(each)) };
  const apply = async (compiled: CompiledRules): Promise<readonly Diagnostic[]> => {
    const { schema, stylesheet, selections, careful } = compiled;
    const elements = elementsIn(
      source,
      selections.map(({ sought }) => sought),
    );
    const atHand = Object.fromEntries(selections.map(({ parameter }, index) => [parameter, elements[index]]));
    const run = async (by: Stylesheet): Promise<readonly Diagnostic[]> => {
      const written = transformToText(by, source, mode('start'), { ...parameters, ...atHand });
      const found = [...findingsOf(written, schema, document)];
      const { others, missing } = await othersOf(written, schema, document, findOther);
      for (const [other, patterns] of others) {
        const toOther = {
          ...parameters,
          [mode('other')]: xdmOf(other),
          [mode('wanted')]: patterns,
        };
        found.push(...findingsOf(transformToText(by, source, mode('others'), toOther), schema, other));
      }
      return [...found, ...missing];
    };
    try {
      return await run(stylesheet);
    } catch (error) {
      if (reasonOf(error) === undefined) throw error;
    }
    try {
      return await run((await careful()) ?? stylesheet);
    } catch (error) {
      return [failed(error, schema, document)];
    }
  };
  return (await Promise.all(rules.map(apply))).flat();
}

/** The other documents that patterns are about, each with the numbers of its patterns, and what is missing. */
async function othersOf(
  written: string,
  { file }: Schematron,
  document: XmlDocument,
  findOther: FindOther,
): Promise<{
  readonly others: ReadonlyMap<XmlDocument, readonly number[]>;
  readonly missing: readonly Diagnostic[];
}> {
  const others = new Map<XmlDocument, number[]>();
  const missing = new Map<string, Diagnostic>();
  for (const { pattern, addresses } of aboutOthers(written))
    for (const address of new Set(addresses)) {
      const { other } = await findOther(address, document);
      if ('document' in other) others.set(other.document, [...(others.get(other.document) ?? []), pattern]);
      else missing.set(address, missingDocument(address, other, file, document.file));
    }
  return { others, missing: [...missing.values()] };
}

function missingDocument(
  address: string,
  { why, problem }: Exclude<Other, { readonly document: unknown }>,
  schema: string,
  file: string,
): Diagnostic {
  return {
    code: 'schematron/missing-document',
    severity: 'error',
    message: `Rules of ${schema} are about “${address}”, which ${why}`,
    location: { file },
    hint: 'The path begins at the folder of this file; mend what names it, or the documents of the rules.',
    ...(problem && { related: [{ message: problem.message, location: problem.location }] }),
  };
}

function failed(error: unknown, { file }: Schematron, document: XmlDocument): Diagnostic {
  const reason = reasonOf(error);
  // Not an error of XPath: a mistake of ours.
  if (reason === undefined) throw error;
  return {
    code: 'schematron/failed',
    severity: 'error',
    message: `The rules of ${file} can’t be applied to this file: ${reason}`,
    location: { file: document.file },
    hint: 'Mend the rule, so that it holds for every content; no rule of this schema was checked here.',
  };
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof RangeError) return 'they go too deep, like a function that calls itself without end';
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  return code === '' ? undefined : `${message.split('\n')[0]} (${code})`;
}
