import { CONTENTS } from './contents.ts';
import { byFamily, type Deposit, type Format } from './format.ts';
import { inOneLine, originals } from './originals.ts';
import { allRights } from './rights.ts';

/** README.md of a package, for who finds it in twenty years. */
export const packageReadme = {
  name: 'README.md',
  /** `has`: tells whether the package has something of that name. */
  write({ metadata, draft, software }: Deposit, has: (path: string) => boolean): string {
    const { title, subtitle, description, contributors, version, date, doi, url, languages } = metadata;
    const heading = [
      `# ${inLine([title, subtitle].filter(Boolean).join('. ') || 'An edition without title')}`,
    ];
    const facts: readonly (readonly [string, string | undefined])[] = [
      ['Editors', metadata.creators.map(({ name }) => name).join('; ') || 'not named'],
      ...contributors.map((each): readonly [string, string] => [each.does, each.name]),
      ['Publisher', metadata.publisher ?? 'not named'],
      ['Published', date ?? 'not yet'],
      ['Version', version ?? 'without number'],
      ['DOI', doi && `https://doi.org/${doi}`],
      ['On the web', url],
      ['Languages', languages.join(', ')],
    ];
    const sections = [
      draft && '**DRAFT.** This package was made before the edition was ready. It is not a publication.',
      description && paragraphs(description),
      facts.flatMap(([name, value]) => (value ? [`- ${inLine(name)}: ${inLine(value)}`] : [])).join('\n'),
      `## What is in it\n\n${CONTENTS.filter(({ path }) => has(path))
        .map(({ path, about }) => `- \`${path}\`: ${about}`)
        .join('\n')}`,
      citation({ metadata, draft }),
      `## Rights\n\n${allRights(metadata).map(inLine).join('\n\n')}`,
      sourcesOf(metadata),
      VERIFY,
      `Made with ${software.name} ${software.version}.`,
    ];
    return `${[...heading, ...sections.filter(Boolean)].join('\n\n')}\n`;
  },
} satisfies { name: Format['name']; write: unknown };

/** Before letters “<” would begin a tag, which Markdown does not show (CommonMark, 6.6). */
const inLine = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .trim();

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map(inLine)
    .join('\n\n');

function citation({ metadata, draft }: Pick<Deposit, 'metadata' | 'draft'>): string {
  if (draft) return '## How to cite it\n\nPlease do not cite a draft.';
  const { creators, title, publisher, date, version, doi, url } = metadata;
  const who = creators.map(byFamily).join('; ');
  const parts = [
    who && `${who} (ed.)`,
    title,
    version && `Version ${version}`,
    [publisher, date?.slice(0, 4)].filter(Boolean).join(' '),
  ];
  const place = doi === undefined ? url : `https://doi.org/${doi}`;
  return `## How to cite it\n\n${parts
    .filter(Boolean)
    .map((part) => inLine(part ?? ''))
    .join('. ')}.${place ? ` ${place}` : ''}`;
}

function sourcesOf({ sources }: Deposit['metadata']): string | undefined {
  const kept = originals(sources).map(inOneLine);
  if (kept.length === 0) return undefined;
  return `## Originals\n\n${kept.map((each) => `- ${inLine(each)}`).join('\n')}`;
}

const VERIFY = `## How to verify it

This folder, \`data/\`, is the content of a BagIt package (RFC 8493). In the folder above it,
\`sha512sum -c manifest-sha512.txt\` tells whether a file has changed or is missing. \`ro-crate-metadata.json\` describes each
file; \`ro-crate-preview.html\` shows the same in a browser.`;
