/** Tags and numbers of the OpenType specification, 1.9: “Organization of an OpenType font”, and “name”. */
const COLLECTION = 0x74746366;
const NAME_TABLE = 0x6e616d65;
const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;

/** The names of the families of a font file, or of a collection of fonts; none where it isn’t one. */
export function fontFamilies(font: Uint8Array): readonly string[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const starts =
      view.getUint32(0) === COLLECTION
        ? Array.from({ length: Math.min(view.getUint32(8), 64) }, (_, i) => view.getUint32(12 + 4 * i))
        : [0];
    return [...new Set(starts.flatMap((start) => familyAt(view, start) ?? []))];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function familyAt(view: DataView, start: number): string | undefined {
  const tables = view.getUint16(start + 4);
  for (let i = 0; i < tables; i++) {
    const record = start + 12 + 16 * i;
    if (view.getUint32(record) === NAME_TABLE) return familyIn(view, view.getUint32(record + 8));
  }
  return undefined;
}

/** Of all names in Unicode the typographic family, else the family; in English where there is one. */
function familyIn(view: DataView, table: number): string | undefined {
  const strings = table + view.getUint16(table + 4);
  const found: { rank: number; name: string }[] = [];
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const record = table + 6 + 12 * i;
    const [platform, language, kind] = [0, 4, 6].map((at) => view.getUint16(record + at));
    if ((platform !== 0 && platform !== 3) || (kind !== FAMILY && kind !== TYPOGRAPHIC_FAMILY)) continue;
    const [length, offset] = [8, 10].map((at) => view.getUint16(record + at));
    let name = '';
    for (let at = 0; at < (length ?? 0); at += 2) {
      name += String.fromCharCode(view.getUint16(strings + (offset ?? 0) + at));
    }
    found.push({ rank: (kind === TYPOGRAPHIC_FAMILY ? 2 : 0) + (language === 0x409 ? 1 : 0), name });
  }
  return found.sort((a, b) => b.rank - a.rank)[0]?.name;
}
