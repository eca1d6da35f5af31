import { type ElementPiece, element, type Piece, text } from '../../pieces.ts';
import { collapse, rangeOf, wordsOf } from '../../transcript.ts';
import { declarations } from './declarations.ts';
import { elementsOf, idOf } from './found.ts';
import type { HeaderParts } from './parts.ts';

/** How the record was made (TEI Guidelines 2.3): the program, what was left out, by which rules, the wording of frames. */
export function encoding(parts: HeaderParts): Piece {
  return element('encodingDesc', {}, [
    project(parts),
    declarations(parts),
    ...renditions(parts),
    application(parts),
  ]);
}

function project({ page, profile, transcript }: HeaderParts): Piece {
  const source =
    profile.original === undefined
      ? 'This record was imported from a transcript; “diplomatic” means: true to that transcript.'
      : 'This record was imported from a translation. “Diplomatic” always means: true to the translation, not to the original, which was not seen.';
  const left = page.dropped.map((each) => {
    const line = rangeOf(transcript, each).start.line;
    const words = collapse(wordsOf(transcript, each));
    return element('p', {}, [
      text(`The rule “${each.rule}” of the profile “${profile.name}” leaves out line ${line}: “${words}”.`),
    ]);
  });
  const kept =
    page.fields.length > 0 ? ' What stands round the document on its page is kept in this header.' : '';
  return element('projectDesc', {}, [element('p', {}, [text(source + kept)]), ...left]);
}

/** What the record was made of: parts of the transcript, in its order, and the lines that it leaves out (TEI Guidelines 2.3.10). */
function application({ transcript, page, fields, version, marks }: HeaderParts): ElementPiece {
  const after = page.fields.findIndex(({ start }) => start >= page.body.end);
  const targets = fields.map((field) => `#${idOf(field)}`);
  targets.splice(after < 0 ? targets.length : after, 0, '#text');
  const left = new Set(page.dropped.map((each) => collapse(wordsOf(transcript, each))));
  return element('appInfo', {}, [
    element('application', { ident: 'tei-edition', version }, [
      element('label', {}, [text('Import of a transcript')]),
      ...[...left].map((line) => element('desc', {}, [text(line)])),
      ...targets.map((target) => element('ptr', { target })),
      ...marks,
    ]),
  ]);
}

function renditions({ divisions, identified: { frames } }: HeaderParts): readonly Piece[] {
  const isSpaced = elementsOf(divisions).some(
    ({ name, attributes }) => name === 'hi' && attributes.some(({ value }) => value === 'letter-spaced'),
  );
  const spaced = isSpaced
    ? [
        element('rendition', { scheme: 'css', selector: "hi[rend~='letter-spaced']" }, [
          text('letter-spacing: 0.35em;'),
        ]),
      ]
    : [];
  const kept = [...frames].map(([id, wording]) =>
    element('rendition', { scheme: 'free', 'xml:id': id }, [text(wording)]),
  );
  return spaced.length + kept.length > 0 ? [element('tagsDecl', {}, [...spaced, ...kept])] : [];
}
