import type { Files } from '../../checks/rules/rule.ts';

/** What differs in the example of a check: settings of edition.json, and parts of the record. */
export interface Sample {
  /** A value that is undefined is left out. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Within titleStmt. */
  readonly title?: string;
  /** Within publicationStmt. */
  readonly publication?: string;
  /** Within sourceDesc. */
  readonly source?: string;
  /** Within profileDesc. */
  readonly profile?: string;
  /** Of the element text. */
  readonly text?: string;
  readonly body?: string;
  /** Before the root element. */
  readonly before?: string;
  /** Further files. */
  readonly files?: Files;
}

const SETTINGS = {
  title: 'Letters from Orlind',
  description:
    'Seven letters that the consul of Arvenia in Orlind wrote to his ministry in the summer of 1957, from the papers of the consulate.',
  editors: [{ name: 'Jana Horáková', family: 'Horáková', given: 'Jana', orcid: '0000-0002-1825-0097' }],
  publisher: 'Arvenian Papers',
  version: '1.0.0',
  date: '2026-11',
  doi: '10.5281/zenodo.7654321',
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
};

const LICENCE = `<availability status="free">
          <licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>
        </availability>`;
const SOURCE = `<msDesc>
        <msIdentifier><settlement>Orlind</settlement><repository>State Archive</repository><idno>K 7/12</idno></msIdentifier>
        <additional><adminInfo><availability status="free"><p>The State Archive allows publication.</p></availability></adminInfo></additional>
      </msDesc>`;
const PROFILE = `<creation><date when="1957-07-03">3 July 1957</date></creation>
      <langUsage><language ident="en">English</language></langUsage>`;

/** A small edition that is ready for deposit, but for what is said here. */
export function sample(different: Sample = {}): Files {
  const { title, profile, text, body, before, files } = different;
  const settings = Object.entries({ ...SETTINGS, ...different.settings }).filter(
    ([, value]) => value !== undefined,
  );
  const lines = settings.map(([key, value]) => `  ${JSON.stringify(key)}: ${inline(value)}`);
  return {
    'edition.json': `{\n${lines.join(',\n')}\n}\n`,
    'records/a.xml': `${before === undefined ? '' : `${before}\n`}<TEI xmlns="http://www.tei-c.org/ns/1.0" type="archival-record">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        ${title ?? '<title>The consul to the ministry, 3 July 1957</title>'}
      </titleStmt>
      <publicationStmt>
        ${different.publication ?? publication()}
      </publicationStmt>
      <sourceDesc>
      ${different.source ?? SOURCE}
      </sourceDesc>
    </fileDesc>
    <profileDesc>
      ${profile ?? PROFILE}
    </profileDesc>
  </teiHeader>
  ${text ?? '<text xml:lang="en">'}<body>${body ?? '<p>The harvest was poor.</p>'}</body></text>
</TEI>
`,
    ...files,
  };
}

/** JSON in one line, with spaces as people write it. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${inline(each)}`)
    .join(', ')} }`;
}

/** A publicationStmt that lacks nothing, with more in it. */
export function publication(more = ''): string {
  return ['<publisher>Arvenian Papers</publisher>', ...(more === '' ? [] : [more]), LICENCE].join(
    '\n        ',
  );
}

/** A description of a source that lacks nothing, but has this identifier, and more after it. */
export function source(identifier: string, more = ''): string {
  return SOURCE.replace(/<msIdentifier>.*<\/msIdentifier>/, () => identifier).replace(
    /\n.*<\/msDesc>/,
    (end) => (more === '' ? end : `\n        ${more}${end}`),
  );
}
