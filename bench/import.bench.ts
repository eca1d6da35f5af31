import { readFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'vitest';
import { importTranscript } from '../src/transcript/import-transcript.ts';
import { transcript } from '../src/transcript/transcript.ts';
import { transcripts } from '../test/transcript/corpus-files.ts';
import { given } from '../test/transcript/profiles.ts';
import { MACHINE } from './machine.ts';
import { median } from './process.ts';

const SIZE = Number(process.env['SIZE'] ?? 1_000_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const LETTER = `Moscow, 12 May 1955

Dear Comrade Novák,

I have received your letter of 3 April and thank you for it. The delegation [of the Ministry] arrived yesterday, and we
discussed the plan at some length with those who were there.

We shall write again when the talks are over. The minister (who was ill) sends his greetings [illegible].

With comradely greetings,

A. Puzanov

`;
const MINUTES = `MINUTES OF THE MEETING

Present: Comrades Novák, Müller, Zhang

COMRADE ZHANG: We have looked at the question of the loan. There are some points [inaudible] that I should like to raise.

COMRADE NOVÁK: That is so. In 1956 we paid 300 rubles for it, and nobody asked.

COMRADE MÜLLER: The plan was sent on 12 June 1957. [Laughter.] We wait for an answer.

`;

const record = readFileSync('tei/transcripts/1960-06-28-puzanov.txt', 'utf8');
const corpus = transcripts().map(({ text }) => text);

/** What is repeated, up to the size; which profile reads it. */
const TEXTS: readonly (readonly [what: string, text: string, profile: string])[] = [
  ['the first record', record, 'wilson-center'],
  ['letters', LETTER, 'generic'],
  ['minutes of talks', MINUTES, 'generic'],
  ['the invented transcripts, dense with brackets', corpus.join('\n\n'), 'generic'],
  ['short paragraphs with brackets', 'The minister said [sic] that he (the other) had gone.\n\n', 'generic'],
  ['one line of words', 'The minister said that he had gone. ', 'generic'],
  ['nothing but brackets', '[him] ', 'generic'],
  ['round brackets', '(a) ', 'generic'],
  ['brackets that never close', '[', 'generic'],
  ['carets', 'a^b ', 'generic'],
  ['Leiden brackets', 'ab[cd]e(fg) ⟨h⟩ [---] ', 'leiden'],
  ['lines of the page', 'Record ID\n', 'wilson-center'],
];

/** Processor time of this process, the first round left out: there everything is compiled. */
it('transcripts of a megabyte, in this process', () => {
  console.log(`${MACHINE}; ${SIZE} characters each, median of ${ROUNDS}`);
  for (const [what, part, profile] of TEXTS) {
    const text = part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);
    const seconds: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const before = process.cpuUsage();
      importTranscript(transcript('bench.txt', text), given(profile), { name: 'bench', version: '0' });
      seconds.push(process.cpuUsage(before).user / 1e6);
    }
    const middle = median(seconds.slice(1));
    console.log(
      `${what.padEnd(48)} ${middle.toFixed(2).padStart(7)} s ${(SIZE / 1e6 / middle).toFixed(2).padStart(6)} MB/s`,
    );
  }
});
