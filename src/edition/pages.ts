import { registerKinds } from '../document/register.ts';
import { about } from './pages/about.ts';
import { chronology } from './pages/chronology.ts';
import { front } from './pages/front.ts';
import type { PageKind } from './pages/page.ts';
import { records } from './pages/records.ts';
import { register } from './pages/register.ts';
import { entry } from './pages/register-entry.ts';
import { search } from './pages/search.ts';

/** All kinds of pages but those of records, in the order of the navigation. Each is shown by xslt/pages/NAME.xsl. */
export const pageKinds: readonly PageKind[] = [
  front,
  records,
  chronology,
  ...registerKinds.map(register),
  search,
  about,
  entry,
];
