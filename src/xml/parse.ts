import type { Result } from '../diagnostic.ts';
import { blank } from './blank.ts';
import { build } from './build.ts';
import { decode } from './decode.ts';
import { LIMITS, type Limits } from './limits.ts';
import { lines } from './lines.ts';
import { diagnose, type Fail, type Problem } from './problem.ts';
import type { XmlDocument } from './tree.ts';

/**
 * Reads an XML 1.0 document (fifth edition, with Namespaces in XML 1.0) into a tree with a range on every node.
 * Nothing is fetched. Ranges are in UTF-16 units of the text as it is given; `file` is the name for messages.
 *
 * The value is undefined where there is an error, and the first error is the only one: `xml/well-formed`,
 * `xml/empty`, `xml/too-deep`, `xml/external-entity`, `xml/entity-…`. What is merely left aside is told as well:
 * `xml/external-subset`, `xml/parameter-entity`, `xml/attribute-default`.
 */
export function parse(
  text: string,
  file: string,
  limits: Partial<Limits> = {},
): Result<XmlDocument | undefined> {
  const places = lines(text);
  const problems: Problem[] = [];
  const { document, fatal } = attempt((fail) => {
    const nothing = blank(text);
    if (nothing) fail(nothing);
    const warn = (problem: Problem) => problems.push(problem);
    return build(text, file, { limits: { ...LIMITS, ...limits }, fail, warn });
  });
  if (fatal) problems.push(fatal);
  return {
    value: document,
    diagnostics: problems.map((problem) => diagnose(problem, file, places)),
  };
}

/** Reads the bytes of a file: `decode`, then `parse`. */
export function parseBytes(
  bytes: Uint8Array,
  file: string,
  limits: Partial<Limits> = {},
): Result<XmlDocument | undefined> {
  const { value, diagnostics } = decode(bytes, file);
  return value === undefined ? { value, diagnostics } : parse(value, file, limits);
}

/** Calls what may fail at any depth of the parser's callbacks, and catches nothing but that failure. */
function attempt(read: (fail: Fail) => XmlDocument): {
  readonly document?: XmlDocument;
  readonly fatal?: Problem;
} {
  const stop = new Error('stopped at the first fatal problem');
  let fatal: Problem | undefined;
  const fail: Fail = (problem) => {
    fatal = problem;
    throw stop;
  };
  try {
    return { document: read(fail) };
  } catch (thrown) {
    if (thrown !== stop || !fatal) throw thrown;
    return { fatal };
  }
}
