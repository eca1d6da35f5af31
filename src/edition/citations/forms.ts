import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { CitationForm } from './form.ts';
import { ris } from './ris.ts';
import { text } from './text.ts';

/** All forms of a citation, in the order in which they are offered. */
export const citationForms: readonly CitationForm[] = [text, bibtex, cslJson, ris];
