import { describe, expect, it } from 'vitest';
import { transcript } from '../../src/transcript/transcript.ts';
import { madeOf, wrongWith } from './imported.ts';
import { given } from './profiles.ts';
import { randomTranscript } from './random-transcripts.ts';

const COUNT = Number(process.env['TRANSCRIPTS'] ?? 60);
const FROM = Number(process.env['SEED'] ?? 1);

describe.each(['generic', 'wilson-center', 'leiden'])('Random transcripts, by the profile %s,', (name) => {
  const profile = given(name);

  it('lose no character, and their records are valid', () => {
    const wrong: string[] = [];
    for (let seed = FROM; seed < FROM + COUNT; seed++) {
      const text = randomTranscript(seed);
      for (const each of wrongWith(madeOf(transcript('random.txt', text), profile)))
        wrong.push(`seed ${seed}: ${each}`);
    }
    expect(wrong).toEqual([]);
  });
});
