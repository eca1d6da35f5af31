import type { Json } from '../checks/rules/rule.ts';
import type { TeiDocument } from '../document/tei.ts';
import { type HeaderFacts, headerFacts } from './metadata/header-facts.ts';
import { type RegisterFacts, registerFacts } from './metadata/register-facts.ts';
import { type PrivateThing, privateThings } from './private-things.ts';

/** What a deposit has to know of a TEI file: plain data, which can be kept and passed from process to process. */
export interface FileFacts {
  readonly header: HeaderFacts;
  readonly register: RegisterFacts;
  readonly things: readonly PrivateThing[];
  /** The SHA-256 of its bytes, in hexadecimal digits: what is packed is to be what was looked at. */
  readonly hash: string;
}

/** `text`: what the document was read from. */
export function fileFacts(document: TeiDocument, text: string, hash: string): FileFacts {
  return {
    header: headerFacts(document),
    register: registerFacts(document),
    things: privateThings(text),
    hash,
  };
}

/** Facts as what can be kept beside what a check found, and back. */
export const factsAsJson = (facts: FileFacts): Json => facts as unknown as Json;
export const factsOf = (json: Json): FileFacts => json as unknown as FileFacts;
