import { type Place, placeOf } from '../../checks/rules/place.ts';
import { resolve } from '../../document/pointers.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { collapsed, wordsOf } from '../../document/words.ts';
import { nameOf } from '../../edition/notes/name.ts';
import { orcidAddress, rorAddress } from '../../project/identifiers.ts';
import { attribute, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { ContributorRole } from '../metadata.ts';
import { type NameParts, partsOf } from './names.ts';
import { childrenOf, type Said, saidBy, saidIn, within } from './said.ts';

/** Somebody whom a header names. */
export interface HeaderAgent extends NameParts {
  readonly name: string;
  /** Undefined where the element does not tell. */
  readonly kind?: 'person' | 'organisation' | undefined;
  /** As they are written. */
  readonly orcid?: Said | undefined;
  readonly ror?: Said | undefined;
  readonly affiliation?: string | undefined;
  /** The entry of a register that the name points to. */
  readonly entry?: { readonly file: string; readonly id: string } | undefined;
  readonly place: Place;
}

export interface Responsible {
  readonly agent: HeaderAgent;
  readonly role: ContributorRole | 'editor';
  readonly does: string;
}

const NAMES = ['persName', 'orgName', 'name'];
/** What stands in an element of a name and is no part of it. */
const ASIDE = ['affiliation', 'idno', 'email', 'ref', 'note', 'ptr', 'roleName'];

/** By the codes of the MARC list of relators. */
const BY_CODE: Readonly<Record<string, Responsible['role']>> = {
  edt: 'editor',
  trl: 'translator',
  mrk: 'encoder',
  ann: 'annotator',
  wac: 'annotator',
  res: 'researcher',
  pbl: 'host',
  hst: 'host',
  dst: 'host',
};
/** Where there is no code: the first that fits counts. */
const BY_WORDS: readonly (readonly [RegExp, Responsible['role']])[] = [
  [/\b(?:translat|übersetz|překlad|перев)/i, 'translator'],
  [/\b(?:edited|editor|editing|herausg|hrsg)/i, 'editor'],
  [/\b(?:encod|mark-?up|tagg)/i, 'encoder'],
  [/\b(?:annotat|comment|notes)/i, 'annotator'],
  [/\bresearch/i, 'researcher'],
  [/\b(?:publi|host)/i, 'host'],
];

/** Those who answer for an edition by its titleStmt (TEI Guidelines, 2.2.1). */
export function responsibleIn(
  statement: XmlElement | undefined,
  document: TeiDocument,
): readonly Responsible[] {
  return childrenOf(statement, 'editor', 'principal', 'respStmt').flatMap((each) => {
    if (isTei(each, 'respStmt')) return ofStatement(each, document);
    const does = attribute(each, 'role') ?? (isTei(each, 'principal') ? 'principal' : 'editor');
    const role = roleOf(undefined, does);
    return agentsIn(each, document).map((agent) => ({
      agent,
      does,
      role: does === 'principal' || role === 'other' ? ('editor' as const) : role,
    }));
  });
}

function ofStatement(statement: XmlElement, document: TeiDocument): readonly Responsible[] {
  const resps = childrenOf(statement, 'resp');
  const does = resps.map(wordsOf).filter(Boolean).join(', ');
  const codes = resps.flatMap((each) => [
    attribute(each, 'key') ?? '',
    ...(attribute(each, 'ref')
      ?.split(/[/#\s]/)
      .slice(-1) ?? []),
  ]);
  const role = roleOf(
    codes.find((code) => BY_CODE[code] !== undefined),
    does,
  );
  const about = { orcid: idno(statement, 'orcid'), ror: idno(statement, 'ror') };
  return childrenOf(statement, ...NAMES)
    .flatMap((each) => agentOf(each, document) ?? [])
    .map((agent, _, { length }) => ({ agent: length === 1 ? withNumbers(agent, about) : agent, role, does }));
}

function roleOf(code: string | undefined, words: string): Responsible['role'] {
  return (
    (code === undefined ? undefined : BY_CODE[code]) ??
    BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ??
    'other'
  );
}

/** An editor holds names, or is one. */
function agentsIn(element: XmlElement, document: TeiDocument): readonly HeaderAgent[] {
  const names = childrenOf(element, ...NAMES);
  if (names.length === 0) return [agentOf(element, document) ?? []].flat();
  const about = { orcid: idno(element, 'orcid'), ror: idno(element, 'ror') };
  const affiliation = childrenOf(element, 'affiliation').map(wordsOf)[0];
  const agents = names.flatMap((each) => agentOf(each, document) ?? []);
  return agents.length === 1
    ? agents.map((agent) => withNumbers({ ...agent, affiliation: agent.affiliation ?? affiliation }, about))
    : agents;
}

function withNumbers(agent: HeaderAgent, { orcid, ror }: Pick<HeaderAgent, 'orcid' | 'ror'>): HeaderAgent {
  return { ...agent, orcid: agent.orcid ?? orcid, ror: agent.ror ?? ror };
}

function agentOf(element: XmlElement, document: TeiDocument): HeaderAgent | undefined {
  const name = collapsed(ownText(element));
  if (name === '' || attribute(element, 'type') === 'unknown') return undefined;
  const marked = nameOf(element);
  const isOrganisation = isTei(element, 'orgName');
  const { family, given } = isOrganisation ? {} : marked?.family !== undefined ? marked : partsOf(name);
  const isPerson = isTei(element, 'persName') || family !== undefined;
  const kind = isPerson ? 'person' : isOrganisation ? 'organisation' : ofType(element);
  const pointer = saidIn(element, 'ref');
  const tokens = pointer?.text.split(/\s+/) ?? [];
  const target = tokens
    .map((token) => resolve({ token, element }, document))
    .find((each) => each.kind === 'element');
  const byPointer = (host: string) => {
    const text = tokens.find((token) => token.includes(`${host}/`));
    return pointer && text !== undefined ? { ...pointer, text } : undefined;
  };
  return {
    name,
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    kind,
    orcid: byPointer('orcid.org') ?? idno(element, 'orcid'),
    ror: byPointer('//ror.org') ?? idno(element, 'ror'),
    affiliation: within(element, 'affiliation').map(wordsOf)[0],
    ...(target?.kind === 'element' && { entry: { file: target.file, id: target.id } }),
    place: placeOf(element.nameRange),
  };
}

function ofType(element: XmlElement): HeaderAgent['kind'] {
  const type = attribute(element, 'type') ?? '';
  if (/^person$/i.test(type)) return 'person';
  return /^org/i.test(type) ? 'organisation' : undefined;
}

/** A number of an authority: idno with its type, or with its address. */
export function idno(element: XmlElement, type: 'orcid' | 'ror'): Said | undefined {
  const address = type === 'orcid' ? orcidAddress : rorAddress;
  return within(element, 'idno')
    .filter((each) => {
      const said = attribute(each, 'type')?.toLowerCase();
      return said === undefined
        ? address(wordsOf(each)) !== undefined && wordsOf(each).includes(`${type}.org`)
        : said.includes(type);
    })
    .flatMap((each) => saidBy(each) ?? [])[0];
}

function ownText(node: XmlNode): string {
  if (node.kind === 'text') return node.value;
  if (node.kind !== 'element') return '';
  return node.children
    .filter((child) => child.kind !== 'element' || !isTei(child, ...ASIDE))
    .map(ownText)
    .join('');
}
