import { describe, expect, it } from 'vitest';
import { pages } from '../../src/explain/pages.ts';
import { haveTei } from '../odd/odds.ts';
import { found } from './found.ts';

/** Pages whose examples can’t be tried, and why. */
const NOT_TRIED: Readonly<Record<string, string>> = {
  'xml/too-long': 'it takes 64 MB',
  'relaxng/too-complex': 'it takes a schema of thousands of parts',
  'schema/too-long': 'it takes 64 MB',
  'schema/too-many-files': 'it takes hundreds of files',
  'odd/unknown-start': 'its examples are shortened',
  'odd/ident': 'it is found when files are written',
  'odd/several-schemas': 'it is found when a page is made',
  'odd/other-version': 'its examples are shortened',
  'odd/not-relaxng': 'it is found when the schema is written',
  'edition/unknown-code': 'it is found when an edition is checked: test/commands',
  'reference/gone': 'a server is asked',
  'reference/moved': 'a server is asked',
  'reference/no-answer': 'a server is asked',
  'schema/xpath': 'it is found when rules are compiled: test/schematron',
  'schematron/failed': 'it is found when rules are applied: test/schematron',
  'import/deleted': 'it takes the profile “leiden”',
  'import/expansion': 'it takes the profile “leiden”',
  'import/restored': 'it takes the profile “leiden”',
  'import/space': 'it takes the profile “leiden”',
  'import/traces': 'it takes the profile “leiden”',
  'import/markup': 'conventions tell of the same place',
  'import/page-words': 'it takes the profile “wilson-center”',
  'import/name': 'it takes a list of names',
  'view/unhandled': 'it is found when a page is made',
  'view/not-included': 'it is found when a page is made',
};

/** Pages whose good example is shortened to what matters: only the bad one is tried. */
const SHORTENED: ReadonlySet<string> = new Set(['odd/not-tei', 'odd/no-schema']);

describe('The examples of a page', () => {
  it.each(
    pages.filter(
      ({ code, kind }) => kind !== 'session' && !(code in NOT_TRIED) && (haveTei || !code.startsWith('odd/')),
    ),
  )('$code: the bad one gives this code and no other, the good one none', async (page) => {
    const codes = async (example: string) => [
      ...new Set((await found(page, example)).map(({ code }) => code)),
    ];
    expect(await codes(page.bad)).toEqual([page.code]);
    if (!SHORTENED.has(page.code)) expect(await found(page, page.good)).toEqual([]);
  });
});
