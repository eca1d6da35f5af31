import type { Diagnostic } from '../../diagnostic.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { attribute, elements } from '../../xml/tree.ts';
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

/** Images as the press wants them, each tried by itself. One that can’t be shown is `view/pdf-image`, and becomes a box. */
export function imagesOf(press: Press, given: ReadonlyMap<string, Uint8Array>, file: string): PdfImages {
  const files = new Map<string, Uint8Array>();
  const names: [string, string][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [address, bytes] of given) {
    const start = String.fromCharCode(...bytes.subarray(0, 200));
    const format = FORMATS.find(({ begins }) => begins.test(start));
    const name = `image-${files.size + 1}.${format?.extension}`;
    const main = new Map<string, string | Uint8Array>([
      ['probe.typ', PROBE.replace('NAME', name)],
      [name, bytes],
    ]);
    if (format && 'pdf' in press.print('probe.typ', main)) {
      files.set(name, bytes);
      names.push([address, name]);
    } else diagnostics.push(unreadable(address, file));
  }
  return { files, names: Object.fromEntries(names), diagnostics };
}

/** The addresses of the images that a record shows (TEI Guidelines, 3.10), each once. */
export function imagesNamed({ root }: TeiDocument): readonly string[] {
  const graphics = [...elements(root)].filter((element) => isTei(element, 'graphic', 'media'));
  const addresses = graphics.map((graphic) => attribute(graphic, 'url')?.trim() ?? '');
  return [...new Set(addresses)].filter((address) => address !== '' && !/^[a-z]+:/i.test(address));
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
