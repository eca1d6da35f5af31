import { attributeOf, element, type Piece, text } from '../../pieces.ts';
import { named, plainWords } from './found.ts';
import type { HeaderParts } from './parts.ts';

/** The title that page or text give, else the record’s name. */
export function titleOf(parts: HeaderParts): string {
  return titleGiven(parts) || parts.title;
}

/** The title of the page; else the subject of the document, else its first heading. */
export function titleGiven({ page, divisions }: HeaderParts): string | undefined {
  const ofPage = page.fields.find(({ kind }) => kind === 'title')?.value;
  if (ofPage) return ofPage;
  const heads = named(divisions, 'head');
  const subject = heads.find((head) => attributeOf(head, 'type') === 'subject');
  return [subject, ...heads].map((head) => head && plainWords(head)).find((each) => each);
}

export function titleStatement(parts: HeaderParts): Piece {
  const isHosts = parts.profile.host && parts.page.fields.some(({ kind }) => kind === 'title');
  const resp = isHosts ? '#resp-host' : undefined;
  return element('title', { type: 'main', resp }, [text(titleOf(parts))]);
}
