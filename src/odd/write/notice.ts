import type { ResolvedSchema } from '../resolved/schema.ts';

/** What stands at the head of each file that is made: what it is made from, and on which terms that may be used. */
export function notice({ ident, title, library }: ResolvedSchema): readonly string[] {
  const source = library.edition ? `TEI ${library.edition}` : 'the TEI Guidelines';
  return [
    `${title ? `${title}: ` : ''}the schema ${ident}. Made from an ODD; change that, not this file.`,
    `What comes from ${source} is copyright by the TEI Consortium, which makes it available under both the BSD 2-Clause License (https://opensource.org/licenses/BSD-2-Clause) and Creative Commons Attribution 3.0 (https://creativecommons.org/licenses/by/3.0/).`,
  ];
}
