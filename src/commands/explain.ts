import { rules } from '../checks/rules/rules.ts';
import { readinessChecks } from '../deposit/readiness.ts';
import { findPages, nearCodes } from '../explain/find.ts';
import { pageOfReadiness } from '../explain/of-readiness.ts';
import { pageOfRule } from '../explain/of-rules.ts';
import { pagesOfSchema } from '../explain/of-schema.ts';
import type { Page } from '../explain/page.ts';
import { pages } from '../explain/pages.ts';
import { showList, showPage, type ToldPage, toldPage } from '../explain/show.ts';
import { idsOfArchivalRules, rulesOfArchivalRecords } from '../files/assets.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { parse } from '../xml/parse.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage.ts';

export interface ExplainOptions {
  readonly format?: string;
}

/** All pages: those that are written, and those that are made from rules; by layer, in the order of their lists. */
export function allPages(): readonly Page[] {
  const { odd, examples } = rulesOfArchivalRecords();
  const document = parse(odd, 'archival-record.odd').value;
  const ofSchema = document ? pagesOfSchema(document, examples) : [];
  return [
    ...pages,
    ...rules.map(pageOfRule),
    ...readinessChecks.map(pageOfReadiness),
    ...[...ofSchema].sort((a, b) => (a.code < b.code ? -1 : 1)),
  ];
}

/** The codes of all pages: quicker than the pages, since those of the schema are not made. */
export function allCodes(): readonly string[] {
  return [
    ...[...pages, ...rules, ...readinessChecks].map(({ code }) => code),
    ...idsOfArchivalRules().map((id) => `schematron/${id}`),
  ];
}

/** The pages by code, for reports that carry them along; they are read when the first one is asked for. */
export function explainer(): (code: string) => ToldPage | undefined {
  let byCode: ReadonlyMap<string, Page> | undefined;
  return (code) => {
    byCode ??= new Map(allPages().map((page) => [page.code, page]));
    const page = byCode.get(code);
    return page && toldPage(page);
  };
}

/** `tei explain CODE`: what a finding means and how to mend it; without a code, or with a layer, the list of codes. */
export function explainCommand(
  word: string | undefined,
  { format }: ExplainOptions,
  { out }: Shell,
): ExitCode {
  const all = allPages();
  const found = word === undefined ? all : findPages(word, all);
  if (word !== undefined && found.length === 0) throw unknown(word, all);
  const [only] = found;
  if (format === 'json') out.write(`${JSON.stringify({ version: 1, pages: found }, null, 2)}\n`);
  else if (only && found.length === 1) out.write(showPage(only, out));
  else out.write(showList(found, out));
  return 0;
}

function unknown(word: string, all: readonly Page[]): UsageError {
  const near = nearCodes(word, all);
  const [first = '', ...others] = near
    .slice(0, 3)
    .map((code) => `“${code}”`)
    .reverse();
  const meant =
    near.length === 0
      ? ''
      : ` Did you mean ${[others.reverse().join(', '), first].filter(Boolean).join(' or ')}?`;
  if (/^schematron\/(?!AR-)/i.test(word))
    return new UsageError(
      `“${word}” comes from a Schematron schema that is not part of this program: that schema, or those who made it, can say what its rules mean.${meant}`,
    );
  return new UsageError(`There is no code “${word}”.${meant} “tei explain” lists all codes.`);
}
