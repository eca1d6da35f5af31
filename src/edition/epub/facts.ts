import { type Stylesheet, transformToText, type XdmDocument } from '../../xml/transform.ts';

/** What xslt/epub/facts.xsl says of a chapter. */
export interface Facts {
  readonly title: string;
  /** Of the text of the record, as a BCP 47 tag; empty where it is not said. */
  readonly language: string;
  readonly headings: readonly { readonly id: string; readonly title: string }[];
  /** Where pages of the source begin. */
  readonly pages: readonly { readonly id: string; readonly label: string }[];
  /** Names that lead to an entry of a register: its address from the chapter, and the anchor of the name. */
  readonly mentions: readonly { readonly entry: string; readonly id: string }[];
  readonly ids: readonly string[];
}

export function factsOf(chapter: XdmDocument, stylesheet: Stylesheet): Facts {
  return JSON.parse(transformToText(stylesheet, chapter, 'Q{urn:tei-edition}facts')) as Facts;
}

/** The addresses of the images that a page of a view shows. */
export function imagesOf(
  page: XdmDocument,
  stylesheet: Stylesheet,
  parameters: Readonly<Record<string, unknown>>,
) {
  const text = transformToText(stylesheet, page, 'Q{urn:tei-edition}images', parameters);
  return (JSON.parse(text) as { readonly images: readonly string[] }).images;
}
