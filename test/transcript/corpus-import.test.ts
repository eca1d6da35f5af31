import { describe, expect, it } from 'vitest';
import { transcripts } from './corpus-files.ts';
import { type Expectation, unmet } from './expectations.ts';
import { type Made, made, wrongWith } from './imported.ts';
import { given } from './profiles.ts';

const corpus = transcripts();

function importOf({ bytes, name, expected }: (typeof corpus)[number], encoding?: string): Made | undefined {
  const profile = given(expected.profile);
  return made(
    bytes,
    `${name}.txt`,
    { ...profile, language: expected.language ?? profile.language },
    encoding,
  );
}

describe.each(corpus)('The transcript $name', (transcript) => {
  it('is lost in no character, and its record is valid', () => {
    const found = importOf(transcript);
    if (found) expect(wrongWith(found)).toEqual([]);
    else expect(transcript.text.trim()).toBe('');
  });
});

describe('What an editor would demand of the invented transcripts', () => {
  it('is met, but for what is known', () => {
    let all = 0;
    const open: string[] = [];
    for (const transcript of corpus) {
      const found = importOf(transcript);
      const { expect: demands } = transcript.expected;
      all += demands.length;
      for (const each of found ? missed(transcript.text, found, demands) : demands)
        open.push(`${transcript.name}: ${JSON.stringify(each)}`);
    }
    if (process.env['SHOW']) console.log(`${all - open.length} of ${all} are met\n${open.join('\n')}`);
    expect(open.length).toBeLessThan(105);
  });
});

function missed(text: string, found: Made, demands: readonly Expectation[]): readonly Expectation[] {
  const { transcript, imported, document, diagnostics } = found;
  const rangeOf = ({ start, end }: { start: number; end: number }) => transcript.lines.range(start, end);
  const ofDoubts = imported.doubts.map(({ span }) => rangeOf(span));
  const dropped = imported.account.filter(({ kind }) => kind === 'dropped').map(rangeOf);
  const warnings = [...ofDoubts, ...diagnostics.flatMap(({ location }) => location.range ?? [])];
  return unmet(demands, { root: document.root, warnings, review: ofDoubts, dropped }, text);
}
