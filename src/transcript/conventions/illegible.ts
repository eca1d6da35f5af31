import { frameOf } from '../framed.ts';
import type { Label } from '../labels/label.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

const UNITS = {
  letter: 'chars',
  word: 'words',
  line: 'lines',
  page: 'pages',
  group: 'group',
  paragraph: 'paragraphs',
} as const;

/** TEI Guidelines 11.3.3.1: a gap where nothing could be read. */
export const illegible: Convention = {
  id: 'C01',
  name: 'illegible',
  about: 'A passage that could not be read, with its extent or its kind where they are stated.',
  round: true,
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('illegible') || label.value || label.unknown.length > 0) return undefined;
    if (label.means.has('signature') || label.means.has('initials')) return undefined;
    const frame = frameOf(at.transcript.text, group);
    return {
      ...{ start: group.start, end: group.end },
      pieces: [element('gap', { reason: 'illegible', ...extentOf(label) }, [], { span: group, frame })],
    };
  },
  examples: [
    {
      text: 'a (illegible) and',
      tei: 'a <gap reason="illegible" extent="unknown" frame="(illegible)"/> and',
    },
    {
      text: '01089[3-4 illegible letters]',
      tei: '01089<gap reason="illegible" unit="chars" atLeast="3" atMost="4" frame="[3-4 illegible letters]"/>',
    },
  ],
};

/** The extent that a label states: “3-4 letters”, “one line”. */
export function extentOf({ means, quantity }: Label): Readonly<Record<string, string>> {
  const unit = Object.entries(UNITS).find(([meaning]) => means.has(meaning as keyof typeof UNITS))?.[1];
  if (!quantity) return { extent: 'unknown', ...(unit ? { unit } : {}) };
  const { atLeast, atMost } = quantity;
  if (atLeast === atMost) return { unit: unit ?? 'chars', quantity: String(atLeast) };
  return { unit: unit ?? 'chars', atLeast: String(atLeast), atMost: String(atMost) };
}
