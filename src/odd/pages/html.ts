/** A piece of HTML, in which all that is text is escaped already. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | undefined | readonly Part[];

/** HTML by a template: what is put into it is escaped, unless it is HTML itself; lists are joined. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: fixed.map((each, index) => each + written(parts[index])).join('') };
}

/** CSS or HTML that is taken as it is. */
export const verbatim = (text: string): Html => ({ html: text });

/** A list of pieces with something between them. */
export const joined = (pieces: readonly Html[], between: string): Html =>
  verbatim(pieces.map((piece) => piece.html).join(between));

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
