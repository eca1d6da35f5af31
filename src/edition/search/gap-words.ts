import { attribute, childElements, textOf, type XmlElement } from '../../xml/tree.ts';

const REASONS: Readonly<Record<string, string>> = {
  redacted: 'not declassified',
  editorial: 'left out',
  sampling: 'left out',
  damage: 'damaged',
};

/** What stands on a page for what could not be read or was left out: “[signature, illegible]” (TEI Guidelines, 3.5.3). */
export function gapWords(gap: XmlElement): string {
  const reason = (attribute(gap, 'reason') ?? '').trim().split(/\s+/)[0] ?? '';
  const words = childElements(gap)
    .filter(({ local }) => local === 'desc')
    .map((desc) => textOf(desc).trim());
  return `[${[...words, REASONS[reason] ?? (reason || 'gap')].filter(Boolean).join(', ')}]`;
}
