import type { ElementDescription } from '../describe/description.ts';
import { type AttributeRow, attributeTable } from './attribute-table.ts';
import { contentModel } from './content-model.ts';
import { type Html, html, joined } from './html.ts';
import {
  elementLinks,
  idOfAttribute,
  idOfElement,
  idOfModule,
  idOfRuleIn,
  idOfShared,
  type Subject,
  said,
} from './links.ts';

/** More names than this are folded. */
const MANY = 24;

/** All that the schema says of one element. */
export function elementSection(element: ElementDescription, subject: Subject): Html {
  const { name, gloss, description, module, parents, children, text } = element;
  const order = contentModel(element.content, subject);
  const own = element.attributes.filter((key) => !isShared(key, subject)).flatMap((key) => rowOf(key));
  function rowOf(key: string): readonly AttributeRow[] {
    const attribute = subject.schema.attributes[key];
    return attribute ? [{ id: idOfAttribute(name, attribute.name), attribute }] : [];
  }
  return html`<section class="element" id="${idOfElement(name)}">
<h3><code>&lt;${name}&gt;</code> ${gloss && gloss !== name ? html`<span class="gloss">${said(gloss, subject)}</span>` : ''}</h3>
${
  description &&
  html`<p>${said(description, subject)}</p>
`
}<dl class="facts">
<div><dt>May stand in</dt><dd>${parents.length === 0 ? rootWords(name, subject) : names(parents)}</dd></div>
<div><dt>May hold</dt><dd>${holds(children, text)}</dd></div>
${order ? html`<div><dt>In this order</dt><dd class="model">${order}</dd></div>\n` : ''}<div><dt>Module</dt><dd><a href="#${idOfModule(module)}">${module || 'none'}</a></dd></div>
</dl>
${attributeTable(`Attributes of ${name}`, own, subject)}${shared(element, subject)}${rules(element, subject)}${remarks(element, subject)}${examples(element)}</section>
`;
}

function rootWords(name: string, { schema }: Subject): string {
  return schema.start.includes(name) ? 'nothing: it is the root of a file' : 'nothing';
}

function names(all: readonly string[]): Html {
  const links = elementLinks(all);
  return all.length > MANY
    ? html`<details><summary>${all.length} elements</summary><p>${links}</p></details>`
    : links;
}

function holds(children: readonly string[], text: boolean): Html {
  if (children.length === 0) return html`${text ? 'text only' : 'nothing'}`;
  return children.length > MANY
    ? html`${text ? 'text, and' : ''} ${names(children)}`
    : html`${text ? 'text; ' : ''}${names(children)}`;
}

const isShared = (key: string, { schema, sharing }: Subject): boolean =>
  sharing.has(schema.attributes[key]?.from ?? '');

function shared({ name, attributes }: ElementDescription, subject: Subject): Html {
  const links = attributes
    .filter((key) => isShared(key, subject))
    .flatMap((key) => {
      const attribute = subject.schema.attributes[key];
      if (!attribute) return [];
      const required = attribute.usage === 'required' ? ' (required)' : '';
      return [
        html`<a id="${idOfAttribute(name, attribute.name)}" href="#${idOfShared(key)}"><code>@${attribute.name}</code></a>${required}`,
      ];
    });
  return links.length === 0
    ? html``
    : html`<p class="shared">Shared with other elements: ${joined(links, ', ')}.</p>
`;
}

function rules({ name, rules: all }: ElementDescription, subject: Subject): Html {
  if (all.length === 0) return html``;
  return html`<h4 class="generated">Rules</h4>
<dl class="values">
${all.map(
  ({ ident, about }, index) =>
    html`<div><dt id="${idOfRuleIn(name, ident)}${twice(index)}"><code>${ident}</code></dt><dd>${about ? said(about, subject) : 'Nothing is said of it.'}</dd></div>
`,
)}</dl>
`;
  function twice(index: number): string {
    return all.findIndex(({ ident }) => ident === all[index]?.ident) === index ? '' : `-${index + 1}`;
  }
}

function remarks({ remarks: all }: ElementDescription, subject: Subject): Html {
  if (all.length === 0) return html``;
  return html`<h4 class="generated">Remarks</h4>
${all.map((each) => html`<p>${said(each, subject)}</p>\n`)}`;
}

function examples({ examples: all }: ElementDescription): Html {
  if (all.length === 0) return html``;
  return html`<h4 class="generated">${all.length === 1 ? 'Example' : 'Examples'}</h4>
${all.map((each) => html`<pre><code>${each}</code></pre>\n`)}`;
}
