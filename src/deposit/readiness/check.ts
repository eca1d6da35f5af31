import { at, type Place } from '../../checks/rules/place.ts';
import type { Files, Source } from '../../checks/rules/rule.ts';
import type { Diagnostic, Location, Range, Severity } from '../../diagnostic.ts';
import { type JsonText, pointerTo } from '../../project/json-positions.ts';
import type { Project } from '../../project/project.ts';
import type { HeaderFacts } from '../metadata/header-facts.ts';
import type { RegisterFacts } from '../metadata/register-facts.ts';
import type { Metadata } from '../metadata.ts';
import type { PrivateThing } from '../private-things.ts';

/** An edition that is to be deposited, as plain values. */
export interface ReadyEdition {
  readonly metadata: Metadata;
  readonly project: Project;
  readonly settings: Settings;
  /** What the headers of the records say, in the order of the records. */
  readonly records: readonly HeaderFacts[];
  readonly registers: readonly RegisterFacts[];
  /** By files as the user named them. */
  readonly privateThings: readonly { readonly file: string; readonly things: readonly PrivateThing[] }[];
  /** YYYY-MM-DD; where nobody tells it nothing lies in the future. */
  readonly today: string | undefined;
}

/** The edition.json. */
export interface Settings {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
  readonly places: JsonText['places'];
}

/** What is told of a code, on its page. */
export interface ReadinessCode {
  readonly code: `deposit/${string}`;
  /** As a rule; a finding may be less severe. */
  readonly severity: Severity;
  /** What is wrong where it is found, in a sentence. */
  readonly about: string;
  /** Why that matters to an editor, a reader or a repository. */
  readonly why: string;
  /** Where it is laid down. */
  readonly source?: Source;
  readonly mend: string;
  /** Each a small edition: paths and texts of its files, below its folder. The first ones are those of the page. */
  readonly examples: { readonly good: readonly Files[]; readonly bad: readonly Files[] };
}

/** One thing that an edition needs before it can be deposited. */
export interface ReadinessCheck extends ReadinessCode {
  /** What other layers say of the same thing, by their codes: it is told once. */
  readonly same?: readonly string[];
  readonly check: (edition: ReadyEdition) => Iterable<ReadinessFinding>;
}

export interface ReadinessFinding extends Omit<Diagnostic, 'code' | 'severity' | 'hint'> {
  readonly severity?: Severity;
  readonly hint: string;
}

/** The place of a setting in edition.json, by its keys; of one that is missing, that of the brace in which it belongs. */
export function inSettings({ file, places }: Settings, ...keys: readonly (string | number)[]): Location {
  const pointer = keys.reduce<string>(pointerTo, '');
  const range = places.get(pointer)?.value;
  if (range && pointer !== '') return { file, range };
  if (keys.length > 1) return inSettings({ file, places, text: '' }, ...keys.slice(0, -1));
  const whole = places.get('')?.value;
  return { file, ...(whole && { range: firstCharacter(whole) }) };
}

function firstCharacter({ start }: Range): Range {
  return { start, end: { ...start, column: start.column + 1, offset: start.offset + 1 } };
}

/** A place in the file of a record. */
export const inRecord = ({ file }: HeaderFacts, place: Place): Location => at(file, place);
