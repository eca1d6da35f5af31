import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Examined } from './examined.ts';
import type { EditionFiles } from './rules/rule.ts';
import type { SeveritySetting } from './severities.ts';

/** One of several parts of a check, each of which is done by a process or a machine of its own; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a part of a check has to tell the whole: it stands in the JSON report as `shard`. */
export interface ShardReport extends Shard {
  /** What must be the same for all parts: the version of the program, and what was checked how. */
  readonly run: string;
  readonly edition?: EditionFiles;
  /** As the edition wants it. */
  readonly severity: readonly SeveritySetting[];
  readonly examined: readonly Examined[];
  /** What was found before any file was read: a folder that is missing. */
  readonly before: readonly Diagnostic[];
}

/** `2/8`; undefined where a text means no part. */
export function readShard(text: string): Shard | undefined {
  const [, index = '', count = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/** The part of a list: each has every n-th, so that large and small are spread evenly. */
export function partOf<T>(list: readonly T[], { index, count }: Shard): readonly T[] {
  return list.filter((_, at) => at % count === index - 1);
}

/** The list that parts were made of, in its order. */
export function whole<T>(parts: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part.slice(at, at + 1))).flat();
}

/** A report, as it lies in a file. */
export interface ReportFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Puts the reports of all parts of a check together. `edition/not-a-shard` where a file is no such report;
 * `edition/shards` where one is missing or there twice, or where they are not of the same check.
 */
export function mergeShards(files: readonly ReportFile[]): Result<ShardReport | undefined> {
  const reports: { readonly file: string; readonly report: ShardReport }[] = [];
  for (const each of files) {
    const report = readReport(each.text);
    if (!report) return refused('edition/not-a-shard', each.file, NO_REPORT, HOW);
    const [first] = reports;
    if (first && (first.report.run !== report.run || first.report.count !== report.count))
      return refused(
        'edition/shards',
        each.file,
        `This report is not of the same check as ${first.file}`,
        'All parts must be made with the same paths, options and version, and the same number of parts.',
      );
    const twice = reports.find(({ report: { index } }) => index === report.index);
    if (twice)
      return refused('edition/shards', each.file, `This is part ${report.index}, as ${twice.file} is`);
    reports.push({ file: each.file, report });
  }
  const sorted = reports.sort((a, b) => a.report.index - b.report.index).map(({ report }) => report);
  const [first] = sorted;
  if (!first) return { value: undefined, diagnostics: [] };
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter((index) =>
    sorted.every((report) => report.index !== index),
  );
  if (missing.length > 0) {
    const parts = `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
    const message = `Of ${first.count} parts ${missing.length === 1 ? 'one is' : `${missing.length} are`} missing: ${parts}`;
    return refused('edition/shards', files[0]?.file ?? '', message, 'Name the reports of all parts.');
  }
  return {
    value: { ...first, examined: whole(sorted.map(({ examined }) => examined)) },
    diagnostics: [],
  };
}

const NO_REPORT = 'This is no report of a part of a check';
const HOW = 'Such a report is made by: tei check --shard 1/4 --format json > part-1.json';

function readReport(text: string): ShardReport | undefined {
  try {
    const { shard } = JSON.parse(text) as { readonly shard?: Partial<ShardReport> };
    const complete = shard && typeof shard.run === 'string' && Array.isArray(shard.examined);
    return complete && readShard(`${shard.index}/${shard.count}`) ? (shard as ShardReport) : undefined;
  } catch {
    return undefined;
  }
}

function refused(code: string, file: string, message: string, hint?: string): Result<undefined> {
  const diagnostic: Diagnostic = {
    code,
    severity: 'error',
    message,
    location: { file },
    ...(hint !== undefined && { hint }),
  };
  return { value: undefined, diagnostics: [diagnostic] };
}
