import { orcidAddress, rorAddress } from '../../project/identifiers.ts';
import type { Editor } from '../../project/project.ts';
import type { Agent } from '../metadata.ts';
import { looksLikePerson, partsOf } from './names.ts';
import type { RegisterFacts } from './register-facts.ts';
import type { HeaderAgent } from './responsible.ts';

/** What is known of the entries of all registers, by file and identifier. */
export interface Registers {
  readonly person: (entry: HeaderAgent['entry']) => RegisterFacts['persons'][string] | undefined;
  readonly point: (entry: HeaderAgent['entry']) => RegisterFacts['points'][string] | undefined;
}

export function registersOf(registers: readonly RegisterFacts[]): Registers {
  const byFile = new Map(registers.map((each) => [each.file, each]));
  return {
    person: (entry) => entry && byFile.get(entry.file)?.persons[entry.id],
    point: (entry) => entry && byFile.get(entry.file)?.points[entry.id],
  };
}

/** An editor whom edition.json names. */
export function agentOfEditor({ name, family, given, kind, orcid, ror, affiliation }: Editor): Agent {
  const parts = family === undefined ? partsOf(name) : { family, given };
  const person = kind ?? (isPerson(name, parts.family, orcid, ror) ? 'person' : 'organisation');
  return {
    name,
    family: person === 'person' ? parts.family : undefined,
    given: person === 'person' ? parts.given : undefined,
    kind: person,
    orcid,
    ror,
    affiliation,
  };
}

/** Somebody whom a header names; the register that the name leads to knows more of the parts of the name. */
export function agentOfHeader(agent: HeaderAgent, registers: Registers): Agent {
  const { name, kind, entry, affiliation } = agent;
  const known = registers.person(entry);
  const family = agent.family ?? known?.family;
  const given = agent.family === undefined ? known?.given : agent.given;
  const orcid = [agent.orcid?.text, known?.orcid?.text].flatMap(
    (each) => (each && orcidAddress(each)) ?? [],
  )[0];
  const ror = agent.ror && rorAddress(agent.ror.text);
  return {
    name,
    family,
    given,
    kind: kind ?? (isPerson(name, family, orcid, ror) ? 'person' : 'organisation'),
    orcid,
    ror,
    affiliation,
  };
}

function isPerson(name: string, ...[family, orcid, ror]: readonly (string | undefined)[]): boolean {
  if (ror !== undefined) return false;
  return family !== undefined || orcid !== undefined || looksLikePerson(name);
}
