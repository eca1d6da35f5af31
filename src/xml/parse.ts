import type { Diagnostic, Result } from '../diagnostic.ts';
import { blank } from './blank.ts';
import { treeBuilder } from './build.ts';
import { decode } from './decode.ts';
import type { XmlHandler } from './events.ts';
import { LIMITS, type Limits } from './limits.ts';
import { diagnose, type Fail, type Problem } from './problem.ts';
import { scan } from './scan.ts';
import type { XmlDocument } from './tree.ts';
import { type Window, wholeText } from './window.ts';

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
  const window = wholeText(text);
  const builder = treeBuilder(window, file);
  const { value, diagnostics } = readEvents(window, file, builder, limits);
  return { value: value ? builder.document() : undefined, diagnostics };
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

/**
 * Reads a document as events, in memory that does not grow with its length where the window moves. The value tells whether
 * it is well-formed; findings are those of `parse`, and `xml/too-long` where one token passes the limit.
 */
export function readEvents(
  window: Window,
  file: string,
  handler: XmlHandler,
  limits: Partial<Limits> = {},
): Result<boolean> {
  const diagnostics: Diagnostic[] = [];
  const warn = (problem: Problem) => diagnostics.push(diagnose(problem, file, window.lines));
  const fatal = failureOf((fail) => {
    const nothing = window.whole ? blank(window.text) : undefined;
    if (nothing) fail(nothing);
    scan(window, handler, { limits: { ...LIMITS, ...limits }, fail, warn });
  });
  if (fatal) warn(fatal);
  return { value: !fatal, diagnostics };
}

/** One for all: to make an error costs as much as to read a page. */
const STOP = new Error('stopped at the first fatal problem');

/** Calls what may fail at any depth, and catches nothing but that failure. */
function failureOf(read: (fail: Fail) => void): Problem | undefined {
  let fatal: Problem | undefined;
  try {
    read((problem) => {
      fatal = problem;
      throw STOP;
    });
  } catch (thrown) {
    if (thrown !== STOP) throw thrown;
  }
  return fatal;
}
