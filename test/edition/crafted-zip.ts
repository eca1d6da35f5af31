import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive that is laid out by hand; what is left out is as it should be. */
export interface Crafted {
  readonly name: string | Uint8Array;
  readonly text?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packed?: number;
  /** In the header before the file, where it differs from the directory. */
  readonly local?: Partial<Record<'name' | 'method' | 'flags' | 'crc' | 'size' | 'packed', string | number>>;
  readonly extra?: Uint8Array;
  /** System and version; attributes. */
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly offset?: number;
  /** After the bytes of the file. */
  readonly behind?: Uint8Array;
}

export interface CraftedEnd {
  readonly count?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly comment?: Uint8Array;
  readonly disk?: number;
  readonly before?: Uint8Array;
}

export const numbers = (...fields: readonly (readonly [length: 2 | 4 | 8, value: number])[]) =>
  Buffer.concat(
    fields.map(([length, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, length);
    }),
  );

/** A ZIP archive with any mistake in it (APPNOTE.TXT 6.3.10, 4.3). */
export function craftedZip(files: readonly Crafted[], end: CraftedEnd = {}): Buffer {
  const parts: Uint8Array[] = [end.before ?? Buffer.of()];
  const directory: Uint8Array[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const file of files) {
    const { method = 0, flags = 0x0800, extra = Buffer.of(), local = {}, behind = Buffer.of() } = file;
    const name = Buffer.from(file.name);
    const text = Buffer.from(file.text ?? '');
    const content = method === 8 ? deflateRawSync(text) : text;
    const told = {
      ...{
        crc: file.crc ?? crc32(text),
        packed: file.packed ?? content.length,
        size: file.size ?? text.length,
      },
    };
    const common = (over: typeof local) =>
      numbers(
        [2, Number(over.flags ?? flags)],
        [2, Number(over.method ?? method)],
        [4, 0x00210000],
        [4, Number(over.crc ?? told.crc)],
        [4, Number(over.packed ?? told.packed)],
        [4, Number(over.size ?? told.size)],
      );
    const localName = Buffer.from(String(local.name ?? ''));
    const before = local.name === undefined ? name : localName;
    const header = Buffer.concat([
      numbers([4, 0x04034b50], [2, 20]),
      common(local),
      numbers([2, before.length], [2, extra.length]),
      before,
      extra,
    ]);
    parts.push(header, content, behind);
    directory.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, file.madeBy ?? 20], [2, 20]),
        common({}),
        numbers([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0]),
        numbers([4, file.attributes ?? 0], [4, file.offset ?? offset]),
        name,
        extra,
      ]),
    );
    offset += header.length + content.length + behind.length;
  }
  const list = Buffer.concat(directory);
  const comment = end.comment ?? Buffer.of();
  const count = end.count ?? files.length;
  return Buffer.concat([
    ...parts,
    list,
    numbers([4, 0x06054b50], [2, end.disk ?? 0], [2, end.disk ?? 0], [2, count], [2, count]),
    numbers([4, end.size ?? list.length], [4, end.offset ?? offset], [2, comment.length]),
    comment,
  ]);
}
