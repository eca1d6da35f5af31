import { CMIF, cmif, mayHaveCmif } from '../../deposit/formats/cmif.ts';
import type { Deposit } from '../../deposit/formats/format.ts';
import { lettersIn } from '../../deposit/letters.ts';
import { type PackageFile, textFile } from '../../deposit/package-file.ts';
import { readTei } from '../../document/tei.ts';
import { mainPage } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/edition.ts';
import { onSite } from '../../edition/site-address.ts';
import { readBytes } from '../../files/read.ts';

/** The index of the letters of an edition, where it may have one; each record is read once more. */
export function indexOfLetters(
  deposit: Deposit,
  { records, project, files }: Edition,
  progress: (step: string) => void,
): readonly PackageFile[] {
  if (!mayHaveCmif(deposit)) return [];
  const letters = records.flatMap(({ file, stem }, index) => {
    progress(`Reading ${index + 1} of ${records.length}: ${file}`);
    const { value: bytes } = readBytes(file);
    const document = bytes && readTei(bytes, file).value;
    const page = onSite(project, mainPage({ stem }, project));
    return document && page !== undefined ? lettersIn(document, stem, page, files) : [];
  });
  return letters.length === 0 ? [] : [textFile(CMIF, cmif(deposit, letters))];
}
