import type { Page } from './page.ts';

type Words = Pick<Page, 'what' | 'why' | 'bad' | 'good' | 'mend'> & Partial<Pick<Page, 'severity' | 'see'>>;

/** A page of something that an import is not sure of; its examples are transcripts, with and without it. */
export function doubt(name: string, words: Words): Page {
  return { code: `import/${name}`, severity: 'info', see: [], kind: 'transcript', ...words };
}
