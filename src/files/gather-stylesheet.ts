import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Range, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { FORBIDDEN_INSTRUCTIONS, forbiddenIn } from '../schematron/forbidden.ts';
import { parse } from '../xml/parse.ts';
import { attribute, attributeNode, elements, type XmlAttribute, type XmlElement } from '../xml/tree.ts';
import { listFiles, readText } from './read.ts';

const XSL = 'http://www.w3.org/1999/XSL/Transform';
const SCHEME = 'tei-edition:';

export interface StylesheetFile {
  /** As the user would name it. */
  readonly file: string;
  readonly text: string;
  /** The text with the addresses of this package in place of `tei-edition:`. */
  readonly resolved: string;
}

/** A stylesheet of an edition and all of its own that it imports or includes. */
export interface OwnStylesheet {
  /** By path from the folder of stylesheets, with `/`. */
  readonly files: ReadonlyMap<string, StylesheetFile>;
  /** What it imports of this package, by path from its folder xslt/. */
  readonly ofPackage: readonly string[];
}

/**
 * Reads a stylesheet with what it imports and includes (XSLT 3.0, 3.11): files of its own folder, and those of this package by
 * `tei-edition:`. What can’t be read, lies elsewhere, or reaches out while it is compiled is `view/stylesheet`.
 */
export function gatherStylesheet(folder: string, main: string, root: string): Result<OwnStylesheet> {
  const files = new Map<string, StylesheetFile>();
  const ofPackage = new Set<string>();
  const found: Diagnostic[] = [];
  const given = listFiles(join(root, 'xslt'), ['.xsl']).value;

  function read(path: string): void {
    const file = join(folder, path);
    const { value: text, diagnostics: unread } = readText(file);
    const parsed = text === undefined ? undefined : parse(text, file);
    const errors = [...unread, ...(parsed?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
    found.push(...errors.map((error) => ({ ...error, code: 'view/stylesheet' })));
    files.set(path, { file, text: text ?? '', resolved: text ?? '' });
    if (text === undefined || parsed?.value === undefined) return;
    const imports: { readonly range: Range; readonly target: string }[] = [];
    for (const element of elements(parsed.value.root)) {
      found.push(...reachingOut(element, file));
      if (element.namespace !== XSL || !['import', 'include'].includes(element.local)) continue;
      const href = attributeNode(element, 'href');
      const target = href && leadingTo(href, path, file);
      if (href && target !== undefined) imports.push({ range: href.valueRange, target });
    }
    const resolved = imports.reduceRight(
      (rest, { range, target }) => rest.slice(0, range.start.offset) + target + rest.slice(range.end.offset),
      text,
    );
    files.set(path, { file, text, resolved });
  }

  /** What stands for an address in the copy that is compiled; undefined where it stays as it is. */
  function leadingTo(href: XmlAttribute, path: string, file: string): string | undefined {
    const { value } = href;
    const wrong = (message: string, hint: string) => {
      found.push(stylesheetError(file, href.valueRange, message, hint));
    };
    if (value.startsWith(SCHEME)) {
      const name = value.slice(SCHEME.length);
      if (given.includes(name)) {
        ofPackage.add(name);
        return pathToFileURL(join(root, 'xslt', name)).href;
      }
      const near = nearest(name, given);
      wrong(
        `This package has no stylesheet ${name}`,
        near === undefined ? 'See its folder xslt/.' : `Did you mean “${SCHEME}${near}”?`,
      );
      return undefined;
    }
    const target = posix.join(posix.dirname(path), value);
    if (/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(value) || target === '..' || target.startsWith('../')) {
      wrong(
        `“${value}” leads out of the folder xslt/ of the edition`,
        `Import files of that folder, and those of this package: “${SCHEME}reading.xsl”.`,
      );
    } else if (!files.has(target)) {
      const there = listFiles(folder, ['']).value;
      if (there.includes(target)) read(target);
      else {
        const near = nearest(target, there);
        wrong(
          `“${value}” does not exist`,
          near === undefined ? 'Correct the address.' : `Did you mean “${near}”?`,
        );
      }
    }
    return undefined;
  }

  read(main);
  return { value: { files, ofPackage: [...ofPackage].sort() }, diagnostics: found };
}

/** Instructions that reach beyond the record, and expressions that do so while the stylesheet is compiled. */
function reachingOut(element: XmlElement, file: string): readonly Diagnostic[] {
  const isOurs = element.namespace === XSL;
  if (isOurs && FORBIDDEN_INSTRUCTIONS.has(element.local)) {
    return [reaching(file, `the element ${element.name}`, element.nameRange)];
  }
  const isStatic = isOurs && /^(?:yes|true|1)$/.test(attribute(element, 'static')?.trim() ?? '');
  return element.attributes.flatMap((each) => {
    const early =
      each.local === 'use-when' || each.local === '_use-when' || isStatic || each.local.startsWith('_');
    const what = early ? forbiddenIn(each.value) : undefined;
    return what === undefined ? [] : [reaching(file, what, each.valueRange)];
  });
}

/** Says that a stylesheet reaches for something that it must not have. */
export function reaching(file: string, what: string, range?: Range): Diagnostic {
  const message = `This stylesheet uses ${what}: a page is made from its record alone`;
  const hint = 'Leave it out: what a page needs stands in the record, the registers and edition.json.';
  return stylesheetError(file, range, message, hint);
}

function stylesheetError(file: string, range: Range | undefined, message: string, hint: string): Diagnostic {
  const location = { file, ...(range && { range }) };
  return { code: 'view/stylesheet', severity: 'error', message, location, hint };
}
