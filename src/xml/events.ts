import type { Range } from '../diagnostic.ts';
import type { ExpandedName } from './namespaces.ts';
import type { Opened } from './reading.ts';
import type { XmlAttribute } from './tree.ts';
import type { Window } from './window.ts';

/**
 * Takes a document piece by piece, in its order. Offsets are those of the whole text, in UTF-16 units; places can be
 * worked out of them by the lines of the window, and only during the call where the window moves.
 */
export interface XmlHandler {
  /** A start tag; what it gives back stands for the element in messages. An empty element ends at once. */
  start(
    name: ExpandedName,
    attributes: readonly XmlAttribute[],
    start: number,
    end: number,
    window: Window,
  ): Opened;
  /** The offset is the one after the end tag. */
  end(end: number): void;
  /** Character data within the root element, in one piece or several: references and CDATA sections are resolved. */
  text(value: string, start: number, end: number, window: Window): void;
  comment?(value: string, start: number, end: number): void;
  instruction?(target: string, value: string, start: number, end: number): void;
  /** The document type declaration as it is written. */
  doctype?(text: string): void;
}

/** A place that is worked out when it is asked for, or at once where it may not be at hand any more. */
export class Place {
  readonly #window: Window;
  readonly #start: number;
  readonly #end: number;
  readonly #known: Range | undefined;

  constructor(window: Window, start: number, end: number) {
    this.#window = window;
    this.#start = start;
    this.#end = end;
    this.#known = window.whole ? undefined : window.lines.range(start, end);
  }

  get range(): Range {
    return this.#known ?? this.#window.lines.range(this.#start, this.#end);
  }
}
