import type { Navigation } from './pages/page.ts';

/** What the files of a record are called, and of what each is made: remembered, this need not be found out again. */
export interface RecordPlan {
  /** Of all that the plan depends on. */
  readonly key: string;
  /** Those that are made together. */
  readonly files: readonly PlannedFile[];
  /** The key of its citations. */
  readonly citations: string;
}

export interface PlannedFile {
  readonly path: string;
  readonly key: string;
}

/** The plans of records, by their stems. */
export type RecordPlans = Readonly<Record<string, RecordPlan>>;

/** The same of the files that tell of all records. */
export interface SitePlan {
  /** Of all that they depend on. */
  readonly key: string;
  readonly navigation: Navigation;
  readonly pages: readonly PlannedFile[];
  readonly feeds: readonly PlannedFile[];
}
