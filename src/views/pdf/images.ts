import type { Diagnostic } from '../../diagnostic.ts';
import type { Press } from './press.ts';

export interface PdfImages {
  /** For the press, by its own names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** These names by the addresses of the record. */
  readonly names: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats that Typst reads, by how they begin. */
const FORMATS: readonly { readonly extension: string; readonly begins: RegExp }[] = [
  { extension: 'png', begins: /^\x89PNG/ },
  { extension: 'jpg', begins: /^\xff\xd8\xff/ },
  { extension: 'gif', begins: /^GIF8/ },
  { extension: 'webp', begins: /^RIFF....WEBP/s },
  { extension: 'svg', begins: /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!--)/ },
];

const PROBE =
  '#set document(date: datetime(year: 1970, month: 1, day: 1))\n#image("NAME", alt: "image", width: 1cm)\n';

/**
 * Images of a record as the press wants them, each tried by itself. One that can’t be shown is `view/pdf-image`, and becomes a box.
 *
 * @param given by the addresses of the record
 * @param prefix what stands before these addresses in the markup of the record, where several make one book
 */
export function imagesOf(
  press: Press,
  given: ReadonlyMap<string, Uint8Array>,
  file: string,
  prefix = '',
): PdfImages {
  const files = new Map<string, Uint8Array>();
  const names: [string, string][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [address, bytes] of given) {
    const start = String.fromCharCode(...bytes.subarray(0, 200));
    const format = FORMATS.find(({ begins }) => begins.test(start));
    const name = `image-${prefix.replace(':', '-')}${files.size + 1}.${format?.extension}`;
    const main = new Map<string, string | Uint8Array>([
      ['probe.typ', PROBE.replace('NAME', name)],
      [name, bytes],
    ]);
    if (format && 'pdf' in press.print('probe.typ', main)) {
      files.set(name, bytes);
      names.push([prefix + address, name]);
    } else diagnostics.push(unreadable(address, file));
  }
  return { files, names: Object.fromEntries(names), diagnostics };
}

function unreadable(address: string, file: string): Diagnostic {
  return {
    code: 'view/pdf-image',
    severity: 'warning',
    message: `The image ${address} can’t be shown in the PDF, which takes PNG, JPEG, GIF, WebP and SVG: its description stands in its place`,
    location: { file },
    hint: 'Save it in one of these formats.',
  };
}
