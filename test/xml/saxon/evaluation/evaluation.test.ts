import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileStylesheet } from '../../../../src/files/compile.ts';
import { EVALUATED, WRITTEN } from '../../../../src/xml/saxon/evaluation/kinds.ts';
import { run, saxon } from '../../../../src/xml/saxon/saxon.ts';
import { SOURCE, STYLESHEET, TRIED } from './stylesheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'tried.xsl');
writeFileSync(file, STYLESHEET);
const { value: sef = '{}', diagnostics } = await compileStylesheet(file);

/** What each case gives, as text. */
async function results(transform: typeof run, times = 1): Promise<readonly string[]> {
  const sourceNode = await saxon().getResource({ text: SOURCE, type: 'xml' });
  const stylesheetInternal = JSON.parse(sef) as object;
  const options = {
    stylesheetInternal,
    sourceNode,
    initialMode: 'Q{urn:t}all',
    stylesheetParams: {},
    destination: 'document' as const,
    documentPool: {},
    textResourcePool: {},
    deliverMessage: () => {},
    deliverResultDocument: () => ({ destination: 'serialized' as const }),
  };
  let all: object = transform(options).principalResult as object;
  for (let time = 1; time < times; time++) all = transform(options).principalResult as object;
  const found = saxon().XPath.evaluate('//result ! string()', all, { resultForm: 'xdm' });
  return (found as object[]).map(String);
}

interface Compiled {
  readonly N?: string;
  readonly C?: readonly Compiled[];
}

function kindsOf({ N, C }: Compiled): readonly string[] {
  return [N ?? '', ...(C ?? []).flatMap(kindsOf)];
}

describe('Saxon-JS with our evaluation gives what it gives without', async () => {
  const without = await results((options) => saxon().transform(options));
  const first = await results(run);
  const third = await results(run, 3);

  it('of a stylesheet that compiles', () => {
    expect(diagnostics).toEqual([]);
    expect(without).toHaveLength(TRIED.length);
  });

  it.each(TRIED.map((tried, at) => [tried, at] as const))('%s', (_, at) => {
    expect(first[at]).toBe(without[at]);
    expect(third[at]).toBe(without[at]);
  });

  it('with errors among them, which say the same', () => {
    expect(without.filter((each) => each.startsWith('"error')).length).toBeGreaterThan(15);
  });

  it('for every kind of expression and instruction that is evaluated here', () => {
    const tried = new Set(kindsOf(JSON.parse(sef) as Compiled));
    expect([...EVALUATED.keys(), ...WRITTEN.keys()].filter((kind) => !tried.has(kind))).toEqual([]);
  });
});
