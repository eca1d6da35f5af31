import type { Suppressed } from '../checks/suppression.ts';
import { type Diagnostic, inOrder, type Location, type Range, type Severity } from '../diagnostic.ts';
import { uriOf } from './address.ts';
import { exitCode } from './exit-code.ts';
import { asJson } from './json.ts';
import { layerOf, prefixOf, titleOf } from './layers.ts';
import {
  asSentences,
  type CodePage,
  type ReportContext,
  type Reporter,
  suppressedInOrder,
} from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SEVEREST: readonly Severity[] = ['error', 'warning', 'info'];

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Reporter = {
  name: 'sarif',
  about: 'SARIF 2.1.0, for code scanning and viewers of findings',
  forPrograms: true,
  report(diagnostics, context) {
    const suppressed = suppressedInOrder(context.suppressed ?? []);
    const all = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)];
    const codes = [...new Set(all.map(({ code }) => code))].sort();
    const index = new Map(codes.map((code, at) => [code, at]));
    const run = {
      tool: {
        driver: {
          name: 'tei-edition',
          ...(context.version !== undefined && {
            version: context.version,
            semanticVersion: context.version,
          }),
          rules: codes.map((code) => ruleOf(code, all, context)),
        },
      },
      invocations: [{ executionSuccessful: exitCode(diagnostics) !== 2 }],
      columnKind: 'utf16CodeUnits',
      results: [
        // 3.27.23: where one result says whether it is suppressed, all do.
        ...inOrder(diagnostics).map((each) => ({
          ...resultOf(each, index),
          ...(suppressed.length > 0 && { suppressions: [] }),
        })),
        ...suppressed.map((each) => suppressedResult(each, index)),
      ],
      properties: { files: context.files, ...(context.layers && { layers: context.layers }) },
    };
    return asJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
  },
};

function ruleOf(code: string, all: readonly Diagnostic[], { explain }: ReportContext): object {
  const found = new Set(all.filter((each) => each.code === code).map(({ severity }) => severity));
  const level = SEVEREST.find((severity) => found.has(severity)) ?? 'error';
  const layer = layerOf(code);
  return {
    id: code,
    ...described(code, explain?.(code)),
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: [layer === undefined ? prefixOf(code) : titleOf(layer)] },
  };
}

function described(code: string, page: CodePage | undefined): object {
  if (!page) return { help: { text: `“tei explain ${code}” says what this finding means.` } };
  return {
    shortDescription: { text: page.title },
    help: { text: page.text },
    ...(page.uri !== undefined && { helpUri: page.uri }),
  };
}

function resultOf(diagnostic: Diagnostic, index: ReadonlyMap<string, number>) {
  const { code, severity, location, fix, related = [] } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: index.get(code) ?? -1,
    level: LEVELS[severity],
    message: { text: plainText(asSentences(diagnostic)) },
    locations: [locationOf(location)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, location }, at) => ({
        id: at + 1,
        ...locationOf(location),
        message: { text: plainText(message) },
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: plainText(fix.title) },
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(location.file) },
              replacements: fix.edits.map(({ range, text }) => ({
                deletedRegion: regionOf(range),
                ...(text !== '' && { insertedContent: { text } }),
              })),
            },
          ],
          properties: { safe: fix.safe },
        },
      ],
    }),
  };
}

const suppressedResult = ({ diagnostic, reason }: Suppressed, index: ReadonlyMap<string, number>) => ({
  ...resultOf(diagnostic, index),
  suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason }],
});

function locationOf({ file, range, path }: Location) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(range && { region: regionOf(range) }),
    },
    ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path, kind: 'element' }] }),
  };
}

const regionOf = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** 3.11.5 and 3.11.6: braces are for placeholders, brackets before parentheses for links. */
const plainText = (text: string) => text.replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (');
