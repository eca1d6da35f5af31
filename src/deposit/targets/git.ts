import { textFile } from '../package-file.ts';
import type { Target } from './target.ts';

/** What GitHub shows, and what Zenodo reads where a release is archived. */
export const git: Target = {
  name: 'git',
  about: 'CITATION.cff and .zenodo.json, to be committed beside the edition',
  pack: ({ text }) => ['CITATION.cff', '.zenodo.json'].map((name) => textFile(name, text(name))),
};
