import { byPlace, type Diagnostic, type Range } from '../../diagnostic.ts';
import { Place, type XmlHandler } from '../../xml/events.ts';
import type { Limits } from '../../xml/limits.ts';
import type { ExpandedName } from '../../xml/namespaces.ts';
import { readEvents } from '../../xml/parse.ts';
import { type Window, wholeText } from '../../xml/window.ts';
import type { Schema } from '../schema.ts';
import type { AttributeEvent, StartEvent, TextEvent } from './events.ts';
import { unparsedEntities } from './unparsed-entities.ts';
import { validator } from './validator.ts';

class StartTag extends Place implements StartEvent {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly AttributeEvent[];

  constructor(
    window: Window,
    { name, local, namespace }: ExpandedName,
    attributes: readonly AttributeEvent[],
    start: number,
  ) {
    super(window, start, start + name.length);
    this.name = name;
    this.local = local;
    this.namespace = namespace;
    this.attributes = attributes;
  }

  get nameRange(): Range {
    return this.range;
  }
}

class Text extends Place implements TextEvent {
  readonly value: string;

  constructor(window: Window, value: string, start: number, end: number) {
    super(window, start, end);
    this.value = value;
  }
}

/** Nothing of a document is kept but its open elements, so they may be nested deeper than in a tree. */
const DEPTH = 100_000;

/**
 * Checks a text as it is read, without a tree: its well-formedness, and up to the first fault in that, its grammar. With a
 * window that moves the memory does not grow with the length of the text. Findings are in the order of the document.
 */
export function validateText(
  text: string | Window,
  file: string,
  schema: Schema,
  limits: Partial<Limits> = {},
): readonly Diagnostic[] {
  const window = typeof text === 'string' ? wholeText(text) : text;
  let entities: ReadonlySet<string> = new Set();
  const check = validator(schema, { file, isUnparsedEntity: (name) => entities.has(name) });
  const handler: XmlHandler = {
    start(name, attributes, start) {
      const tag = new StartTag(window, name, attributes, start + 1);
      check.start(tag);
      return tag;
    },
    end: () => check.end(),
    text(value, start, end) {
      check.text(new Text(window, value, start, end));
    },
    doctype(declaration) {
      entities = unparsedEntities(declaration);
    },
  };
  const { diagnostics } = readEvents(window, file, handler, { depth: DEPTH, ...limits });
  return [...check.finish(), ...diagnostics].sort(byPlace);
}
