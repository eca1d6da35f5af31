import { relative, sep } from 'node:path';
import type { Project } from '../../project/project.ts';
import type { Agent, Contributor, Metadata, PlaceOfDeposit, Source } from '../metadata.ts';
import { agentOfEditor, agentOfHeader, type Registers, registersOf } from './agents.ts';
import { plainDoi } from './dois.ts';
import type { HeaderFacts } from './header-facts.ts';
import { knownLicence } from './licences.ts';
import type { RegisterFacts } from './register-facts.ts';
import { slugOf } from './slug.ts';

/**
 * What a deposit says of an edition. edition.json leads; what it leaves out the headers of the records say, summed up: of several
 * that differ the one that most records have, of dates the last. What nobody says stays undefined.
 *
 * @param folder of the edition, as the user named it: sources are told by the paths of their records in it
 */
export function metadata(
  project: Project,
  records: readonly HeaderFacts[],
  registers: readonly RegisterFacts[] = [],
  folder = '.',
): Metadata {
  const known = registersOf(registers);
  const [only, ...others] = records;
  const alone = others.length === 0 ? only : undefined;
  const { title, subtitle, rights, url } = project;
  return {
    slug: slugOf(title),
    version: project.version ?? ofMost(records.map(({ version }) => version?.text)),
    title,
    subtitle,
    otherTitles: (project.otherTitles ?? alone?.otherTitles ?? []).map(({ text, language }) => ({
      text,
      language,
    })),
    description: project.description ?? alone?.abstract?.text,
    creators: creatorsOf(project, records, known),
    contributors: contributorsOf(records, known),
    publisher: project.publisher ?? commonest(records.map(({ publisher }) => publisher?.text)),
    date: project.date ?? last(records.flatMap(publicationDate)),
    licence: licenceOf(project, records),
    rights,
    sourceRights: distinct(records.flatMap((each) => each.rights)),
    languages: project.languages ?? byUse(records.map(({ language }) => (language ? [language.text] : []))),
    originalLanguages: byUse(
      records
        .filter(({ isTranslation }) => isTranslation)
        .map(({ originals }) => originals.map(({ text }) => text)),
    ),
    keywords: project.keywords ?? byUse(records.map(({ keywords }) => keywords)),
    doi: project.doi ?? doiOf(records),
    url,
    funding:
      project.funding?.map(({ funder, number, title: of }) => ({ funder, number, title: of })) ??
      fundingOf(records),
    sources: records.map((each) => sourceOf(each, folder)),
    created: createdOf(records),
    places: placesOf(records, known),
    letters: records.some(({ letters }) => letters),
  };
}

const PUBLISHED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The date of publication that a header says so that programs can read it. */
export function publicationDate({ date }: HeaderFacts): readonly string[] {
  return date?.normalised && PUBLISHED.test(date.text) ? [date.text] : [];
}

function creatorsOf(project: Project, records: readonly HeaderFacts[], known: Registers): readonly Agent[] {
  if (project.editors.length > 0) return project.editors.map(agentOfEditor);
  const editors = records.flatMap(({ responsible }) => responsible.filter(({ role }) => role === 'editor'));
  return once(
    editors.map(({ agent }) => agentOfHeader(agent, known)),
    ({ name }) => name,
  );
}

function contributorsOf(records: readonly HeaderFacts[], known: Registers): readonly Contributor[] {
  const all = records.flatMap(({ responsible }) =>
    responsible.flatMap(({ agent, role, does }) =>
      role === 'editor' ? [] : [{ ...agentOfHeader(agent, known), role, does }],
    ),
  );
  return once(all, ({ name, role }) => `${role} ${name}`);
}

function licenceOf({ licence }: Project, records: readonly HeaderFacts[]): Metadata['licence'] {
  const target = licence?.target ?? commonest(records.map((each) => each.licence?.target));
  if (target === undefined) return undefined;
  const known = knownLicence(target);
  const name =
    licence?.name ?? known?.name ?? records.find((each) => each.licence?.target === target)?.licence?.name;
  return { name: name ?? target, target, spdx: known?.spdx };
}

/** One that all records that have any share; where they differ, each is that of a record alone. */
export function doiOf(records: readonly HeaderFacts[]): string | undefined {
  const dois = records.map(({ dois: [doi] }) => doi && plainDoi(doi.text).toLowerCase());
  const [only, ...others] = distinct(dois.flatMap((each) => each ?? []));
  if (only === undefined || others.length > 0) return undefined;
  const doi = records.flatMap((each) => each.dois[0] ?? [])[0];
  return doi && plainDoi(doi.text);
}

function fundingOf(records: readonly HeaderFacts[]): Metadata['funding'] {
  return once(
    records.flatMap(({ funding }) => funding).map(({ funder, number, title }) => ({ funder, number, title })),
    ({ funder, number }) => `${funder} ${number}`,
  );
}

function sourceOf({ file, holding, title, authors, url }: HeaderFacts, folder: string): Source {
  return {
    record: relative(folder, file).replaceAll(sep, '/'),
    repository: holding?.repository,
    settlement: holding?.settlement,
    collections: holding?.collections ?? [],
    idno: holding?.shelfmark,
    title: title?.text,
    authors,
    url,
  };
}

function createdOf(records: readonly HeaderFacts[]): Metadata['created'] {
  const all = records.flatMap(({ created }) => created ?? []);
  const from = all.map((each) => each.from).sort()[0];
  const to = last(all.map((each) => each.to));
  return from === undefined || to === undefined ? undefined : { from, to };
}

function placesOf(records: readonly HeaderFacts[], known: Registers): readonly PlaceOfDeposit[] {
  const places = records
    .flatMap((each) => each.places)
    .map(({ name, point, entry }): PlaceOfDeposit => {
      const registered = known.point(entry);
      return { name: registered?.name ?? name, point: point ?? registered?.point };
    });
  return once(places, ({ name }) => name);
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const last = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);

function once<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const value of values) if (!byKey.has(key(value))) byKey.set(key(value), value);
  return [...byKey.values()];
}

/** By how many records say it, then in the order in which they do. */
function byUse(lists: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const each of new Set(list)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function commonest(values: readonly (string | undefined)[]): string | undefined {
  return byUse(values.map((each) => (each === undefined ? [] : [each])))[0];
}

/** What more than half of those say that say anything: where each record has an edition of its own, none is that of all. */
function ofMost(values: readonly (string | undefined)[]): string | undefined {
  const said = values.filter((each) => each !== undefined);
  const found = commonest(said);
  return said.filter((each) => each === found).length * 2 > said.length ? found : undefined;
}
