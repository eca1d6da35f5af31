import { type Messages, say, sayCount } from '../../project/messages.ts';
import type { ElementDescription, SchemaDescription } from '../describe/description.ts';
import { attributeTable } from './attribute-table.ts';
import { elementSection } from './element-section.ts';
import { type Html, html, joined, verbatim } from './html.ts';
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
import { sayHtml } from './words.ts';

/** A schema as one page to read that stands by itself, in the language of the messages; `css` then stands in it. */
export function schemaPage(
  description: SchemaDescription,
  messages: Messages,
  { css }: { readonly css?: string } = {},
): string {
  return html`<!DOCTYPE html>
<html lang="${messages.language}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(messages, 'guidelines.title', { schema: schemaTitle(description) })}</title>
${css === undefined ? '' : html`<style>${verbatim(css)}</style>\n`}</head>
<body class="guidelines">
<a class="skip" href="#elements">${say(messages, 'guidelines.skip')}</a>
<main>
${content(description, messages)}</main>
</body>
</html>
`.html;
}

/** What such a page holds, as HTML, for a page in the language of the messages that has its own head and frame. */
export function schemaContent(description: SchemaDescription, messages: Messages): string {
  return content(description, messages).html;
}

export function schemaTitle({ title, ident }: Pick<SchemaDescription, 'title' | 'ident'>): string {
  return title || ident;
}

/** Each element with its meaning, content, attributes, values, rules and examples. */
function content(description: SchemaDescription, messages: Messages): Html {
  const about = subject(description, messages);
  const made = say(messages, 'guidelines.made-from', {
    schema: description.ident,
    elements: sayCount(messages, 'guidelines.elements-count', description.elements.length),
    source: description.source,
  });
  return html`<div class="record-head">
<h1>${said(schemaTitle(description), about)}</h1>
<p class="view-of">${say(messages, 'guidelines.kind')}</p>
<p class="view-about">${made}</p>
</div>
${introduction(about)}${modules(about)}<section id="elements">
<h2>${say(messages, 'guidelines.elements')}</h2>
${description.elements.map((each) => elementSection(each, about))}</section>
${sharedAttributes(about)}${ruleTable(about)}`;
}

function introduction({ schema, messages }: Subject): Html {
  const signs = { maybe: html`<code>?</code>`, any: html`<code>*</code>`, more: html`<code>+</code>` };
  return html`<section id="reading">
<h2>${say(messages, 'guidelines.reading')}</h2>
<p>${sayHtml(messages, 'guidelines.reading.entries', { start: elementLinks(schema.start) })}</p>
<p>${sayHtml(messages, 'guidelines.reading.order', signs)}</p>
<nav aria-label="${say(messages, 'guidelines.parts')}"><ul>
<li><a href="#modules">${say(messages, 'guidelines.elements-by-module')}</a></li>
<li><a href="#elements">${say(messages, 'guidelines.elements')}</a></li>
<li><a href="#attributes">${say(messages, 'guidelines.shared')}</a></li>
<li><a href="#rules">${say(messages, 'guidelines.rules')}</a></li>
</ul></nav>
</section>
`;
}

function modules(about: Subject): Html {
  const { schema, elements, messages } = about;
  return html`<section id="modules">
<h2>${say(messages, 'guidelines.elements-by-module')}</h2>
${schema.modules.map(({ name, elements: names }) => {
  const members = names.flatMap((each) => elements.get(each) ?? []);
  return html`<section id="${idOfModule(name)}">
<h3>${name || say(messages, 'guidelines.module.none')}</h3>
${members.length === 0 ? html`<p>${say(messages, 'guidelines.module.classes-only')}</p>` : html`<dl class="values">\n${members.map((each) => entry(each, about))}</dl>`}
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
  const { schema, sharing, messages } = about;
  const classes = schema.classes.filter(({ name }) => sharing.has(name));
  return html`<section id="attributes">
<h2>${say(messages, 'guidelines.shared')}</h2>
${classes.length === 0 ? html`<p>${say(messages, 'guidelines.shared.none')}</p>\n` : ''}${classes.map(
  ({ name, description, attributes }) => html`<section id="${idOfClass(name)}">
<h3><code>${name}</code></h3>
${description && html`<p>${said(description, about)}</p>\n`}${attributeTable(
  say(messages, 'guidelines.attributes-of-class', { name }),
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
  const { messages } = about;
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
<h2>${say(messages, 'guidelines.rules')}</h2>
${
  rows.length === 0
    ? html`<p>${say(messages, 'guidelines.rules.none')}</p>`
    : html`<table class="attributes">
<caption>${say(messages, 'guidelines.rules-by-code')}</caption>
<thead><tr><th scope="col">${say(messages, 'guidelines.code')}</th><th scope="col">${say(messages, 'guidelines.says')}</th></tr></thead>
<tbody>
${rows.map(
  ([
    ident,
    { about: words, elements },
  ]) => html`<tr id="${idOfRule(ident)}"><th scope="row"><code>${ident}</code></th><td>
<p>${words ? said(words, about) : say(messages, 'guidelines.rule.unexplained')}</p>
<p class="datatype">${sayHtml(messages, 'guidelines.rule.with', { elements: places(elements, ident) })}</p></td></tr>
`,
)}</tbody>
</table>`
}
</section>
`;
}

const places = (elements: readonly string[], ident: string): Html =>
  joined(
    elements.map((name) => html`<a href="#${idOfRuleIn(name, ident)}"><code>${name}</code></a>`),
    ', ',
  );
