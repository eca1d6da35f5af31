/** What a document may ask for before it is refused. Lengths are UTF-16 units. */
export interface Limits {
  /** Elements within elements; the root is the first level. */
  readonly depth: number;
  /** One tag, comment, instruction or section of a file that is read piece by piece. */
  readonly token: number;
  /** Entities within entities. */
  readonly entityDepth: number;
  /** The text of one entity, with all that it refers to. */
  readonly entityLength: number;
  /** The text of all references to declared entities in the document. */
  readonly expansion: number;
}

/** The depth is that of libxml2; the rest is far above what a record needs and far below what hurts. */
export const LIMITS: Limits = {
  depth: 256,
  token: 67_108_864,
  entityDepth: 16,
  entityLength: 65_536,
  expansion: 1_048_576,
};
