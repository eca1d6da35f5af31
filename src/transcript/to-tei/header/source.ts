import type { FieldKind } from '../../page/field.ts';
import { type ElementPiece, element, type Piece, text } from '../../pieces.ts';
import { collapse } from '../../transcript.ts';
import { named, plainWords } from './found.ts';
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
    ...statementsIn(parts),
    ...of(parts, 'label').map(absent),
    element('note', { type: 'source' }, [
      text(`The transcript is the file “${transcript.file.split(/[\\/]/).at(-1)}”.`),
    ]),
  ]);
}

/** What the text itself says of its source, in a note of its own: it stays there, and is said here once more. */
function statementsIn({ divisions }: HeaderParts): readonly Piece[] {
  return named(divisions, 'note')
    .map((note) => collapse(`${note.frame?.before.replace(/^\W+/u, '') ?? ''}${plainWords(note)}`))
    .filter((words) => /^(?:sources?|quellen?|источник|zdroj|źródło)\s*:/iu.test(words))
    .map((words) => element('note', { type: 'sourceStatement' }, [text(words)]));
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
