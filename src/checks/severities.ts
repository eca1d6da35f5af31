import { staysError } from '../could-not.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { allNearest, nearest } from '../nearest.ts';

/** `off`: the finding is not told. */
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** A wish of the user: findings that `code` stands for are as severe as this. */
export interface SeveritySetting {
  /** A whole code (`schematron/AR-W05`), the part after its slash (`AR-W05`), or all of a layer (`rule/*`). */
  readonly code: string;
  readonly level: Level;
}

/** What is wrong with a setting, as a sentence. */
export interface Objection {
  readonly objection: string;
}

const PREFIXES = [
  'xml',
  'schema',
  'relaxng',
  'schematron',
  'reference',
  'rule',
  'import',
  'view',
  'edition',
  'odd',
  'deposit',
];

const CODE = /^([a-z]+\/(\*|[^\s/*=]+)|[^\s/*=]+)$/;

/** Nothing with such a code may be lowered; one of them is a warning where a file names the schema, and may. */
const isFixed = (code: string) => (staysError(code) && code !== 'schema/remote') || code === 'schema/*';

/**
 * Findings with the severities that the user wants; of several settings for one finding the last counts. Errors that
 * tell that something could not be done, or that a file is ill-formed, stay errors.
 */
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  settings: readonly SeveritySetting[],
): readonly Diagnostic[] {
  if (settings.length === 0) return diagnostics;
  const last = settings.toReversed();
  return diagnostics.flatMap((diagnostic) => {
    const { code, severity } = diagnostic;
    if (severity === 'error' && staysError(code)) return diagnostic;
    const level = last.find((setting) => standsFor(setting.code, code))?.level ?? severity;
    if (level === 'off') return [];
    return level === severity ? diagnostic : { ...diagnostic, severity: level };
  });
}

/** Whether a code of a setting stands for the code of a finding. */
function standsFor(wanted: string, code: string): boolean {
  if (wanted.endsWith('/*')) return code.startsWith(wanted.slice(0, -1));
  return wanted === code || (!wanted.includes('/') && wanted === afterSlash(code));
}

const afterSlash = (code: string) => code.slice(code.indexOf('/') + 1);

/**
 * Reads `CODE=LEVEL`.
 *
 * @param known the codes that there are; if it is left out any will do, and it is only looked how they are written. Rules of a
 *   user’s own Schematron aren’t among them, so that any code that begins with `schematron/` will do
 * @returns the setting, or what is wrong with it and what was meant
 */
export function readSeverity(text: string, known?: readonly string[]): SeveritySetting | Objection {
  const [, code = '', level = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!CODE.test(code)) {
    return {
      objection: `“${text}” is no severity of a finding: write CODE=LEVEL, such as schematron/AR-W05=off.`,
    };
  }
  if (!isLevel(level)) {
    const near = nearest(level, LEVELS);
    const hint = near === undefined ? '' : ` Did you mean “${code}=${near}”?`;
    return { objection: `There is no level “${level}”; there are ${quoted(LEVELS)}.${hint}` };
  }
  const objection = objectionTo(code, level, known);
  return objection === undefined ? { code, level } : { objection };
}

const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** What is wrong with a code in a setting, as a sentence; undefined where nothing is. */
function objectionTo(code: string, level: Level, known: readonly string[] | undefined): string | undefined {
  const slash = code.indexOf('/');
  const prefix = code.slice(0, Math.max(slash, 0));
  if (slash >= 0 && !PREFIXES.includes(prefix)) {
    const near = nearest(prefix, PREFIXES);
    const hint = near === undefined ? '' : ` Did you mean “${near}${code.slice(slash)}”?`;
    return `No code of a finding begins with “${prefix}/”; they begin with ${quoted(PREFIXES.map((each) => `${each}/`))}.${hint}`;
  }
  if (!known) return;
  if (slash < 0) return objectionToShort(code, level, known);
  if (!code.endsWith('/*') && prefix !== 'schematron' && !known.includes(code))
    return noSuchCode(code, nearest(code, known));
  return isFixed(code) && level !== 'error' ? cannotChange(code) : undefined;
}

function objectionToShort(code: string, level: Level, known: readonly string[]): string | undefined {
  const meant = known.filter((each) => afterSlash(each) === code);
  const [only, ...others] = meant;
  if (only !== undefined && others.length > 0) {
    return `“${code}” is short for ${quoted(meant)}: write the one that you mean.`;
  }
  if (only !== undefined) return isFixed(only) && level !== 'error' ? cannotChange(only) : undefined;
  const [near] = allNearest(code, known.map(afterSlash));
  const whole = known.find((each) => afterSlash(each) === near);
  return `${noSuchCode(code, whole)} A rule of your own Schematron is written “schematron/${code}”.`;
}

const cannotChange = (code: string) =>
  `“${code}” stays an error: it tells that a file could not be read, or that something could not be done.`;

function noSuchCode(code: string, near: string | undefined): string {
  return `There is no finding “${code}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}
