import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';

const STANDARDS = fileURLToPath(new URL('../../../shared/standards/', import.meta.url));

/** Whether the schemas of others lie beside this checkout. */
export const hasStandards = existsSync(STANDARDS);

export const standard = (path: string): string => join(STANDARDS, path);
export const standardJson = (path: string): object =>
  JSON.parse(readFileSync(standard(path), 'utf8')) as object;

/** What xmllint objects to by an XML Schema; undefined where there is no xmllint. */
export function objections(xml: string, schema: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tei-xsd-'));
  try {
    writeFileSync(join(folder, 'a.xml'), xml);
    const { error, status, stderr } = spawnSync(
      'xmllint',
      ['--noout', '--schema', schema, join(folder, 'a.xml')],
      { encoding: 'utf8' },
    );
    if (error) return undefined;
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const require = createRequire(import.meta.url);

/** YAML as another program reads it. */
export const yaml = (text: string): unknown =>
  (require('js-yaml') as { readonly load: (text: string) => unknown }).load(text);

let cff: ValidateFunction | undefined;

/** What the schema of the Citation File Format 1.2.0 objects to. */
export function objectionsToCff(text: string): readonly unknown[] {
  cff ??= new Ajv({ strict: false, validateFormats: false }).compile(standardJson('cff/schema-1.2.0.json'));
  cff(yaml(text));
  return cff.errors ?? [];
}

let record: ValidateFunction | undefined;

/** What the schema of records of InvenioRDM objects to. */
export function objectionsToRecord(text: string): readonly unknown[] {
  record ??= recordValidator();
  record(JSON.parse(text));
  return record.errors ?? [];
}

/** Its schemas name each other by addresses of their own, and are lists of definitions; that of requests is not among them. */
function recordValidator() {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const read = (path: string, address: string) =>
    JSON.parse(
      JSON.stringify(standardJson(path))
        .replaceAll('"#/', `"${address}#/`)
        .replace(/\.json#\//g, '.json#/definitions/')
        .replace(/"\$id":"[^"]*",|"\$schema":"http[^"]*",/g, ''),
    ) as Record<string, unknown>;
  for (const [address, path] of [
    ['local://definitions-v1.0.0.json', 'invenio/definitions-v1.0.0.json'],
    ['local://definitions-v2.0.0.json', 'invenio/definitions-v2.0.0.json'],
    ['local://records/definitions-v2.0.0.json', 'invenio/records/definitions-v2.0.0.json'],
  ] as const)
    ajv.addSchema({ definitions: read(path, address) }, address);
  ajv.addSchema({}, 'local://requests/request-v1.0.0.json');
  const { id: _, ...record } = read('invenio/records/record-v6.0.0.json', '');
  return ajv.compile(record);
}

interface JsonLd {
  expand(document: object, options: object): Promise<readonly { readonly '@id': string }[]>;
}

/** JSON-LD in the context of RO-Crate 1.2, expanded by another program in safe mode: where anything would be lost it throws. */
export function expanded(document: object): Promise<readonly { readonly '@id': string }[]> {
  const context = standardJson('ro-crate/1.2/context.jsonld');
  return (require('jsonld') as JsonLd).expand(document, {
    safe: true,
    base: 'https://example.org/crate/',
    documentLoader: async (url: string) => {
      if (url !== 'https://w3id.org/ro/crate/1.2/context') throw new Error(`Nobody knows ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: context };
    },
  });
}
