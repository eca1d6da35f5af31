import type { Page } from '../page/page.ts';
import { type ElementPiece, element, type Piece, text } from '../pieces.ts';
import type { Profile } from '../profile.ts';
import { type Identified, RESP } from './identify.ts';

/** What the header is made of. */
export interface HeaderParts {
  readonly title: string;
  readonly page: Page;
  /** The fields of the page with their identifiers. */
  readonly fields: readonly ElementPiece[];
  readonly profile: Profile;
  readonly identified: Identified;
  readonly version: string;
  /** What tells later whether the record or its transcript was changed since: pointers with a type. */
  readonly marks: readonly Piece[];
}

/** The header of an imported record (TEI Guidelines 2): what transcript and profile give, and nothing else. */
export function headerOf(parts: HeaderParts): ElementPiece {
  const { title, fields, identified, profile } = parts;
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [
        element('title', { type: 'main' }, [text(title)]),
        ...responsibilities(parts),
      ]),
      element('publicationStmt', {}, [
        element('publisher', {}, [text('Not published yet')]),
        element('availability', { status: 'restricted' }, [
          element('p', {}, [text('No licence has been granted as yet for this encoding.')]),
        ]),
      ]),
      element('sourceDesc', {}, [
        element('bibl', { type: 'digital', 'xml:id': 'source-page' }, [
          element('title', {}, [text(title)]),
          ...fields,
        ]),
        ...hands(identified),
      ]),
    ]),
    element('encodingDesc', {}, [application(parts), ...renditions(identified)]),
    element('profileDesc', {}, [
      element('langUsage', {}, [element('language', { ident: profile.language }, [text(profile.language)])]),
    ]),
    element('revisionDesc', { status: 'draft' }, [
      element('change', {}, [text('Imported from a transcript')]),
    ]),
  ]);
}

function responsibilities({ identified: { resps } }: HeaderParts): readonly Piece[] {
  const words = {
    translator: ['trl', 'Translation', 'The translator, whom the transcript does not name'],
    transcriber: ['trc', 'Transcription', 'The transcriber, whom the transcript does not name'],
    importer: ['mrk', 'Import from the transcript', 'tei-edition'],
  } as const;
  return (['translator', 'transcriber', 'importer'] as const)
    .filter((each) => each === 'importer' || resps.has(each))
    .map((each) => {
      const [key, resp, name] = words[each];
      return element('respStmt', { 'xml:id': RESP[each] }, [
        element('resp', { key }, [text(resp)]),
        element('name', {}, [text(name)]),
      ]);
    });
}

function hands({ hands }: Identified): readonly Piece[] {
  if (hands.size === 0) return [];
  const notes = [...hands].map(([id, about]) =>
    element('handNote', { 'xml:id': id, scope: 'minor' }, [text(`Unidentified hand: ${about}`)]),
  );
  return [
    element('msDesc', {}, [
      element('msIdentifier', {}, [element('repository', {}, [text('Not stated')])]),
      element('physDesc', {}, [element('handDesc', {}, notes)]),
    ]),
  ];
}

/** What the record was made of: parts of the transcript, in its order (TEI Guidelines 2.3.10). */
function application({ page, fields, version, marks }: HeaderParts): ElementPiece {
  const after = fields.findIndex((_, index) => (page.fields[index]?.start ?? 0) >= page.body.end);
  const targets = fields.map(
    ({ attributes }) => `#${attributes.find(({ name }) => name === 'xml:id')?.value}`,
  );
  const at = after < 0 ? targets.length : after;
  targets.splice(at, 0, '#text');
  return element('appInfo', {}, [
    element('application', { ident: 'tei-edition', version }, [
      element('label', {}, [text('Import of a transcript')]),
      ...targets.map((target) => element('ptr', { target })),
      ...marks,
    ]),
  ]);
}

function renditions({ frames }: Identified): readonly Piece[] {
  if (frames.size === 0) return [];
  const kept = [...frames].map(([id, wording]) =>
    element('rendition', { scheme: 'free', 'xml:id': id }, [text(wording)]),
  );
  return [element('tagsDecl', {}, kept)];
}
