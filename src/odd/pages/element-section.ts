import { say, sayCount } from '../../project/messages.ts';
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
import { sayHtml } from './words.ts';

/** More names than this are folded. */
const MANY = 24;

/** All that the schema says of one element. */
export function elementSection(element: ElementDescription, subject: Subject): Html {
  const { name, gloss, description, module, parents, children, text } = element;
  const { messages } = subject;
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
<div><dt>${say(messages, 'guidelines.stands-in')}</dt><dd>${parents.length === 0 ? rootWords(name, subject) : names(parents, subject)}</dd></div>
<div><dt>${say(messages, 'guidelines.holds')}</dt><dd>${holds(children, text, subject)}</dd></div>
${order ? html`<div><dt>${say(messages, 'guidelines.order')}</dt><dd class="model">${order}</dd></div>\n` : ''}<div><dt>${say(messages, 'guidelines.module')}</dt><dd><a href="#${idOfModule(module)}">${module || say(messages, 'guidelines.module.none')}</a></dd></div>
</dl>
${attributeTable(say(messages, 'guidelines.attributes-of', { name }), own, subject)}${shared(element, subject)}${rules(element, subject)}${remarks(element, subject)}${examples(element, subject)}</section>
`;
}

function rootWords(name: string, { schema, messages }: Subject): string {
  return say(messages, schema.start.includes(name) ? 'guidelines.root' : 'guidelines.content.nothing');
}

function names(all: readonly string[], { messages }: Subject): Html {
  const links = elementLinks(all);
  return all.length > MANY
    ? html`<details><summary>${sayCount(messages, 'guidelines.elements-count', all.length)}</summary><p>${links}</p></details>`
    : links;
}

function holds(children: readonly string[], text: boolean, subject: Subject): Html {
  const { messages } = subject;
  if (children.length === 0) {
    return html`${say(messages, text ? 'guidelines.holds.text' : 'guidelines.content.nothing')}`;
  }
  const elements = names(children, subject);
  if (!text) return elements;
  const key = children.length > MANY ? 'guidelines.holds.text-and' : 'guidelines.holds.text-with';
  return sayHtml(messages, key, { elements });
}

const isShared = (key: string, { schema, sharing }: Subject): boolean =>
  sharing.has(schema.attributes[key]?.from ?? '');

function shared({ name, attributes }: ElementDescription, subject: Subject): Html {
  const links = attributes
    .filter((key) => isShared(key, subject))
    .flatMap((key) => {
      const attribute = subject.schema.attributes[key];
      if (!attribute) return [];
      const required =
        attribute.usage === 'required' ? ` (${say(subject.messages, 'guidelines.usage.required')})` : '';
      return [
        html`<a id="${idOfAttribute(name, attribute.name)}" href="#${idOfShared(key)}"><code>@${attribute.name}</code></a>${required}`,
      ];
    });
  return links.length === 0
    ? html``
    : html`<p class="shared">${sayHtml(subject.messages, 'guidelines.shared-with-others', { attributes: joined(links, ', ') })}</p>
`;
}

function rules({ name, rules: all }: ElementDescription, subject: Subject): Html {
  if (all.length === 0) return html``;
  return html`<h4 class="generated">${say(subject.messages, 'guidelines.rules-of-element')}</h4>
<dl class="values">
${all.map(
  ({ ident, about }, index) =>
    html`<div><dt id="${idOfRuleIn(name, ident)}${twice(index)}"><code>${ident}</code></dt><dd>${about ? said(about, subject) : say(subject.messages, 'guidelines.rule.unexplained')}</dd></div>
`,
)}</dl>
`;
  function twice(index: number): string {
    return all.findIndex(({ ident }) => ident === all[index]?.ident) === index ? '' : `-${index + 1}`;
  }
}

function remarks({ remarks: all }: ElementDescription, subject: Subject): Html {
  if (all.length === 0) return html``;
  return html`<h4 class="generated">${say(subject.messages, 'guidelines.remarks')}</h4>
${all.map((each) => html`<p>${said(each, subject)}</p>\n`)}`;
}

function examples({ examples: all }: ElementDescription, { messages }: Subject): Html {
  if (all.length === 0) return html``;
  return html`<h4 class="generated">${sayCount(messages, 'guidelines.examples', all.length)}</h4>
${all.map((each) => html`<pre><code>${each}</code></pre>\n`)}`;
}
