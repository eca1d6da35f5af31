import type { Diagnostic } from '../diagnostic.ts';
import type { OutputFile } from './output-file.ts';
import type { RecordPlans, SitePlan } from './plans.ts';
import type { SearchMemory } from './search-output.ts';
import type { Shown } from './show/materials.ts';
import type { PageTask } from './show/show.ts';

/** What makes a page of an edition, in whichever thread. */
export type Show = (task: PageTask) => Promise<Shown>;

/** Told what was found while a file was made. */
export type Report = (path: string, diagnostics: readonly Diagnostic[]) => void;

/** What pages are made with. */
export interface Workshop {
  readonly show: Show;
  readonly report: Report;
  /** Takes what is to be remembered of the search. */
  readonly keepSearch?: (memory: SearchMemory) => void;
  /** Takes what is to be remembered of the files of records. */
  readonly keepPlans?: (plans: RecordPlans) => void;
  /** Takes what is to be remembered of the files that tell of all records. */
  readonly keepSite?: (plan: SitePlan) => void;
}

/** A file that a stylesheet makes. */
export function shownFile(path: string, key: string, task: PageTask, { show, report }: Workshop): OutputFile {
  return {
    path,
    key,
    ...('file' in task && { record: task.file }),
    async bytes() {
      const { bytes, diagnostics } = await show(task);
      report(path, diagnostics);
      return bytes;
    },
  };
}
