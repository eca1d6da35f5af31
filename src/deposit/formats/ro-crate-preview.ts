import { escapeAttribute, escapeText } from '../../xml/serialise.ts';
import { CONTENTS, type Described } from './contents.ts';
import type { Deposit } from './format.ts';
import { inOneLine, originals } from './originals.ts';
import { allRights } from './rights.ts';

export const RO_CRATE_PREVIEW = 'ro-crate-preview.html';

/** A page that shows what ro-crate-metadata.json says (RO-Crate 1.2, “RO-Crate Website”); it asks nothing of the web. */
export function roCratePreview({ metadata, draft, software }: Deposit, files: readonly Described[]): string {
  const { title, subtitle, description, doi, url } = metadata;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Editors', metadata.creators.map(({ name }) => escapeText(name))],
    ['Others', metadata.contributors.map((each) => escapeText(`${each.does}: ${each.name}`))],
    ['Publisher', metadata.publisher === undefined ? [] : [escapeText(metadata.publisher)]],
    ['Published', metadata.date === undefined ? [] : [escapeText(metadata.date)]],
    ['Version', metadata.version === undefined ? [] : [escapeText(metadata.version)]],
    ['DOI', doi === undefined ? [] : [link(`https://doi.org/${doi}`, doi)]],
    ['On the web', url === undefined ? [] : [link(url, url)]],
    ['Languages', metadata.languages.map(escapeText)],
    ['Keywords', metadata.keywords.map(escapeText)],
    ['Rights', allRights(metadata).map(escapeText)],
    ['Originals', originals(metadata.sources).map((each) => escapeText(inOneLine(each)))],
  ];
  const there = CONTENTS.filter(({ path }) => files.some((file) => file.path.startsWith(path)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
${subtitle === undefined ? '' : `<p class="subtitle">${escapeText(subtitle)}</p>\n`}${draft ? '<p class="draft"><strong>Draft.</strong> This package was made before the edition was ready. It is not a publication.</p>\n' : ''}${description === undefined ? '' : `<p>${escapeText(description)}</p>\n`}<dl>
${facts.flatMap(([name, values]) => (values.length === 0 ? [] : [`<dt>${name}</dt>\n${values.map((value) => `<dd>${value}</dd>`).join('\n')}`])).join('\n')}
</dl>
<h2>What is in it</h2>
<ul>
${there.map(({ path, about }) => `<li>${link(path === 'html/' ? 'html/index.html' : path, path)}: ${escapeText(about)}</li>`).join('\n')}
</ul>
<h2>All files</h2>
<table>
<thead><tr><th scope="col">File</th><th scope="col">Bytes</th></tr></thead>
<tbody>
${files.map(({ path, size }) => `<tr><td>${link(path, path)}</td><td>${size}</td></tr>`).join('\n')}
</tbody>
</table>
</main>
<footer><p>Made with ${escapeText(`${software.name} ${software.version}`)}. For programs: ${link('ro-crate-metadata.json', 'ro-crate-metadata.json')}</p></footer>
</body>
</html>
`;
}

const STYLE = `
body { margin: 2rem auto; max-width: 50rem; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
.draft { border: 2px solid #8a1c1c; padding: 0.5rem 1rem; }
dt { font-weight: bold; margin-top: 0.5rem; }
dd { margin-left: 1.5rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #ccc; padding: 0.2rem 0.8rem 0.2rem 0; text-align: left; overflow-wrap: anywhere; }
td + td { text-align: right; white-space: nowrap; }
a { color: #00557f; }
`;

/** A path of the package, or an address of the web. */
function link(to: string, words: string): string {
  const href = /^https?:/.test(to) ? to : to.split('/').map(encodeURIComponent).join('/');
  return `<a href="${escapeAttribute(href)}">${escapeText(words)}</a>`;
}
