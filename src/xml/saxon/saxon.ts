import SaxonJS from 'saxon-js';
import { straightAxes } from './axes.ts';
import { compareOnce } from './comparers-once.ts';
import { hashMaps } from './hashed-maps.ts';
import { lightenContexts } from './light-contexts.ts';
import { nameOnce } from './names-once.ts';
import { straightNamespaces } from './namespaces.ts';
import { plainValues } from './plain-values.ts';
import { preparingOnce } from './regular-expressions-once.ts';

// What Saxon-JS does again and again without need takes a third of the time of a view. Each file of this folder replaces one thing
// by what gives the same results; each can be left out.
const { internals, Atomic } = SaxonJS;
const [map] = SaxonJS.XPath.evaluate('map {}', null, { resultForm: 'xdm' }) as [object];

internals.Regex.prepareRegex = preparingOnce(internals.Regex.prepareRegex);
nameOnce(internals, Atomic);
plainValues(Atomic);
straightAxes(internals);
straightNamespaces(internals);
compareOnce(internals);
lightenContexts(internals, Atomic, hashMaps(internals, map));

export { SaxonJS };
