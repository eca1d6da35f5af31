import type { Doubt } from '../doubt.ts';
import { type ElementPiece, type Extras, element, type Piece } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import { type Mention, mentionFinder } from './mentions.ts';
import { ELEMENTS, type Named, type NameList } from './name-list.ts';

const KINDS: ReadonlyMap<string, Named['kind']> = new Map(
  (['person', 'place', 'organisation'] as const).map((kind) => [ELEMENTS[kind], kind]),
);

/** Elements whose words are no names, or names that are marked already. */
const CLOSED: ReadonlySet<string> = new Set([
  ...[
    'idno',
    'num',
    'date',
    'measure',
    'persName',
    'placeName',
    'orgName',
    'roleName',
    'rs',
    'name',
    'title',
    'ref',
  ],
  ...['gap', 'desc', 'space', 'speaker', 'sic', 'label'],
]);

/** Pieces in which names are marked, and what a person must look at: one doubt for each name, at its first mention. */
export interface MarkedNames {
  readonly pieces: readonly ElementPiece[];
  readonly doubts: readonly Doubt[];
}

/**
 * Marks names that a list knows (TEI Guidelines 14.2). They are proposed: a form says who may be meant, not who is. A form that
 * is that of several, or that may be the beginning of a longer name, is not marked; a person is asked.
 *
 * @param how “assert” where the forms of the list are certain for the collection
 */
export function markNames(
  pieces: readonly ElementPiece[],
  names: NameList,
  how: 'propose' | 'assert',
): MarkedNames {
  if (names.all.length === 0) return { pieces, doubts: [] };
  const find = mentionFinder(names.all);
  const isSure = how === 'assert';
  const cert = isSure ? undefined : 'low';
  const extras: Extras = isSure ? {} : { resp: 'importer' };
  const marked = new Map<Named, Span[]>();
  const left = new Map<string, { readonly mention: Mention; readonly spans: Span[] }>();

  function note(named: Named, span: Span | undefined): void {
    const spans = marked.get(named) ?? [];
    if (span) spans.push(span);
    marked.set(named, spans);
  }

  function visit(piece: Piece): readonly Piece[] {
    if (piece.kind === 'element') {
      const named = nameIn(piece);
      if (named) {
        note(named, piece.span);
        const { attributes } = element(piece.name, { ref: named.ref ?? '', cert });
        return [{ ...piece, attributes: [...piece.attributes, ...attributes], ...extras }];
      }
      if (CLOSED.has(piece.name)) return [piece];
      return [{ ...piece, children: piece.children.flatMap(visit) }];
    }
    const { value, span } = piece;
    if (!span) return [piece];
    // Letters that stood apart: only all of them together have a place in the transcript.
    const asItStands = span.end - span.start === value.length;
    const parts: Piece[] = [];
    let at = 0;
    const text = (from: number, to: number): Piece => ({
      ...piece,
      value: value.slice(from, to),
      span: { start: span.start + from, end: span.start + to },
    });
    for (const mention of find(value)) {
      const [named, ...others] = mention.of;
      if (!named || !(asItStands || mention.end - mention.start === value.length)) continue;
      const place = asItStands ? { start: span.start + mention.start, end: span.start + mention.end } : span;
      if (others.length > 0 || mention.goesOn) {
        const key = `${value.slice(mention.start, mention.end)} ${mention.goesOn}`;
        const known = left.get(key) ?? { mention, spans: [] };
        known.spans.push(place);
        left.set(key, known);
        continue;
      }
      note(named, place);
      if (mention.start > at) parts.push(text(at, mention.start));
      const words = asItStands ? text(mention.start, mention.end) : piece;
      parts.push(
        element(ELEMENTS[named.kind], { ref: named.ref, cert }, [words], { span: place, ...extras }),
      );
      at = mention.end;
    }
    if (at === 0) return [piece];
    if (at < value.length) parts.push(text(at, value.length));
    return parts;
  }

  /** Whose name an element holds that another convention marked already. */
  function nameIn({ name, attributes, children }: ElementPiece): Named | undefined {
    const kind = KINDS.get(name);
    if (!kind || attributes.some((each) => each.name === 'ref')) return undefined;
    const value = wordsIn(children);
    const [mention, ...others] = find(value);
    const [named, ...more] = mention?.of.filter((each) => each.kind === kind) ?? [];
    const isWhole = mention && mention.start === 0 && mention.end === value.length;
    return isWhole && others.length === 0 && more.length === 0 ? named : undefined;
  }

  const made = pieces.flatMap(visit) as readonly ElementPiece[];
  const proposed = isSure ? [] : [...marked].map(([named, spans]) => proposal(named, spans));
  return {
    pieces: made,
    doubts: [...proposed, ...[...left.values()].map(({ mention, spans }) => question(mention, spans))],
  };
}

function wordsIn(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.value : wordsIn(piece.children))).join('');
}

function proposal(named: Named, spans: readonly Span[]): Doubt {
  return {
    ...{ code: 'import/name', severity: 'info', span: spans[0] ?? { start: 0, end: 0 } },
    read: `the ${named.kind} “${named.forms[0]}” of the register${times(spans.length)}`,
    alternatives: ['somebody or something else of that name'],
    reason: 'It was found by its form alone.',
  };
}

function question({ of, goesOn }: Mention, spans: readonly Span[]): Doubt {
  const who = of.map(({ kind, forms }) => `the ${kind} “${forms[0]}”`);
  return {
    ...{ code: 'import/name', severity: 'info', span: spans[0] ?? { start: 0, end: 0 } },
    read: `no name${times(spans.length)}`,
    alternatives: who,
    reason: goesOn
      ? 'A word with a capital letter follows: the name may be longer.'
      : 'It is the name of several.',
  };
}

const times = (count: number): string => (count > 1 ? `, ${count} times` : '');
