import { languageName } from '../../language-names.ts';
import { attributeOf, element, type Piece, text } from '../../pieces.ts';
import { RESP } from '../identify.ts';
import { idOf, named, plainWords } from './found.ts';
import type { HeaderParts } from './parts.ts';
import { titleGiven } from './title.ts';

/** The original, as far as page and profile tell of it (TEI Guidelines 11): nobody here has seen it. */
export function original(parts: HeaderParts): Piece {
  return element('msDesc', { 'xml:id': 'source-original' }, [
    element('msIdentifier', {}, identifier(parts)),
    element('msContents', {}, [language(parts), ...items(parts)]),
    ...hands(parts),
  ]);
}

function identifier({ page, profile: { source } }: HeaderParts): readonly Piece[] {
  const statement = page.fields.find(({ kind }) => kind === 'statement')?.value ?? '';
  const found = (source.patterns ?? [])
    .map((pattern) => new RegExp(pattern, 'u').exec(statement)?.groups)
    .find((groups) => groups !== undefined);
  const settlement = found?.['settlement'] ?? source.settlement;
  const repository = found?.['repository'] ?? source.repository ?? 'Not stated';
  const collections =
    found?.['collection']?.split(/\s*,\s*/) ?? (source.collection ? [source.collection] : []);
  const shelfmark = found?.['shelfmark'];
  // Which part of a line is the town and which the fonds is a reading of ours.
  const cert = found ? 'medium' : undefined;
  return [
    ...(settlement ? [element('settlement', { cert }, [text(settlement)])] : []),
    element('repository', { cert }, [text(repository)]),
    ...collections.filter(Boolean).map(level),
    ...(shelfmark ? [element('idno', { type: 'local' }, [text(shelfmark)])] : []),
  ];
}

/** A level of the archive’s arrangement, from the whole to the part: which one is judged by its place in the line. */
function level(words: string, index: number, { length }: readonly string[]): Piece {
  const inner = index === length - 1 ? 'file' : 'series';
  const type = /\b(?:box|carton|karton|papka|folder)\b/i.test(words) ? 'box' : index === 0 ? 'fonds' : inner;
  return element('collection', { type, cert: 'medium', resp: `#${RESP.importer}` }, [text(words)]);
}

function language({ profile }: HeaderParts): Piece {
  const { original, language: own } = profile;
  if (original === undefined) return element('textLang', { mainLang: own }, [text(languageName(own))]);
  const words = original === 'und' ? 'The language of the original is not stated.' : languageName(original);
  return element('textLang', { mainLang: original }, [text(words)]);
}

/** What each document of the file is. */
function items(parts: HeaderParts): readonly Piece[] {
  const { divisions } = parts;
  return divisions.map((division) => {
    const given = attributeOf(division, 'type');
    const type = given === undefined || given === 'other' ? 'document' : given;
    const heads = named([division], 'head');
    const head = heads.find((each) => attributeOf(each, 'type') === 'subject') ?? heads[0];
    const [date] = named(named([division], 'dateline'), 'date');
    const whole = divisions.length === 1 ? titleGiven(parts) : undefined;
    const words =
      whole || (head && plainWords(head)) || [type, date && plainWords(date)].filter(Boolean).join(', ');
    return element('msItem', { corresp: `#${idOf(division)}` }, [
      element('title', {}, [text(words.charAt(0).toUpperCase() + words.slice(1))]),
    ]);
  });
}

function hands({ identified, profile }: HeaderParts): readonly Piece[] {
  if (identified.hands.size === 0) return [];
  const notes = [...identified.hands].map(([id, about]) => {
    const known = profile.hands.find(({ label }) => about.toLowerCase().includes(label.toLowerCase()));
    // Labels of other languages may begin with a noun that keeps its capital.
    const label = profile.language.startsWith('en') ? about.replace(/^\p{Lu}(?=\p{Ll})/u, lower) : about;
    const words = `${known?.name ?? 'Unidentified hand'}: ${label}`;
    return element('handNote', { 'xml:id': id, scope: 'minor' }, [text(words)]);
  });
  return [element('physDesc', {}, [element('handDesc', {}, notes)])];
}

function lower(letter: string): string {
  return letter.toLowerCase();
}
