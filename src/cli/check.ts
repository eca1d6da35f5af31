import { LEVELS } from '../checks/severities.ts';
import type { CheckOptions } from '../commands/check/check-files.ts';
import { countFor, numberFor, part, purpose, severitySettings } from '../commands/option-values.ts';
import type { CommandDescription } from './description.ts';
import { findings, group } from './options.ts';

const SEVERITY = `make a finding ${LEVELS.slice(0, -1).join(', ')} or ${LEVELS.at(-1)}: schematron/AR-W05=off, AR-W05=off or, for a whole layer, rule/*=info
(may stand several times: the last that fits counts, and counts more than edition.json)`;

export const check: CommandDescription<readonly string[], CheckOptions> = {
  name: 'check',
  about: 'find what is wrong in an edition, or in any TEI files',
  argument: {
    flags: '[PATH...]',
    about: 'files or folders, - for standard input; the nearest edition if left out',
  },
  options: [
    ...group('What it is checked by:', [
      {
        flags: '--schema <FILE>',
        about:
          'this schema alone, for all files and XML of any vocabulary; left out: those that each file names in <?xml-model?>',
      },
      {
        flags: '--catalog <FILE>',
        about:
          'an OASIS XML catalog: which local files stand for addresses of schemas; nothing is fetched from the web',
      },
      { flags: '--for <name>', about: 'what the files are to be ready for: deposit', read: purpose },
      { flags: '--online', about: 'ask whether the addresses of the web answer' },
    ]),
    ...group('How findings are told, and what counts:', [
      findings('--format <name>'),
      { flags: '--severity <CODE=LEVEL>', about: SEVERITY, read: severitySettings },
      {
        flags: '--max-warnings <N>',
        about: 'end with exit code 1 where there are more warnings',
        read: numberFor('--max-warnings <N>'),
      },
    ]),
    ...group('Mending:', [
      { flags: '--fix', about: 'mend what can be mended without a person looking at it' },
      { flags: '--dry-run', about: 'with --fix: show what would be changed as a diff, and change nothing' },
    ]),
    ...group('Many files:', [
      {
        flags: '--jobs <N>',
        about: 'how many files are checked at a time (default: by the size of the task)',
        read: countFor('--jobs <N>'),
      },
      {
        flags: '--shard <i/n>',
        about: 'check the i-th of n parts of the files; --format json makes a report for --merge',
        read: part,
      },
      { flags: '--merge <REPORT...>', about: 'put the reports of all parts together, and judge the whole' },
    ]),
  ],
  examples: ['tei check letters', 'tei check letters/records --format line'],
  run: async (paths, options, { cacheFolder, shell }) =>
    (await import('../commands/check.ts')).checkCommand(paths, options, cacheFolder, shell),
};
