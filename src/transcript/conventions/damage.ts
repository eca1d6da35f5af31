import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { element } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './illegible.ts';
import { isInAWord, isOfTheSource } from './report.ts';
import { reportedText } from './reported-text.ts';

/** TEI Guidelines 12.3.3.2: what is lost since the sheet is torn, has a hole, a stain or other damage. */
export const damage: Convention = {
  id: 'damage',
  name: 'damage',
  about: 'Words that are lost with a piece of the sheet, or under a stain.',
  bracket(group, at) {
    const label = at.label(group);
    const cause = causeOf(label);
    if (!cause || !isOfTheSource(label) || label.means.has('none')) return undefined;
    const { start, end } = group;
    const outer = { start, end };
    const { value } = label;
    const source = at.transcript.text;
    const isText = value !== undefined && value.end > value.start;
    const said = isText ? at.labelIn(value) : label;
    if (label.unknown.length > (isText ? 2 : 0)) return undefined;
    if (isText && (said.unknown.length > 0 || said.value || said.means.size === 0)) {
      const { inner, pieces } = reportedText(at, value);
      const unclear = element('unclear', { reason: 'damage' }, pieces, {
        ...{ span: outer, frame: frameOf(source, outer, inner) },
        doubts: [
          {
            ...{ code: 'import/damage', span: outer },
            read: 'words that are hard to read where the sheet is damaged',
            alternatives: ['words that are lost, and that the editor supplies', 'a remark on the damage'],
            reason: 'The label does not say whether these words can still be read.',
          },
        ],
      });
      return { ...outer, pieces: [unclear] };
    }
    if (isInAWord(at, group)) return undefined;
    const gap = element('gap', { ...cause, ...statedExtent(isText ? said : label) }, [], {
      ...{ span: outer, frame: frameOf(source, outer) },
      doubts: THINGS.some((thing) => label.means.has(thing)) ? [lostThing(outer)] : [],
    });
    return { ...outer, pieces: [gap] };
  },
  examples: [
    {
      text: 'Fanny is [torn] better',
      tei: 'Fanny is <gap reason="lost" agent="tear" frame="[torn]"/> better',
    },
    {
      text: '[seal torn away]',
      tei: '<gap reason="lost" agent="tear" frame="[seal torn away]"/>',
      doubts: ['import/damage'],
    },
    { text: 'We [paper torn]', tei: 'We <gap reason="lost" agent="tear" frame="[paper torn]"/>' },
    {
      text: '[two words torn off]',
      tei: '<gap reason="lost" agent="tear" unit="words" quantity="2" frame="[two words torn off]"/>',
    },
    {
      text: '[obliterated: 3 lines]',
      tei: '<gap reason="damage" unit="lines" quantity="3" frame="[obliterated: 3 lines]"/>',
    },
    { text: '[punch hole]', tei: '<gap reason="lost" agent="punch" frame="[punch hole]"/>' },
    {
      text: '[illegible, water stain]',
      tei: '<gap reason="damage" agent="damp" frame="[illegible, water stain]"/>',
    },
    {
      text: '[torn: the Embassy]',
      tei: '<unclear reason="damage" frame="[torn: …]">the Embassy</unclear>',
      doubts: ['import/damage'],
    },
    {
      text: '[Blatt abgerissen]',
      tei: '<gap reason="lost" agent="tear" unit="pages" frame="[Blatt abgerissen]"/>',
    },
    {
      text: '[deux mots déchirés]',
      tei: '<gap reason="lost" agent="tear" unit="words" quantity="2" frame="[deux mots déchirés]"/>',
    },
    { text: '[лист оборван]', tei: '<gap reason="lost" agent="tear" unit="pages" frame="[лист оборван]"/>' },
    { text: '[utrženo]', tei: '<gap reason="lost" agent="tear" frame="[utrženo]"/>' },
  ],
};

const THINGS: readonly Meaning[] = ['seal', 'stamp', 'signature', 'attachment'];

function lostThing(span: Span): Doubt {
  return {
    ...{ code: 'import/damage', span, read: 'a loss' },
    alternatives: ['a thing that is lost, and no words with it'],
    reason: 'A seal or the like is named: it need not have had words.',
  };
}

function causeOf({ means }: Label) {
  if (means.has('torn')) return { reason: 'lost', agent: 'tear' };
  if (means.has('hole')) return { reason: 'lost', agent: 'punch' };
  if (means.has('stained')) return { reason: 'damage', agent: 'damp' };
  return means.has('damaged') ? { reason: 'damage' } : undefined;
}

/** An extent that is not stated is left out. */
function statedExtent(label: Label): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(extentOf(label)).filter(([name]) => name !== 'extent'));
}
