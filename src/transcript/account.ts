import type { Page } from './page/page.ts';
import type { Piece } from './pieces.ts';
import type { Span, Transcript } from './transcript.ts';

/** What became of a stretch of the transcript. */
export type Fate = Span &
  (
    | { readonly kind: 'text' | 'header' }
    /** It is regenerated: from a frame that the header keeps, or since an element stands for it. */
    | { readonly kind: 'frame'; readonly by: string }
    | { readonly kind: 'dropped'; readonly by: string }
    /** White space that only lays the text out. */
    | { readonly kind: 'layout' }
    /** What no one accounts for: there must be none. */
    | { readonly kind: 'lost' }
  );

/**
 * The account of an import: every character of the transcript once, in order, with what became of it. It is worked out
 * from what was made, not from what was meant; what is missing in it is `lost`, and so is what stands there twice.
 */
export function accountOf({ text }: Transcript, page: Page, body: readonly Piece[]): readonly Fate[] {
  const fates: Fate[] = [];
  for (const piece of body) collect(piece, 'text', fates);
  for (const { piece } of page.fields) collect(piece, 'header', fates);
  const left = page.within.length > 0 ? fates.flatMap((fate) => parted(fate, page.within)) : fates;
  for (const { rule, start, end } of page.dropped) left.push({ kind: 'dropped', by: rule, start, end });
  return tiled(
    text,
    left.sort((a, b) => a.start - b.start),
  );
}

/** What is left of a stretch in which lines are dropped. */
function parted(fate: Fate, dropped: readonly Span[]): readonly Fate[] {
  const parts: Fate[] = [];
  let { start } = fate;
  for (const gone of dropped) {
    if (gone.end <= start || gone.start >= fate.end) continue;
    if (gone.start > start) parts.push({ ...fate, start, end: gone.start });
    start = gone.end;
  }
  if (start < fate.end) parts.push({ ...fate, start });
  return parts;
}

function collect(piece: Piece, kind: 'text' | 'header', fates: Fate[]): void {
  if (piece.kind === 'text') {
    if (piece.span) fates.push({ kind, ...piece.span });
    return;
  }
  const first = fates.length;
  for (const child of piece.children) collect(child, kind, fates);
  if (!piece.span || (!piece.frame && piece.children.length > 0 && piece.name !== 'gap')) return;
  // What the element covers and nothing in it holds is its frame, or what it stands for itself.
  const by = piece.by ?? piece.name;
  let at = piece.span.start;
  for (const inner of fates.slice(first).sort((a, b) => a.start - b.start)) {
    if (inner.start > at) fates.push({ kind: 'frame', by, start: at, end: inner.start });
    at = Math.max(at, inner.end);
  }
  if (piece.span.end > at) fates.push({ kind: 'frame', by, start: at, end: piece.span.end });
}

function tiled(text: string, fates: readonly Fate[]): readonly Fate[] {
  const account: Fate[] = [];
  let at = 0;
  const fill = (end: number): void => {
    if (end <= at) return;
    const blank = /^[ \t\r\n]*$/.test(text.slice(at, end));
    account.push({ kind: blank ? 'layout' : 'lost', start: at, end });
    at = end;
  };
  for (const fate of fates) {
    fill(fate.start);
    if (fate.start < at) account.push({ kind: 'lost', start: fate.start, end: Math.min(fate.end, at) });
    if (fate.end <= at) continue;
    account.push({ ...fate, start: Math.max(at, fate.start) });
    at = fate.end;
  }
  fill(text.length);
  return account;
}
