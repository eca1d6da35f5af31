import type { Messages } from '../../project/messages.ts';
import type { ElementDescription, SchemaDescription } from '../describe/description.ts';
import { type Html, html, joined } from './html.ts';

/** The places of the page. They are part of its address and never change. */
export const idOfElement = (name: string) => `element-${plain(name)}`;
export const idOfAttribute = (element: string, name: string) => `${idOfElement(element)}-att-${plain(name)}`;
export const idOfShared = (key: string) => `attribute-${plain(key.replace('/', '-'))}`;
export const idOfClass = (name: string) => `class-${plain(name)}`;
export const idOfModule = (name: string) => `module-${plain(name || 'none')}`;
export const idOfRule = (ident: string) => `rule-${plain(ident)}`;
export const idOfRuleIn = (element: string, ident: string) => `${idOfElement(element)}-rule-${plain(ident)}`;

const plain = (name: string) => name.replaceAll(/\s+/g, '-');

/** A schema, and what its pages need to know of it at once. */
export interface Subject {
  readonly schema: SchemaDescription;
  readonly elements: ReadonlyMap<string, ElementDescription>;
  /** The classes that have a place on the page. */
  readonly sharing: ReadonlySet<string>;
  /** The words of the page that are not those of the schema. */
  readonly messages: Messages;
}

export function subject(schema: SchemaDescription, messages: Messages): Subject {
  return {
    schema,
    messages,
    elements: new Map(schema.elements.map((each) => [each.name, each])),
    sharing: new Set(
      schema.classes.filter(({ attributes }) => attributes.length > 0).map(({ name }) => name),
    ),
  };
}

export const elementLink = (name: string): Html =>
  html`<a href="#${idOfElement(name)}"><code>${name}</code></a>`;

export const elementLinks = (names: readonly string[]): Html => joined(names.map(elementLink), ', ');

/** What the ODD says: in its language, and with a link where it names an element. */
export function said(text: string, { schema, elements, messages }: Subject): Html {
  const parts = text.split(/(<[^\s<>]+>)/).map((part) => {
    const name = part.startsWith('<') ? part.slice(1, -1) : '';
    return elements.has(name) ? html`<a href="#${idOfElement(name)}"><code>&lt;${name}&gt;</code></a>` : part;
  });
  return inLanguage(html`${parts}`, schema.language, messages);
}

/** A piece with its language, where that is not the language of the page. */
export function inLanguage(piece: Html, language: string, { language: ofPage }: Messages): Html {
  return language === '' || language === ofPage ? piece : html`<span lang="${language}">${piece}</span>`;
}
