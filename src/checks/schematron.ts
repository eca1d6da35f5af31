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
}

const mode = (name: string) => `Q{${OWN_NAMESPACE}}${name}`;

/**
 * What is wrong in a document by rules of ISO Schematron: `schematron/ID`, with the range of the node that each is about. Rules
 * that fail themselves, with an error of XPath, are `schematron/failed`.
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
  const silent = PURPOSES.filter((each) => !purposes.includes(each));
  return rules.flatMap(({ schema, stylesheet }) => {
    try {
      const parameters = { [mode('silent')]: silent };
      return findingsOf(transformToText(stylesheet, source, mode('start'), parameters), schema, document);
    } catch (error) {
      return failed(error, schema, document);
    }
  });
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
