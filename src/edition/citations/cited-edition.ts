import type { Project } from '../../project/project.ts';
import type { Name } from '../notes/name.ts';
import { citationKey } from './key.ts';

/** The edition as something to cite. */
export interface CitedEdition {
  readonly key: string;
  /** With its subtitle: “Letters. Of a lifetime”. */
  readonly title: string;
  readonly editors: readonly Name[];
  readonly publisher: string | undefined;
  readonly version: string | undefined;
  /** On which it appeared: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | undefined;
  /** Of its texts, as a BCP 47 tag, where they are in one. */
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly doi: string | undefined;
}

export function citedEdition(project: Project): CitedEdition {
  const { title, subtitle, publisher, version, date, languages = [], url, doi } = project;
  return {
    key: citationKey(title, 'edition'),
    title: subtitle === undefined ? title : `${sentence(title)} ${subtitle}`,
    editors: editorsOf(project),
    language: languages.length === 1 ? languages[0] : undefined,
    ...{ publisher, version, date, url, doi },
  };
}

export function editorsOf({ editors }: Pick<Project, 'editors'>): readonly Name[] {
  return editors.map(({ name, family, given }) => ({
    whole: name,
    ...(family !== undefined && { family }),
    ...(family !== undefined && given !== undefined && { given }),
  }));
}

/** With a mark at its end, which is not doubled. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
