import { importTranscript } from '../src/transcript/import-transcript.ts';
import { transcript } from '../src/transcript/transcript.ts';
import { type Chance, chance } from '../test/edition/chance.ts';
import { SCHEMA_FILES } from '../test/edition/generated-edition.ts';
import { WORDS } from '../test/edition/generated-text.ts';
import { given } from '../test/transcript/profiles.ts';

const NAMES = ['A. Orsin', 'B. Torvane', 'K. Müller', 'J. Nováček'];
const REPORTS = ['[sic]', '[illegible]', '[two words illegible]', '[him]', '“T I M B E R”', 'c. Wynn', '^2'];

/** What an import adds to a letter: its header and its tags, in characters. */
const ADDED = 7_500;

/** An edition of letters by chance, as `tei import` makes records of their transcripts: its files by path. */
export function importedLetters(records: number, size: number): ReadonlyMap<string, string> {
  const profile = given('generic');
  const files = new Map<string, string>([
    ['edition.json', '{ "title": "The invented letters", "editors": [{ "name": "Nobody Inparticular" }] }\n'],
    ...SCHEMA_FILES,
  ]);
  for (let number = 1; number <= records; number++) {
    const name = `record-${String(number).padStart(5, '0')}`;
    const text = letter(number, Math.max(500, size - ADDED), chance(number));
    const { xml } = importTranscript(transcript(`${name}.txt`, text), profile, { name, version: '0' });
    files.set(`records/${name}.xml`, xml);
  }
  return files;
}

function letter(index: number, size: number, { number, pick }: Chance): string {
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = () => {
    const report = number(4) === 0 ? ` ${pick(REPORTS)}` : '';
    return `The ${words(4 + number(20))}${report} ${words(3)}.`;
  };
  let body = '';
  while (body.length < size) body += `${Array.from({ length: 3 + number(5) }, sentence).join(' ')}\n\n`;
  return `Velsund, ${1 + (index % 28)} May ${1950 + (index % 14)}

No. ${index}

Dear Comrade ${pick(NAMES).slice(3)},

${body}With comradely greetings,

[Signature: illegible]
${pick(NAMES)}

[Added by hand: “p/${number(999)}”]

[Stamp: SECRET]
`;
}
