import { wordingOf } from '../framed.ts';
import type { ElementPiece, Piece, Responsible } from '../pieces.ts';
import { withTwinStamps } from './twin-stamps.ts';

/** Elements that get an identifier: each is the anchor of its place on a page. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'p',
    'ab',
    'head',
    'opener',
    'closer',
    'postscript',
    'trailer',
    'note',
    'list',
    'sp',
    'table',
    'address',
    'lg',
    'pb',
  ],
  ...['figure', 'quote'],
]);

export const RESP: Readonly<Record<Responsible, string>> = {
  translator: 'resp-translation',
  transcriber: 'resp-transcription',
  importer: 'resp-import',
};

/** Pieces with their identifiers, and what they point to in the header. */
export interface Identified {
  readonly pieces: readonly ElementPiece[];
  /** The wording of each distinct frame, by its identifier, in the order of the text. */
  readonly frames: ReadonlyMap<string, string>;
  readonly hands: ReadonlyMap<string, string>;
  readonly resps: ReadonlySet<Responsible>;
}

/**
 * Gives identifiers to divisions, blocks and page breaks, to each mark by hand a hand of its own, to each distinct frame a
 * rendition. They depend on the transcript alone: the same transcript gets the same ones.
 */
export function identified(
  divisions: readonly ElementPiece[],
  others: readonly ElementPiece[] = [],
): Identified {
  const frames = new Map<string, string>();
  const wordings = new Map<string, string>();
  const hands = new Map<string, string>();
  const resps = new Set<Responsible>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();

  const next = new Map<string, number>();

  function free(name: string): string {
    let id = name;
    let count = next.get(name) ?? 2;
    for (; taken.has(id); count++) id = `${name}-${count}`;
    next.set(name, count);
    taken.add(id);
    return id;
  }

  function frame(wording: string): string {
    let id = wordings.get(wording);
    if (id === undefined) {
      id = free(`frame-${nameOf(wording)}`);
      wordings.set(wording, id);
      frames.set(id, wording);
    }
    return id;
  }

  function visit(piece: Piece, division: string): Piece {
    if (piece.kind === 'text') return piece;
    const attributes = [...piece.attributes];
    const set = (name: string, value: string) => {
      if (!attributes.some((each) => each.name === name)) attributes.push({ name, value });
    };
    let within = division;
    if (piece.name === 'div') {
      within = free(piece.attributes.find(({ name }) => name === 'type')?.value ?? 'div');
      set('xml:id', within);
    } else if (division && BLOCKS.has(piece.name)) {
      const kind = `${division}-${piece.name}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      set('xml:id', free(`${kind}${count}`));
    }
    if (piece.hand !== undefined) {
      const id = free(`hand-${hands.size + 1}`);
      hands.set(id, piece.hand);
      set(piece.name === 'handShift' ? 'new' : 'hand', `#${id}`);
    }
    if (piece.resp) {
      resps.add(piece.resp);
      set('resp', `#${RESP[piece.resp]}`);
    }
    if (piece.frame) set('rendition', `#${frame(wordingOf(piece.frame))}`);
    return { ...piece, attributes, children: piece.children.map((child) => visit(child, within)) };
  }

  const visited = [...others, ...divisions].map((piece) => visit(piece, '') as ElementPiece);
  return { pieces: withTwinStamps(visited), frames, hands, resps };
}

/** Words of a frame as a name (XML Namespaces: NCName). */
function nameOf(wording: string): string {
  // “º” and “½” are letter and number, and can’t stand in a name.
  const words = wording.toLowerCase().match(/(?:(?![ªº¹²³¼½¾])[\p{L}\p{N}])+/gu) ?? [];
  const name = words.slice(0, 6).join('-').slice(0, 40).normalize('NFC');
  if (name) return name;
  if (wording.startsWith('[')) return 'square';
  return wording.startsWith('(') ? 'round' : 'signs';
}
