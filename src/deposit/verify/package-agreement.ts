import type { Diagnostic } from '../../diagnostic.ts';
import { agreement, type Telling } from '../agreement.ts';
import { readers } from '../formats/formats.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';

/** Metadata of an edition with ten thousand files have a tenth of it; in bytes. */
const LARGEST = 64 * 1024 ** 2;
/** Where files lie that tell something of the whole: beside the payload, and at its top. */
const TELLING = /^(?:metadata|data)\/([^/]+)$/;

/** Whether title, date, licence, DOI and creators are the same in all files of a package that tell them. */
export async function agreementIn(holding: Holding): Promise<readonly Diagnostic[]> {
  const telling: Telling[] = [];
  for (const file of holding.files) {
    const [, name = ''] = TELLING.exec(file.path) ?? [];
    if (file.kind !== 'file' || file.size > LARGEST || !readers.has(name)) continue;
    const text = await textOf(file);
    if (text !== undefined) telling.push({ path: file.path, text });
  }
  return agreement(telling).map((found) => ({
    ...found,
    location: { ...found.location, file: holding.located(found.location.file) },
  }));
}

/** Undefined where the bytes break off, which was told when digests were compared. */
async function textOf(file: HeldFile): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of file.bytes()) pieces.push(piece);
  } catch (error) {
    if (error instanceof BrokenOff) return undefined;
    throw error;
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}
