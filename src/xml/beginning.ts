import type { Range } from '../diagnostic.ts';
import type { XmlHandler } from './events.ts';
import type { ExpandedName } from './namespaces.ts';
import { readEvents } from './parse.ts';
import type { XmlAttribute } from './tree.ts';
import type { Window } from './window.ts';
import type { Instruction } from './xml-model.ts';

/** How a document begins. */
export interface Beginning {
  /** The processing instructions before the root element. */
  readonly instructions: readonly Instruction[];
  /** Undefined where the text is not well-formed before it. */
  readonly root:
    | (ExpandedName & { readonly nameRange: Range; readonly attributes: readonly XmlAttribute[] })
    | undefined;
}

/**
 * Reads a text up to its root element, and a little further. `windowOf` makes a window of the text; it is handed a function
 * that tells when no more of it is wanted.
 */
export function readBeginning(windowOf: (enough: () => boolean) => Window, file: string): Beginning {
  const instructions: Instruction[] = [];
  let root: Beginning['root'];
  const window = windowOf(() => root !== undefined);
  const handler: XmlHandler = {
    start(name, attributes, start) {
      const nameRange = window.lines.range(start + 1, start + 1 + name.name.length);
      root ??= { ...name, nameRange, attributes };
      return { name: name.name, nameRange };
    },
    end() {},
    text() {},
    instruction(target, value, start, end) {
      if (!root) instructions.push({ target, value, range: window.lines.range(start, end) });
    },
  };
  readEvents(window, file, handler);
  return { instructions, root };
}
