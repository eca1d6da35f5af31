import type { Frame } from './pieces.ts';
import { type Span, spaced } from './transcript.ts';

/** In the header, “…” stands for what a frame holds: none can have it in its own wording. */
const PLACE = '…';

/** The frame of what stands in `inner`, or of a thing without words of its own, which is all frame. */
export function frameOf(source: string, outer: Span, inner?: Span): Frame {
  if (!inner) return { before: spaced(source.slice(outer.start, outer.end)) };
  return {
    before: spaced(source.slice(outer.start, inner.start)),
    after: spaced(source.slice(inner.end, outer.end)),
  };
}

/** Whether the header can keep it. */
export function canBeKept({ before, after = '' }: Frame): boolean {
  return !before.includes(PLACE) && !after.includes(PLACE);
}

/** The wording of a frame, as a rendition of the header keeps it. */
export function wordingOf({ before, after }: Frame): string {
  return after === undefined ? before : `${before}${PLACE}${after}`;
}
