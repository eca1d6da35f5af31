import type { Diagnostic } from '../diagnostic.ts';
import { findingsOf, type Schematron } from '../schematron/schematron.ts';
import { OWN_NAMESPACE } from '../schematron/xslt/names.ts';
import { serialise } from '../xml/serialise.ts';
import type { Stylesheet } from '../xml/transform.ts';
import type { XmlDocument } from '../xml/tree.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

/** Rules, ready to run. */
export interface CompiledRules {
  readonly schema: Schematron;
  readonly stylesheet: Stylesheet;
  /**
   * The same, in which an error ends one assertion alone: it is twice as slow, and compiled when it is needed; undefined where that
   * fails.
   */
  readonly careful: () => Promise<Stylesheet | undefined>;
}

const mode = (name: string) => `Q{${OWN_NAMESPACE}}${name}`;

/**
 * What is wrong in a document by rules of ISO Schematron: `schematron/ID`, with the range of the node that each is about. An
 * assertion that fails itself, with an error of XPath, is `schematron/failed`; all others are tried.
 */
export async function checkSchematron(
  document: XmlDocument,
  rules: readonly CompiledRules[],
  purposes: readonly Purpose[],
): Promise<readonly Diagnostic[]> {
  if (rules.length === 0) return [];
  // The processor takes as long to load as all else; a run in which nothing has changed needs none.
  const { toXdm, transformToText } = await import('../xml/transform.ts');
  const source = await toXdm(serialise(document, { doctype: false }));
  const parameters = { [mode('silent')]: PURPOSES.filter((each) => !purposes.includes(each)) };
  const apply = async ({ schema, stylesheet, careful }: CompiledRules): Promise<readonly Diagnostic[]> => {
    const run = (by: Stylesheet) =>
      findingsOf(transformToText(by, source, mode('start'), parameters), schema, document);
    try {
      return run(stylesheet);
    } catch (error) {
      if (reasonOf(error) === undefined) throw error;
    }
    try {
      return run((await careful()) ?? stylesheet);
    } catch (error) {
      return [failed(error, schema, document)];
    }
  };
  return (await Promise.all(rules.map(apply))).flat();
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
