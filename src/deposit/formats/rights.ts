import type { Metadata } from '../metadata.ts';

/** What is said of the rights: the licence, the edition’s own sentence, what archives and hosts state; each once. */
export function rightsStatements({ licence, rights, sourceRights }: Metadata): readonly string[] {
  const ofLicence = licence
    ? [`${licence.name}: ${licence.target}`]
    : ['No licence has been granted as yet.'];
  return [...new Set([...ofLicence, ...(rights === undefined ? [] : [rights]), ...sourceRights])];
}
