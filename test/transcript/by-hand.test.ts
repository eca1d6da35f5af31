import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { at, schemaText, text, wellFormed } from '../odd/customisation.ts';
import { transcripts } from './corpus-files.ts';
import { type Expectation, unmet } from './expectations.ts';

const FOLDER = 'test/transcript/by-hand';
const schema = compileSchema({ uri: 'archival-record.rng', text: schemaText() }).value;
const wrapper = text('test/odd/wrapper.xml');
const corpus = transcripts();

/** What the encoding of a body can’t show: the header, the account, the findings, the review list. */
const isElsewhere = (each: Expectation) =>
  ['header', 'review', 'warning', 'dropped'].some((key) => key in ('not' in each ? each.not : each));

describe.each(readdirSync(at(FOLDER)))('An encoding by hand, %s,', (file) => {
  const body = text(`${FOLDER}/${file}`);
  const record = wellFormed(
    wrapper.replace(/<body>[\s\S]*<\/body>/, () => body),
    file,
  );

  it('is valid', () => {
    if (!schema) throw new Error('The schema does not load.');
    expect(validate(record, schema).map(({ message }) => message)).toEqual([]);
  });

  it('meets all that is demanded of the text', () => {
    const transcript = corpus.find(({ name }) => `${name}.xml` === file);
    if (!transcript) throw new Error(`There is no transcript for ${file}.`);
    const demands = transcript.expected.expect.filter((each) => !isElsewhere(each));
    const made = { root: record.root, warnings: [], review: [], dropped: [] };
    expect(demands.length).toBeGreaterThan(5);
    expect(unmet(demands, made, transcript.text)).toEqual([]);
  });
});
