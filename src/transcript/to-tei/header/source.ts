import type { FieldKind } from '../../page/page.ts';
import { type ElementPiece, element, type Piece, text } from '../../pieces.ts';
import type { HeaderParts } from './parts.ts';
import { titleOf } from './title.ts';

/** What the transcript was taken from (TEI Guidelines 2.2.7): the page, with what it says of itself. */
export function sourcePage(parts: HeaderParts): Piece {
  const { profile, page, transcript } = parts;
  const isPage = page.fields.length > 0 || profile.host !== undefined;
  const title = of(parts, 'title');
  const rights = of(parts, 'rights');
  return element('bibl', { type: isPage ? 'digital' : undefined, 'xml:id': 'source-page' }, [
    ...(title.length > 0 ? title : [element('title', {}, [text(titleOf(parts))])]),
    ...of(parts, 'date'),
    ...(profile.host ? [element('publisher', {}, [text(profile.host.name)])] : []),
    ...(rights.length > 0 ? [element('availability', { status: 'restricted' }, rights)] : []),
    ...of(parts, 'statement', 'identifier', 'language', 'keywords', 'remark'),
    ...of(parts, 'label').map(absent),
    element('note', { type: 'source' }, [
      text(`The transcript is the file “${transcript.file.split(/[\\/]/).at(-1)}”.`),
    ]),
  ]);
}

/** The page’s label without a value is recorded as such, so that nobody takes it for forgotten. */
function absent(label: ElementPiece): Piece {
  return element('note', { type: 'source' }, [
    text('The page has the label “'),
    label,
    text('” without a value.'),
  ]);
}

/** The fields of some kinds, in the order of the page. */
export function of({ page, fields }: HeaderParts, ...kinds: readonly FieldKind[]): readonly ElementPiece[] {
  return fields.filter((_, index) => {
    const kind = page.fields[index]?.kind;
    return kind !== undefined && kinds.includes(kind);
  });
}
