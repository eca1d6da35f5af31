import { type ElementPiece, element, text } from '../pieces.ts';
import { encoding } from './header/encoding.ts';
import { original } from './header/original.ts';
import type { HeaderParts } from './header/parts.ts';
import { profileDescription } from './header/profile-desc.ts';
import { responsibilities } from './header/responsibility.ts';
import { of, sourcePage } from './header/source.ts';
import { titleStatement } from './header/title.ts';
import { RESP } from './identify.ts';

/** The header of an imported record (TEI Guidelines 2): what transcript and profile give, and nothing else. */
export function headerOf(parts: HeaderParts): ElementPiece {
  const quoted =
    of(parts, 'rights').length > 0
      ? ' What the page states of rights is quoted in the description of the source.'
      : '';
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [titleStatement(parts), ...responsibilities(parts)]),
      element('publicationStmt', {}, [
        element('publisher', {}, [text('Not published yet')]),
        element('availability', { status: 'restricted' }, [
          element('p', {}, [text(`No licence has been granted as yet for this encoding.${quoted}`)]),
        ]),
      ]),
      element('sourceDesc', {}, [sourcePage(parts), original(parts)]),
    ]),
    encoding(parts),
    profileDescription(parts),
    element('revisionDesc', { status: 'draft' }, [
      element('change', { type: 'encoded', who: `#${RESP.importer}` }, [
        text(`Imported from a transcript with the profile “${parts.profile.name}”.`),
      ]),
    ]),
  ]);
}
