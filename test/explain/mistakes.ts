import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../src/checks/checks.ts';
import { checkGrammar } from '../../src/checks/grammar.ts';
import { merge } from '../../src/checks/merge.ts';
import { inOrder } from '../../src/diagnostic.ts';
import { readTei } from '../../src/document/tei.ts';
import { compileSchema } from '../../src/relaxng/relaxng.ts';
import { bytes, corpusOf } from '../document/samples.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');

const FILE = 'tei/records/1960-06-28-puzanov.xml';
const RECORD = text(FILE);
const REGISTERS = Object.fromEntries(
  readdirSync(new URL('tei/registers/', root)).map((name) => [
    `tei/registers/${name}`,
    text(`tei/registers/${name}`),
  ]),
);

const { value: schema } = compileSchema({ uri: 'a.rng', text: text('schemas/archival-record.rng') });

/** What an editor hears who wrote one thing in the record instead of another: messages, and hints below them. */
export async function heard(right: string, wrong: string): Promise<readonly string[]> {
  const at = RECORD.indexOf(right);
  if (at < 0 || !schema) throw new Error(`The record has no “${right}”.`);
  const spoilt = `${RECORD.slice(0, at)}${wrong}${RECORD.slice(at + right.length)}`;
  const { value, diagnostics } = readTei(bytes(spoilt), FILE);
  const files = { ...REGISTERS, [FILE]: spoilt };
  const found = value
    ? [...checkGrammar(value.xml, [schema]), ...check(await corpusOf(files, [FILE]))]
    : diagnostics;
  return merge(inOrder(found)).map(({ message, hint }) =>
    hint === undefined ? message : `${message} / ${hint}`,
  );
}
