import { languageName } from '../../language-names.ts';
import { attributeOf, element, type Piece, text } from '../../pieces.ts';
import { correspondences } from './correspondence.ts';
import { creation } from './creation.ts';
import { elementsOf } from './found.ts';
import type { HeaderParts } from './parts.ts';
import { of } from './source.ts';

/** What the record is (TEI Guidelines 2.4): when it was written, in which languages, of what it speaks, who wrote to whom. */
export function profileDescription(parts: HeaderParts): Piece {
  return element('profileDesc', {}, [
    ...creation(parts.divisions),
    element('langUsage', {}, languages(parts)),
    ...of(parts, 'abstract'),
    ...subjects(parts),
    ...correspondences(parts.divisions),
  ]);
}

function languages({ profile, divisions }: HeaderParts): readonly Piece[] {
  const tags = [...elementsOf(divisions)].flatMap((each) => attributeOf(each, 'xml:lang') ?? []);
  return [...new Set([profile.language, ...tags])].map((ident) =>
    element('language', { ident }, [text(languageName(ident))]),
  );
}

function subjects({ profile, page }: HeaderParts): readonly Piece[] {
  const ofPage = page.fields
    .filter(({ kind }) => kind === 'keywords')
    .flatMap(({ value }) => value.split(/\s*[,;|\n]\s*/));
  const terms = [...new Set([...ofPage, ...profile.keywords])].filter(Boolean);
  if (terms.length === 0) return [];
  const keywords = terms.map((term) => element('term', {}, [text(term)]));
  return [element('textClass', {}, [element('keywords', {}, keywords)])];
}
