import type { Diagnostic, Result } from '../../diagnostic.ts';
import type { TeiDocument } from '../../document/tei.ts';
import type { Messages } from '../../project/messages.ts';
import type { Press } from '../../views/pdf/press.ts';
import type { Stylesheet } from '../../xml/transform.ts';

/** A file that was made. */
export interface Shown {
  /** Undefined where nothing could be made; findings say why. */
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a task that makes several files: each of them, in its order. */
  readonly parts?: readonly Shown[];
}

/** What pages are made with. */
export interface Materials {
  readonly messages: Messages;
  /** One for each view, `site`, `parallel`, `text`, `typst` and `epub`. */
  readonly stylesheet: (name: string) => Stylesheet;
  /** Reads a record, if it still has the bytes of that hash. */
  readonly read: (file: string, hash: string) => Result<TeiDocument | undefined>;
  /** The bytes of an image of the edition, or of another file that its theme names, by its file. */
  readonly image: (file: string) => Uint8Array | undefined;
  /** What prints, and its design. */
  readonly press: () => Promise<Result<Press | undefined>>;
  readonly design: () => ReadonlyMap<string, string>;
  /** The style sheet of the EPUB. */
  readonly bookStyle: () => Uint8Array;
}
