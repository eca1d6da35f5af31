import type { DomNode } from './dom.ts';
import { htmlOf } from './html.ts';
import { emptyMap, run, saxon } from './saxon/saxon.ts';
import { elementsSought, type Sought } from './sought.ts';

/** A document in Saxon's own tree; only the functions of this file look inside, and who asks for `domOf`. */
export interface XdmDocument {
  readonly xdm: object;
}

/** What a stylesheet has made, to be changed before anything else is made of it. */
export function domOf({ xdm }: XdmDocument): DomNode {
  return xdm as DomNode;
}

/** A stylesheet compiled to SEF (Stylesheet Export File), ready to run many times. */
export interface Stylesheet {
  readonly name: string;
  readonly sef: object;
}

/** What a stylesheet says by `xsl:message`; `code` is its error code as `Q{namespace}name`. */
export interface XsltMessage {
  readonly code: string;
  readonly text: string;
}

export interface Transformed {
  readonly result: XdmDocument;
  readonly messages: readonly XsltMessage[];
}

/** Where in a stylesheet it failed, as far as the error of Saxon says: the name of its file, and a line. */
export function failedAt(error: unknown): { readonly module: string; readonly line: number } | undefined {
  if (!(error instanceof Error && 'xsltLineNr' in error && 'xsltModule' in error)) return undefined;
  const line = Number(error.xsltLineNr);
  const module = String(error.xsltModule ?? '')
    .split('/')
    .at(-1);
  return module && line > 0 ? { module, line } : undefined;
}

/** Values of stylesheet parameters by name (`Q{namespace}name`): strings, numbers, booleans, arrays, maps. */
export type Parameters = Readonly<Record<string, unknown>>;

export function loadStylesheet(name: string, sef: string): Stylesheet {
  return { name, sef: JSON.parse(sef) as object };
}

/** Reads XML that has no document type declaration: `serialise(document, { doctype: false })`. */
export async function toXdm(xml: string): Promise<XdmDocument> {
  return { xdm: await saxon().getResource({ text: xml, type: 'xml' }) };
}

/** An empty document, to be filled. What Saxon-JS reads would stay in memory until all of it is tidied up. */
export function emptyXdm(): XdmDocument {
  return { xdm: saxon().getPlatform().createDocument() };
}

/** A map in Saxon’s own form, as a value of parameters. */
export interface XdmValue {
  readonly xdm: object;
}

/** Words by their keys, or such words by theirs. */
export interface Words {
  readonly [key: string]: string | Words;
}

const held = new WeakMap<object, XdmValue>();

/** Words that are handed over again and again, as a map: made once, while each run would do so for itself. */
export function holdWords(words: Words): XdmValue {
  const known = held.get(words);
  if (known) return known;
  const made = { xdm: mapOf(words) };
  held.set(words, made);
  return made;
}

function mapOf(words: Words): object {
  const { XS } = saxon().Atomic;
  const map = emptyMap();
  for (const [key, each] of Object.entries(words))
    map.inSituPut(XS.string.fromString(key), [
      typeof each === 'string' ? XS.string.fromString(each) : mapOf(each),
    ]);
  return map;
}

/** The elements of a document that are looked for, each list in its order, as values of parameters. */
export function elementsIn({ xdm }: XdmDocument, sought: readonly Sought[]): readonly (readonly object[])[] {
  return elementsSought(xdm as DomNode, sought);
}

/**
 * Runs a stylesheet (XSLT 3.0) on a document. The pools of documents and texts are empty, and stylesheets
 * of ours never call `doc()`: all that a stylesheet needs comes as a parameter. Throws Saxon's error where the
 * stylesheet fails.
 */
export function transform(
  stylesheet: Stylesheet,
  source: XdmDocument,
  parameters: Parameters = {},
): Transformed {
  const messages: XsltMessage[] = [];
  const { principalResult } = run({
    stylesheetInternal: stylesheet.sef,
    sourceNode: source.xdm,
    stylesheetParams: unwrapped(parameters),
    destination: 'document',
    documentPool: {},
    textResourcePool: {},
    deliverMessage: (content, code) =>
      messages.push({ code: String(code), text: saxon().serialize(content, { method: 'text' }) }),
    deliverResultDocument: () => ({ destination: 'serialized' }),
  });
  return { result: { xdm: principalResult }, messages };
}

/**
 * Runs a stylesheet that begins in a mode (`Q{namespace}name`) and gives text. Throws Saxon's error where the stylesheet fails;
 * `doc()` finds nothing.
 */
export function transformToText(
  stylesheet: Stylesheet,
  source: XdmDocument,
  mode: string,
  parameters: Parameters = {},
): string {
  const { principalResult } = run({
    stylesheetInternal: stylesheet.sef,
    sourceNode: source.xdm,
    initialMode: mode,
    stylesheetParams: unwrapped(parameters),
    destination: 'serialized',
    documentPool: {},
    textResourcePool: {},
    deliverMessage: () => {},
    deliverResultDocument: () => ({ destination: 'serialized' }),
  });
  return String(principalResult ?? '');
}

/**
 * Runs a stylesheet that has no source: it begins with its initial template (XSLT 3.0, 2.4) and makes a document of its
 * parameters. Lists in them become sequences, objects maps, and what is undefined is empty. Throws Saxon's error.
 */
export function compose(stylesheet: Stylesheet, parameters: Parameters): XdmDocument {
  const { principalResult } = run({
    stylesheetInternal: stylesheet.sef,
    initialTemplate: 'Q{http://www.w3.org/1999/XSL/Transform}initial-template',
    stylesheetParams: unwrapped(parameters),
    destination: 'document',
    documentPool: {},
    textResourcePool: {},
    deliverMessage: () => {},
    deliverResultDocument: () => ({ destination: 'serialized' }),
  });
  return { xdm: principalResult };
}

/** HTML as text, with `<!DOCTYPE html>`. */
export function toHtml(document: XdmDocument): string {
  return htmlOf(domOf(document));
}

/** XHTML as text: XML in which no element is closed by itself but those that HTML has so (Serialization 3.1, section 6). */
export function toXhtml({ xdm }: XdmDocument): string {
  const options = { method: 'xhtml', 'html-version': 5, indent: false, 'include-content-type': false };
  return saxon().serialize(xdm, { ...options, 'omit-xml-declaration': false });
}

/** The character data of a document. */
export function toText({ xdm }: XdmDocument): string {
  return saxon().serialize(xdm, { method: 'text' });
}

function unwrapped(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, isXdm(value) ? value.xdm : value]),
  );
}

function isXdm(value: unknown): value is XdmDocument {
  return typeof value === 'object' && value !== null && 'xdm' in value;
}
