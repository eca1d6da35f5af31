import { startsWith } from './binary.ts';
import { latin1 } from './encodings.ts';

/** What the first bytes tell of the encoding (XML 1.0 appendix F). */
export interface Family {
  readonly name: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'ASCII' | 'UCS-4' | 'UTF-7' | 'EBCDIC';
  /** The length of the byte order mark. */
  readonly mark: number;
}

const FAMILIES: readonly (readonly [begins: readonly number[], name: Family['name'], mark: number])[] = [
  [[0x00, 0x00, 0xfe, 0xff], 'UCS-4', 4],
  [[0xff, 0xfe, 0x00, 0x00], 'UCS-4', 4],
  [[0x00, 0x00, 0x00, 0x3c], 'UCS-4', 0],
  [[0x3c, 0x00, 0x00, 0x00], 'UCS-4', 0],
  [[0x00, 0x00, 0x3c, 0x00], 'UCS-4', 0],
  [[0x00, 0x3c, 0x00, 0x00], 'UCS-4', 0],
  [[0xef, 0xbb, 0xbf], 'UTF-8', 3],
  [[0xff, 0xfe], 'UTF-16LE', 2],
  [[0xfe, 0xff], 'UTF-16BE', 2],
  [[0x3c, 0x00], 'UTF-16LE', 0],
  [[0x00, 0x3c], 'UTF-16BE', 0],
  [[0x4c, 0x6f, 0xa7, 0x94], 'EBCDIC', 0],
  [[0x2b, 0x2f, 0x76], 'UTF-7', 0],
  [[0x2b, 0x41, 0x44, 0x77], 'UTF-7', 0],
];

/** The family of encodings that the bytes are in; `ASCII` is any in which ASCII stands for itself. */
export function familyOf(bytes: Uint8Array): Family {
  const [, name, mark] = FAMILIES.find(([begins]) => startsWith(bytes, begins)) ?? [[], 'ASCII' as const, 0];
  return { name, mark };
}

const DECLARED = /^\s*<\?xml\s(?:[^?>]*?\s)?encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\1/;

/** The encoding that the XML declaration names, where its characters can be told (XML 1.0 section 4.3.3). */
export function declaredEncoding(bytes: Uint8Array, { name, mark }: Family): string | undefined {
  const head = latin1(bytes.subarray(mark, mark + 1024));
  return DECLARED.exec(name.startsWith('UTF-16') ? head.replaceAll('\0', '') : head)?.[2];
}
