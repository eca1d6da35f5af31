/** A thing that a crate tells of (RO-Crate 1.2, “Structure of an RO-Crate”). */
export type Entity = { readonly '@id': string } & Readonly<Record<string, unknown>>;

export const ref = (id: string) => ({ '@id': id });
/** References to each of these, once. */
export const refs = (all: readonly Entity[]) => [...new Set(all.map((each) => each['@id']))].map(ref);
