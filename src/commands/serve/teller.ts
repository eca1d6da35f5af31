import type { Diagnostic } from '../../diagnostic.ts';
import { identity } from '../../live/panels.ts';
import { line } from '../../report/line.ts';
import { plural, sum } from '../../report/reporter.ts';
import { visible, wrap } from '../../report/visible.ts';
import type { Shell } from '../shell.ts';
import type { Remade } from './live-edition.ts';

/** How many new findings are told one by one. */
const TOLD = 10;

/** How many files that have changed are named: `git pull` may change a thousand. */
const NAMED = 5;
const INDENT = '  ';

/** Says in the terminal what happens; with `--quiet` errors alone. */
export function teller({ err, progress }: Pick<Shell, 'err' | 'progress'>, isQuiet: boolean) {
  let before: ReadonlyMap<string, Diagnostic> = new Map();
  let stoppedBy: readonly Diagnostic[] = [];
  const write = (text: string) => err.write(err.terminal ? hanging(text, err.width) : text);
  const say = (text: string) => {
    progress('');
    if (!isQuiet) write(`${text}\n`);
  };
  const tell = (diagnostics: readonly Diagnostic[]) => {
    const counted = diagnostics.filter(({ severity }) => !isQuiet || severity === 'error');
    progress('');
    write(line.report(counted.slice(0, TOLD), { files: 0 }));
    if (counted.length > TOLD)
      say(`… and ${plural(counted.length - TOLD, 'more finding')}; tei check tells all.`);
  };
  return {
    changed(paths: readonly string[]) {
      const files = [...new Set(paths)].map(visible);
      const more = files.length > NAMED ? ` and ${plural(files.length - NAMED, 'more file')}` : '';
      say(`Changed: ${files.slice(0, NAMED).join(', ')}${more}`);
    },
    remade({ files, changed, stopped }: Remade) {
      tell(stopped.filter((each) => !before.has(identity(each))));
      before = new Map([...before, ...stopped.map((each) => [identity(each), each] as const)]);
      if (stopped.length > 0)
        say(files === 0 ? 'The edition can’t be shown yet.' : 'The edition is shown as it was before.');
      else if (changed < files)
        say(`${changed} of ${plural(files, 'file')} of the edition ${changed === 1 ? 'is' : 'are'} new.`);
      // At the beginning all are new, and none is made yet.
      else if (stoppedBy.length > 0) say('The edition is shown.');
      stoppedBy = stopped;
    },
    checked(found: readonly Diagnostic[]) {
      // What keeps the edition from being made may be nothing that a check looks for.
      const now = new Map([...stoppedBy, ...found].map((each) => [identity(each), each]));
      const fresh = found.filter((each) => !before.has(identity(each)));
      const isSame = fresh.length === 0 && now.size === before.size;
      before = now;
      tell(fresh);
      if (!isSame) say(`${sum([...now.values()], 0)}.`);
    },
  };
}

/** Lines as wide as the terminal, broken between words; programs get each whole. */
function hanging(text: string, columns: number): string {
  return text
    .split('\n')
    .map((each) => wrap(each, columns - INDENT.length).join(`\n${INDENT}`))
    .join('\n');
}
