import type { Diagnostic } from '../diagnostic.ts';

/** A pointer from a file of the edition, as the user named it, to one that is not packed. */
export interface LeadingOut {
  readonly file: string;
  /** As it is written. */
  readonly pointer: string;
}

/** What would lead nowhere in a package (D16): each file of an edition that points out of its folder is told once, with how often. */
export function leadingOut(pointers: readonly LeadingOut[]): readonly Diagnostic[] {
  const byFile = new Map<string, string[]>();
  for (const { file, pointer } of pointers) byFile.set(file, [...(byFile.get(file) ?? []), pointer]);
  return Array.from(byFile, ([file, [first, ...others]]) => {
    const more = others.length === 0 ? '' : `, and ${others.length} more lead out of it, too`;
    return {
      code: 'deposit/leads-out',
      severity: 'warning',
      message: `“${first}” leads out of the folder of the edition, where nothing is packed${more}`,
      location: { file },
      hint: 'Copy the file that it leads to into the folder of the edition, and point to it there.',
    };
  });
}
