import type { Diagnostic } from '../../diagnostic.ts';
import { BAG_INFO, type InfoElement, valuesOf } from './bag-info.ts';
import type { Declaration } from './declaration.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import type { Holding } from './holding.ts';

/**
 * Whether the payload has as many bytes and files as Payload-Oxum says (RFC 8493, section 2.2.2).
 * @param forgiven how many files may be missing
 */
export function checkOxum(
  holding: Holding,
  info: readonly InfoElement[],
  { old }: Declaration,
  forgiven: number,
): readonly Diagnostic[] {
  const elements = valuesOf(info, 'Payload-Oxum');
  const payload = holding.files.filter(({ path, kind }) => kind === 'file' && path.startsWith('data/'));
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const found: Diagnostic[] = [];
  const tell = (message: string, hint: string, { range }: InfoElement) =>
    found.push(finding(holding.located(BAG_INFO), { code: 'deposit/bag-oxum', message, hint, range }));
  const [, second] = elements;
  if (second && !old) tell('Payload-Oxum is there twice', 'It stands once. Make the package again.', second);
  for (const element of elements) {
    const match = /^(\d+)\.(\d+)$/.exec(element.value);
    if (!match) {
      const expected = `“${bytes}.${payload.length}” was expected`;
      tell(
        `Payload-Oxum is “${element.value}”, where bytes, a dot and a number of files were expected`,
        `For what is there now, ${expected}. Compare before you write it.`,
        element,
      );
      continue;
    }
    const [toldBytes, toldFiles] = [Number(match[1]), Number(match[2])];
    const lacking = toldFiles - payload.length;
    if (lacking === 0 ? toldBytes === bytes : lacking > 0 && lacking <= forgiven && toldBytes >= bytes)
      continue;
    tell(
      `Payload-Oxum tells of ${toldBytes} bytes in ${toldFiles} files; data/ has ${bytes} bytes in ${payload.length}`,
      `Files are missing, too many or changed: the other findings name them. ${COPY_AGAIN}`,
      element,
    );
  }
  return found;
}
