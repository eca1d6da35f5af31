import type { Editor } from '../../project/project.ts';

/** The editors of an edition in the words of schema.org: persons, and institutions where edition.json says so. */
export function editorsLd(editors: readonly Editor[]): readonly object[] {
  return editors.map(({ name, orcid, ror, kind, affiliation }) => {
    const known = orcid ?? ror;
    return {
      '@type': kind === 'organisation' ? 'Organization' : 'Person',
      ...(known !== undefined && { '@id': known }),
      name,
      ...(known !== undefined && { sameAs: known }),
      ...(affiliation !== undefined && { affiliation: { '@type': 'Organization', name: affiliation } }),
    };
  });
}
