import type { AttributeDescription, ValuesDescription } from '../describe/description.ts';
import { type Html, html } from './html.ts';
import { type Subject, said } from './links.ts';

export interface AttributeRow {
  readonly id: string;
  readonly attribute: AttributeDescription;
}

const VALUES = {
  closed: 'One of these values, and no other:',
  semi: 'One of these values, or another where none fits:',
  open: 'A value such as these:',
} as const;

/** Attributes with what they mean and which values they have. */
export function attributeTable(caption: string, rows: readonly AttributeRow[], subject: Subject): Html {
  if (rows.length === 0) return html``;
  return html`<table class="attributes">
<caption>${caption}</caption>
<thead><tr><th scope="col">Attribute</th><th scope="col">What it says</th></tr></thead>
<tbody>
${rows.map((each) => row(each, subject))}</tbody>
</table>
`;
}

function row({ id, attribute }: AttributeRow, subject: Subject): Html {
  const { name, usage, gloss, description, datatype, values } = attribute;
  return html`<tr id="${id}"><th scope="row"><code>@${name}</code> <span class="usage ${usage}">${usage}</span></th>
<td>${paragraph([gloss, description].filter(Boolean).join(': '), subject)}
${
  values
    ? valueList(values, datatype.max !== 1, subject)
    : html`<p class="datatype">To be written: ${datatype.inWords}.</p>`
}${attribute.default === undefined ? '' : html`<p class="datatype">Left out, it means <code>${attribute.default}</code>.</p>`}</td></tr>
`;
}

const paragraph = (text: string, subject: Subject): Html =>
  text === '' ? html`` : html`<p>${said(text, subject)}</p>`;

function valueList({ type, items }: ValuesDescription, several: boolean, subject: Subject): Html {
  const lead = several ? VALUES[type].replace(/^(?:One of these values|A value)/, SEVERAL) : VALUES[type];
  return html`<p class="datatype">${lead}</p>
<dl class="values">
${items.map(
  ({ value, gloss, description }) =>
    html`<div><dt><code>${value}</code></dt><dd>${said([gloss, description].filter(Boolean).join(': '), subject)}</dd></div>
`,
)}</dl>`;
}

const SEVERAL = 'One or more of these values, with spaces between';
