import { createHash } from 'node:crypto';
import { manifest, oxum } from '../../src/deposit/bag/writing.ts';
import { bagOf } from '../../src/deposit/package.ts';
import { textFile } from '../../src/deposit/package-file.ts';
import { VALIDATION, validationReport } from '../../src/deposit/validation.ts';
import { changed, digested, type Files, sealed } from './bags.ts';
import { full } from './deposits.ts';

const TEI = {
  'tei/edition.json': '{ "title": "Letters of the Timber Board" }\n',
  'tei/records/1957-03-14-letter.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>\n',
};

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** A package as it is made, of a small edition. */
export async function ownPackage(deposit = full): Promise<Files> {
  const validated = Object.entries(TEI).map(([path, text]) => ({ path, sha256: sha256(text) }));
  const report = validationReport('{ "version": 1, "diagnostics": [] }', validated, deposit.software);
  const parts = [
    ...Object.entries(TEI).map(([path, text]) => textFile(path, text)),
    textFile('html/index.html', '<!DOCTYPE html><title>Letters</title>\n'),
    textFile(VALIDATION, report),
  ];
  const bag = await bagOf(deposit, parts, { local: [], progress: () => {} });
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes } of bag.files) {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes()) pieces.push(piece);
    files.set(path, Buffer.concat(pieces));
  }
  return files;
}

/** The same with all manifests made again, as by somebody who knows BagIt: only what the files say can betray a change. */
export function remade(files: Files): Files {
  const payload = digested(new Map([...files].filter(([path]) => path.startsWith('data/'))));
  const lists = (['sha256', 'sha512'] as const).map(
    (name) => [`manifest-${name}.txt`, Buffer.from(manifest(payload, name))] as const,
  );
  const counted = changed(files, 'bag-info.txt', (text) =>
    text.replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${oxum(payload)}`),
  );
  return sealed(new Map([...counted, ...lists]));
}
