import type { Metadata } from '../metadata.ts';

/** What is said of the rights beside the licence: the edition’s own sentence, what archives and hosts state; each once. */
export function statements({ rights, sourceRights }: Metadata): readonly string[] {
  return [...new Set([...(rights === undefined ? [] : [rights]), ...sourceRights])];
}

/** All that is said of the rights; where there is no licence and no word of it either, that none is known. */
export function allRights(metadata: Metadata): readonly string[] {
  const { licence, rights } = metadata;
  const ofLicence = licence ? [`${licence.name}: ${licence.target}`] : [];
  return [...ofLicence, ...(licence || rights !== undefined ? [] : [NO_LICENCE]), ...statements(metadata)];
}

const NO_LICENCE = 'No licence is known.';
