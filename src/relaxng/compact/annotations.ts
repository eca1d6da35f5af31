import type { Cursor } from './cursor.ts';
import type { Made, XmlForm } from './made.ts';
import type { Token } from './tokens.ts';

/** What stands before a pattern, a name class or a definition: documentation, then attributes and elements in brackets. */
export interface Annotations {
  /** What an element of the XML syntax gets. */
  applyTo(element: Made): void;
  /** The elements alone, for one that can hold none: they follow it. */
  readonly elements: readonly Made[];
  applyAttributesTo(element: Made): void;
}

/** Initial annotations (Compact Syntax, sections 5.1 and 5.2); undefined if there are none. */
export function readAnnotations(cursor: Cursor, xml: XmlForm): Annotations | undefined {
  if (!cursor.at('documentation', '[')) return undefined;
  const elements: Made[] = [];
  const attributes: (readonly [Token, Token])[] = [];
  while (cursor.at('documentation')) elements.push(xml.documentation(cursor.next()));
  if (cursor.at('[')) {
    const open = cursor.next();
    cursor.within(open, ']', () => {
      while (atAttribute(cursor)) attributes.push(readAttribute(cursor));
      while (cursor.at('name', 'quoted', 'prefixed')) {
        if (atAttribute(cursor)) cursor.unexpected('an element', 'Attributes stand before elements.', '5.1');
        elements.push(readAnnotationElement(cursor, xml));
      }
    });
  }
  const applyAttributesTo = (element: Made) => {
    for (const [name, value] of attributes) xml.foreignAttribute(element, name, value, false);
  };
  return {
    elements,
    applyAttributesTo,
    applyTo(element) {
      applyAttributesTo(element);
      xml.append(element, elements);
    },
  };
}

/** Elements after a pattern or a name class, each after “>>” (section 5.3). */
export function readFollowing(cursor: Cursor, xml: XmlForm): readonly Made[] {
  const elements: Made[] = [];
  while (cursor.at('>>')) {
    cursor.next();
    elements.push(readAnnotationElement(cursor, xml));
  }
  return elements;
}

/** Whether an annotation that stands among the definitions of a grammar comes next (section 5.4). */
export function atGrammarAnnotation(cursor: Cursor): boolean {
  return (cursor.at('prefixed') || cursor.atIdentifier()) && cursor.peek(1).kind === '[';
}

/** `name [ attributes, texts and elements ]`; within it any name can stand. */
export function readAnnotationElement(cursor: Cursor, xml: XmlForm, nested = false): Made {
  if (!cursor.at('name', 'quoted', 'prefixed')) cursor.unexpected('the name of an element', undefined, '5.1');
  const name = cursor.next();
  const element = xml.foreign(name, name, nested);
  const open = cursor.expect(
    '[',
    '“[”',
    'What an element of an annotation holds stands between “[” and “]”.',
  );
  cursor.within(open, ']', () => {
    while (atAttribute(cursor)) {
      const [attribute, value] = readAttribute(cursor);
      xml.foreignAttribute(element, attribute, value, true);
    }
    for (;;) {
      if (cursor.at('literal')) xml.text(element, cursor.literal('a literal'));
      else if (cursor.at('name', 'quoted', 'prefixed')) {
        if (atAttribute(cursor))
          cursor.unexpected('an element or a text', 'Attributes stand before what an element holds.', '5.1');
        xml.append(element, [readAnnotationElement(cursor, xml, true)]);
      } else return;
    }
  });
  return element;
}

function atAttribute(cursor: Cursor): boolean {
  return cursor.at('name', 'quoted', 'prefixed') && cursor.peek(1).kind === '=';
}

function readAttribute(cursor: Cursor): readonly [Token, Token] {
  const name = cursor.next();
  cursor.next();
  return [name, cursor.literal('the value of the attribute')];
}
