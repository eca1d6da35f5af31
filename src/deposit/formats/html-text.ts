import { escapeText } from '../../xml/serialise.ts';

/** Paragraphs as the HTML that forms of repositories take: `<p>…</p>`. */
export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeText(text)}</p>`).join('');
}
