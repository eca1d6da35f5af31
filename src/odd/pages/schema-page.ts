import type { ElementDescription, SchemaDescription } from '../describe/description.ts';
import { attributeTable } from './attribute-table.ts';
import { elementSection } from './element-section.ts';
import { type Html, html, verbatim } from './html.ts';
import {
  elementLink,
  elementLinks,
  idOfClass,
  idOfModule,
  idOfRule,
  idOfRuleIn,
  idOfShared,
  type Subject,
  said,
  subject,
} from './links.ts';

/** A schema as one page to read that stands by itself; `css` then stands in it. */
export function schemaPage(description: SchemaDescription, { css }: { readonly css?: string } = {}): string {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Encoding guidelines · ${schemaTitle(description)}</title>
${css === undefined ? '' : html`<style>${verbatim(css)}</style>\n`}</head>
<body class="guidelines">
<a class="skip" href="#elements">Skip to the elements</a>
<main>
${content(description)}</main>
</body>
</html>
`.html;
}

/** What such a page holds, as HTML in English, for a page that has its own head and frame. */
export function schemaContent(description: SchemaDescription): string {
  return content(description).html;
}

export function schemaTitle({ title, ident }: Pick<SchemaDescription, 'title' | 'ident'>): string {
  return title || ident;
}

/** Each element with its meaning, content, attributes, values, rules and examples. */
function content(description: SchemaDescription): Html {
  const about = subject(description);
  return html`<div class="record-head">
<h1>${said(schemaTitle(description), about)}</h1>
<p class="view-of">Encoding guidelines.</p>
<p class="view-about">Schema ${description.ident}, ${description.elements.length} elements. Made from the TEI, ${description.source}</p>
</div>
${introduction(about)}${modules(about)}<section id="elements">
<h2>The elements</h2>
${description.elements.map((each) => elementSection(each, about))}</section>
${sharedAttributes(about)}${ruleTable(about)}`;
}

function introduction({ schema }: Subject): Html {
  return html`<section id="reading">
<h2>How to read this page</h2>
<p>A file that follows these guidelines begins with ${elementLinks(schema.start)}. Each element has an entry: what it
means, where it may stand and what it may hold, its attributes and the values they take, the rules that a check applies,
and an example.</p>
<p>Where the order of what an element holds matters, it is written as one line: a comma stands between what follows each
other, a bar between what one chooses from; <code>?</code> marks what may be left out, <code>*</code> what may be left out
or repeated, <code>+</code> what may be repeated.</p>
<nav aria-label="Parts of this page"><ul>
<li><a href="#modules">Elements by module</a></li>
<li><a href="#elements">The elements</a></li>
<li><a href="#attributes">Attributes that elements share</a></li>
<li><a href="#rules">The rules</a></li>
</ul></nav>
</section>
`;
}

function modules(about: Subject): Html {
  const { schema, elements } = about;
  return html`<section id="modules">
<h2>Elements by module</h2>
${schema.modules.map(({ name, elements: names }) => {
  const members = names.flatMap((each) => elements.get(each) ?? []);
  return html`<section id="${idOfModule(name)}">
<h3>${name || 'No module'}</h3>
${members.length === 0 ? html`<p>No elements, only classes of elements and attributes.</p>` : html`<dl class="values">\n${members.map((each) => entry(each, about))}</dl>`}
</section>
`;
})}</section>
`;
}

function entry({ name, gloss, description }: ElementDescription, about: Subject): Html {
  const [sentence = ''] = /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(description) ?? [description];
  return html`<div><dt>${elementLink(name)}</dt><dd>${said(sentence || gloss, about)}</dd></div>
`;
}

function sharedAttributes(about: Subject): Html {
  const { schema, sharing } = about;
  const classes = schema.classes.filter(({ name }) => sharing.has(name));
  return html`<section id="attributes">
<h2>Attributes that elements share</h2>
${classes.length === 0 ? html`<p>There are none.</p>\n` : ''}${classes.map(
  ({ name, description, attributes }) => html`<section id="${idOfClass(name)}">
<h3><code>${name}</code></h3>
${description && html`<p>${said(description, about)}</p>\n`}${attributeTable(
  `Attributes of the class ${name}`,
  attributes.flatMap((key) => {
    const attribute = schema.attributes[key];
    return attribute ? [{ id: idOfShared(key), attribute }] : [];
  }),
  about,
)}</section>
`,
)}</section>
`;
}

/** Each rule once, with the elements that it stands with: a finding names its code. */
function ruleTable(about: Subject): Html {
  const rules = new Map<string, { about: string; elements: string[] }>();
  for (const { name, rules: own } of about.schema.elements) {
    for (const rule of own) {
      const known = rules.get(rule.ident) ?? { about: rule.about, elements: [] };
      rules.set(rule.ident, known);
      if (!known.elements.includes(name)) known.elements.push(name);
    }
  }
  const rows = [...rules].sort(([one], [other]) => (one < other ? -1 : 1));
  return html`<section id="rules">
<h2>The rules</h2>
${
  rows.length === 0
    ? html`<p>There are none beyond the grammar.</p>`
    : html`<table class="attributes">
<caption>Rules by their codes</caption>
<thead><tr><th scope="col">Code</th><th scope="col">What it says</th></tr></thead>
<tbody>
${rows.map(
  ([
    ident,
    { about: words, elements },
  ]) => html`<tr id="${idOfRule(ident)}"><th scope="row"><code>${ident}</code></th><td>
<p>${words ? said(words, about) : 'Nothing is said of it.'}</p>
<p class="datatype">Stands with ${elements.map((name, index) => html`${index > 0 ? ', ' : ''}<a href="#${idOfRuleIn(name, ident)}"><code>${name}</code></a>`)}.</p></td></tr>
`,
)}</tbody>
</table>`
}
</section>
`;
}
