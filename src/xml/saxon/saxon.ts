import { createRequire } from 'node:module';
import type SaxonJS from 'saxon-js';
import type { TransformOptions, TransformResult } from 'saxon-js';
import type { DomDocument } from '../dom.ts';
import { straightAxes } from './axes.ts';
import { closeComponents } from './closed-components.ts';
import { compareOnce } from './comparers-once.ts';
import { evaluating } from './evaluation/prepare.ts';
import { evenNodes } from './even-nodes.ts';
import { hashMaps } from './hashed-maps.ts';
import type { Expression, XdmMap } from './internals.ts';
import { lightenContexts } from './light-contexts.ts';
import { nameOnce } from './names-once.ts';
import { straightNamespaces } from './namespaces.ts';
import { plainValues } from './plain-values.ts';
import { prime } from './primed.ts';
import { preparingOnce } from './regular-expressions-once.ts';
import { resolveOnce } from './resolvers-once.ts';

const require = createRequire(import.meta.url);

type Saxon = typeof SaxonJS;

let load: (file: string) => unknown = require;
let loaded: Loaded | undefined;

interface Loaded {
  readonly saxon: Saxon;
  readonly prepare: (stylesheet: Expression) => void;
  readonly emptyMap: () => XdmMap;
}

/** Saxon-JS, loaded when it is first needed: that takes half a second, and a build where nothing has changed has no need of it. */
export function saxon(): Saxon {
  return whole().saxon;
}

function whole(): Loaded {
  loaded ??= replaced(load(require.resolve('saxon-js')) as Saxon);
  return loaded;
}

/** A map of XPath, to be filled. */
export function emptyMap(): XdmMap {
  return whole().emptyMap();
}

/** Runs a stylesheet; `evaluation` does what it can of it. */
export function run(given: TransformOptions): TransformResult {
  const { saxon, prepare } = whole();
  const { stylesheetInternal: stylesheet, sourceNode } = given;
  const options = { ...given, logLevel: SILENT };
  if (sourceNode) Object.defineProperty(sourceNode, 'toString', BRIEF);
  if (!prepared.has(stylesheet)) {
    prepare(stylesheet as Expression);
    prime(stylesheet as Expression);
    closeComponents(stylesheet);
    prepared.add(stylesheet);
  }
  return saxon.transform(options);
}

const prepared = new WeakSet<object>();

/** Where a stylesheet terminates, Saxon-JS would write to the console by itself; its error is thrown all the same. */
const SILENT = -1;

/** Has what other modules of this thread run with Saxon-JS evaluated in the same way: xslt3 runs its compiler, which is a stylesheet. */
export function runForOthers(): void {
  const { saxon, prepare } = whole();
  const { internalTransform } = saxon;
  saxon.internalTransform = (stylesheet, ...others) => {
    prepare(stylesheet as Expression);
    return internalTransform(stylesheet, ...others);
  };
}

/** Saxon-JS writes each option as text, for a trace that nobody sees: the whole source would be serialised. */
const BRIEF = { value: () => 'source', configurable: true };

/** Has Saxon-JS, once it is needed, loaded by `quicker`, which gets the path of its file and gives what that exports. */
export function loadSaxonBy(quicker: (file: string) => unknown): void {
  load = quicker;
}

/**
 * What Saxon-JS does again and again without need takes most of the time of a view. Each file of this folder replaces one thing by
 * what gives the same results; each can be left out.
 */
function replaced(published: Saxon): Loaded {
  const { internals, Atomic, XPath } = published;
  const [map] = XPath.evaluate('map {}', null, { resultForm: 'xdm' }) as [object];
  internals.Regex.prepareRegex = preparingOnce(internals.Regex.prepareRegex);
  nameOnce(internals, Atomic);
  plainValues(Atomic);
  straightAxes(internals);
  straightNamespaces(internals);
  compareOnce(internals);
  resolveOnce(internals);
  const emptyMap = hashMaps(internals, map);
  evenNodes(published.getPlatform().createDocument() as DomDocument);
  lightenContexts(internals, Atomic);
  return { saxon: published, prepare: evaluating(internals, Atomic), emptyMap };
}
