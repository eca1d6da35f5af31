import { say } from '../../project/messages.ts';
import type { AttributeDescription, ValuesDescription } from '../describe/description.ts';
import { datatypeInWords } from './datatype.ts';
import { type Html, html } from './html.ts';
import { type Subject, said } from './links.ts';
import { sayHtml } from './words.ts';

export interface AttributeRow {
  readonly id: string;
  readonly attribute: AttributeDescription;
}

/** Attributes with what they mean and which values they have. */
export function attributeTable(caption: string, rows: readonly AttributeRow[], subject: Subject): Html {
  if (rows.length === 0) return html``;
  return html`<table class="attributes">
<caption>${caption}</caption>
<thead><tr><th scope="col">${say(subject.messages, 'guidelines.attribute')}</th><th scope="col">${say(subject.messages, 'guidelines.says')}</th></tr></thead>
<tbody>
${rows.map((each) => row(each, subject))}</tbody>
</table>
`;
}

function row({ id, attribute }: AttributeRow, subject: Subject): Html {
  const { name, usage, gloss, description, datatype, values } = attribute;
  const { messages } = subject;
  const written = datatypeInWords(datatype, subject);
  return html`<tr id="${id}"><th scope="row"><code>@${name}</code> <span class="usage ${usage}">${say(messages, `guidelines.usage.${usage}`)}</span></th>
<td>${paragraph([gloss, description].filter(Boolean).join(': '), subject)}
${
  values
    ? valueList(values, datatype.max !== 1, subject)
    : html`<p class="datatype">${sayHtml(messages, 'guidelines.written', { words: written })}</p>`
}${attribute.default === undefined ? '' : html`<p class="datatype">${sayHtml(messages, 'guidelines.default', { value: html`<code>${attribute.default}</code>` })}</p>`}</td></tr>
`;
}

const paragraph = (text: string, subject: Subject): Html =>
  text === '' ? html`` : html`<p>${said(text, subject)}</p>`;

function valueList({ type, items }: ValuesDescription, several: boolean, subject: Subject): Html {
  const lead = say(subject.messages, `guidelines.values.${several ? 'several-' : ''}${type}`);
  return html`<p class="datatype">${lead}</p>
<dl class="values">
${items.map(
  ({ value, gloss, description }) =>
    html`<div><dt><code>${value}</code></dt><dd>${said([gloss, description].filter(Boolean).join(': '), subject)}</dd></div>
`,
)}</dl>`;
}
