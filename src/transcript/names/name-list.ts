/** Somebody or something that is known by several forms of a name. */
export interface Named {
  readonly kind: 'person' | 'place' | 'organisation';
  /** All forms, each as a transcript may have it: “Pak Seong-cheol”, “Pak Song Chol”. The first is the heading. */
  readonly forms: readonly string[];
  /** A pointer to the entry of a register, as seen from the records. */
  readonly ref?: string;
}

/** The elements of names (TEI Guidelines 14.2). */
export const ELEMENTS = { person: 'persName', place: 'placeName', organisation: 'orgName' } as const;

/** Names that are known beforehand: those of registers, or of an editor’s list. */
export interface NameList {
  readonly all: readonly Named[];
  /** Whose name a form is, where it is that of one alone. */
  find(form: string): Named | undefined;
}

export function nameList(names: readonly Named[]): NameList {
  const byForm = new Map<string, Named | undefined>();
  for (const named of names) {
    for (const form of new Set(named.forms.map(keyOf)))
      byForm.set(form, byForm.has(form) ? undefined : named);
  }
  return { all: names, find: (form) => byForm.get(keyOf(form)) };
}

function keyOf(form: string): string {
  return form
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}
