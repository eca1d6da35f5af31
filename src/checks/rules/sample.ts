/** A small record for an example: what matters is said, all else is the same in each. */
export interface Sample {
  readonly id?: string;
  readonly title?: string;
  /** Within publicationStmt, after the publisher. */
  readonly publication?: string;
  /** Within sourceDesc. */
  readonly source?: string;
  /** Within profileDesc. */
  readonly profile?: string;
  /** Within the body. */
  readonly body?: string;
}

export function record(sample: Sample): string {
  return tei('archival-record', sample, `<text><body>${sample.body ?? '<p>Text</p>'}</body></text>`);
}

/** A register with these entries, in their list. */
export function register(entries: string, sample: Sample = {}): string {
  return tei('register', { title: 'Register', ...sample }, `<standOff>${entries}</standOff>`);
}

function tei(type: string, sample: Sample, content: string): string {
  const id = sample.id === undefined ? '' : ` xml:id="${sample.id}"`;
  const profile = sample.profile === undefined ? '' : `\n    <profileDesc>${sample.profile}</profileDesc>`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" type="${type}"${id}>
  <teiHeader>
    <fileDesc>
      <titleStmt><title>${sample.title ?? 'A letter'}</title></titleStmt>
      <publicationStmt><publisher>The editors</publisher>${sample.publication ?? ''}</publicationStmt>
      <sourceDesc>${sample.source ?? '<p>A letter</p>'}</sourceDesc>
    </fileDesc>${profile}
  </teiHeader>
  ${content}
</TEI>
`;
}
