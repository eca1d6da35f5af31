import { attributeOf, type ElementPiece, element, type Piece, text } from '../../pieces.ts';
import { dateAgain, dateOf } from './creation.ts';
import { idOf, named, plainWords } from './found.ts';

const ALWAYS: ReadonlySet<string> = new Set(['letter', 'telegram']);
const NAMES = ['persName', 'orgName', 'rs'] as const;

/**
 * Who wrote to whom (TEI Guidelines 2.4.6): of each letter and telegram, and of other documents that have an address.
 * Names are those of the signature and of the address; what they do not tell is stated as unknown.
 */
export function correspondences(divisions: readonly ElementPiece[]): readonly Piece[] {
  return divisions.flatMap((division) => {
    const type = attributeOf(division, 'type') ?? '';
    const id = idOf(division);
    if (!ALWAYS.has(type) && named([division], 'address').length === 0) return [];
    const dateline = named([division], 'dateline');
    const date = dateOf(division);
    return [
      element('correspDesc', { ref: `#${id}`, 'xml:id': `correspondence-${id}` }, [
        element('correspAction', { type: 'sent' }, [
          ...sender(division),
          ...named(dateline, 'placeName').slice(0, 1).map(again),
          ...(date ? [dateAgain(date)] : []),
        ]),
        element('correspAction', { type: 'received' }, addressee(division)),
      ]),
    ];
  });
}

function sender(division: ElementPiece): readonly Piece[] {
  const signed = named([division], 'signed');
  const names = named(signed, ...NAMES);
  if (names.length > 0) return names.slice(0, 1).map(again);
  const written = signed
    .map(plainWords)
    .map((words) => words.replaceAll('[…]', '').trim())
    .find((words) => /\p{L}{2}/u.test(words));
  if (written) return [element('name', {}, [text(written)])];
  if (signed.length === 0) return [unknown('Unknown: no signature is reported')];
  const isIllegible = named(signed, 'gap').some((gap) => attributeOf(gap, 'reason') === 'illegible');
  return [
    unknown(
      isIllegible ? 'Unknown: the signature could not be read' : 'Unknown: the signature is not transcribed',
    ),
  ];
}

function addressee(division: ElementPiece): readonly Piece[] {
  const addresses = named([division], 'address');
  const names = named(addresses, ...NAMES);
  const place = named(addresses, 'placeName').slice(0, 1).map(again);
  if (names.length > 0) return [...names.slice(0, 1).map(again), ...place];
  const lines = named(addresses.slice(0, 1), 'addrLine').map(plainWords).filter(Boolean);
  if (lines.length > 0) return [unknown(`Not identified: ${lines.join(', ')}`), ...place];
  return [unknown('Unknown: no address is reported'), ...place];
}

/** A name of the text once more, for the header. */
function again(piece: ElementPiece): Piece {
  const type = piece.name === 'rs' ? attributeOf(piece, 'type') : undefined;
  const attributes = { type, ref: attributeOf(piece, 'ref'), cert: attributeOf(piece, 'cert') };
  return element(piece.name, attributes, [text(plainWords(piece))]);
}

function unknown(words: string): Piece {
  return element('name', { type: 'unknown' }, [text(words)]);
}
