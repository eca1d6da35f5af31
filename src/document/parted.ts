import { attribute, type XmlElement } from '../xml/tree.ts';

/** Stands in text where one part of a statement ends and the next one begins; no text of XML has this character. */
const PART = '\0';

const BLOCKS = new Set(
  `ab addrLine argument body byline cell closer catDesc dateline desc div front head item l label lg licence list meeting opener p
  postscript row salute signed sp speaker table trailer u`.split(/\s+/),
);
/** What stands in these are parts of one statement. */
const LISTED = new Set(['address', 'analytic', 'biblStruct', 'imprint', 'monogr', 'series']);
const BREAKS = new Set(['cb', 'lb', 'pb']);

/** What parts an element from the text round it where the file has nothing between: a space, a mark for a comma, or nothing. */
export function partedBy(element: XmlElement): string {
  const { local, parent } = element;
  if (BREAKS.has(local)) return attribute(element, 'break') === 'no' ? '' : ' ';
  if (local === 'item') return follows(element, 'item') ? PART : ' ';
  const round = parent?.local ?? '';
  if (LISTED.has(round) || /^list[A-Z]/.test(round)) return PART;
  if (round === 'respStmt') return ' ';
  return BLOCKS.has(local) && round !== 'gap' ? ' ' : '';
}

function follows(element: XmlElement, local: string): boolean {
  const siblings = element.parent?.children ?? [];
  for (let at = siblings.indexOf(element) - 1; at >= 0; at--) {
    const sibling = siblings[at];
    if (sibling?.kind === 'element') return sibling.local === local;
  }
  return false;
}

/** Text, and what it leads to. */
export interface Piece<T> {
  readonly text: string;
  readonly to: T | undefined;
}

/**
 * Pieces of one text with white space collapsed, at their ends too, and a comma between parts of which the first does not end with a
 * mark of its own. What stands between two pieces belongs to one without a link.
 */
export function joinedPieces<T>(pieces: Iterable<Piece<T>>): readonly Piece<T>[] {
  const made: { text: string; to: T | undefined }[] = [];
  let end = '';
  let between = '';
  for (const { text, to } of pieces) {
    let own = '';
    for (const [run] of text.matchAll(/[\s\0]+|[^\s\0]+/g)) {
      if (/^[\s\0]/.test(run)) {
        between = run.includes(PART) || between === PART ? PART : ' ';
        continue;
      }
      const parting = end === '' || between === '' ? '' : between === ' ' || STOPS.test(end) ? ' ' : ', ';
      const last = made.at(-1);
      if (own !== '' || parting === '' || to === undefined) own += parting;
      else if (last && last.to === undefined) last.text += parting;
      else made.push({ text: parting, to: undefined });
      own += run;
      end = run.at(-1) ?? '';
      between = '';
    }
    if (own !== '') made.push({ text: own, to });
  }
  return made;
}

const STOPS = /[.,;:!?…]/;
