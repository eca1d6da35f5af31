import type { NamedOrFound } from '../../../project/profile-settings.ts';
import { element, type Piece, text } from '../../pieces.ts';
import { RESP } from '../identify.ts';
import type { HeaderParts } from './parts.ts';

/** Who answers for what (TEI Guidelines 2.2.1): only those whose words or work are in the record. */
export function responsibilities(parts: HeaderParts): readonly Piece[] {
  const { profile, identified } = parts;
  const isTranslation = profile.original !== undefined;
  const persons = [
    ...(isTranslation || identified.resps.has('translator')
      ? [person(parts, 'translator', 'trl', 'Translation', profile.translator)]
      : []),
    ...(profile.transcriber || identified.resps.has('transcriber')
      ? [person(parts, 'transcriber', 'trc', 'Transcription', profile.transcriber)]
      : []),
  ];
  const host = profile.host
    ? [
        statement('resp-host', 'pbl', profile.host.resp ?? 'Publication of the transcript', [
          element('orgName', {}, [text(profile.host.name)]),
        ]),
      ]
    : [];
  const importer = element('name', {}, [text('tei-edition')]);
  return [...persons, ...host, statement(RESP.importer, 'mrk', 'Import from the transcript', [importer])];
}

function person(
  parts: HeaderParts,
  who: 'translator' | 'transcriber',
  key: string,
  work: string,
  given: NamedOrFound | undefined,
): Piece {
  const names =
    nameOf(parts, given)
      ?.split(/\s*(?:,|;|&|(?<=\s)(?:and|und|et|и)(?=\s))\s*/)
      .filter(Boolean) ?? [];
  const unknown = `The ${who}, whom the transcript does not name`;
  const named = names.map((name) => element('persName', {}, [text(name)]));
  const persons = named.length > 0 ? named : [element('name', {}, [text(unknown)])];
  return statement(RESP[who], key, given?.resp ?? work, persons);
}

/** The name that the profile gives, or that its pattern finds in what the page says of the source. */
export function nameOf({ page }: HeaderParts, given: NamedOrFound | undefined): string | undefined {
  if (given?.name || !given?.pattern) return given?.name;
  const pattern = new RegExp(given.pattern, 'u');
  for (const { kind, value } of page.fields) {
    if (kind !== 'statement' && kind !== 'remark' && kind !== 'rights') continue;
    const found = pattern.exec(value)?.groups?.['name']?.trim();
    if (found) return found;
  }
  return undefined;
}

function statement(id: string, key: string, resp: string, names: readonly Piece[]): Piece {
  return element('respStmt', { 'xml:id': id }, [element('resp', { key }, [text(resp)]), ...names]);
}
