import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import { changed, type Files, filesOf, held, told, without } from './bags.ts';
import { bare } from './deposits.ts';
import { ownPackage, remade } from './own-package.ts';

const whole = await ownPackage();
const verified = async (files: Files) => (await verifyBag(held(files))).diagnostics;
const CRATE = 'data/ro-crate-metadata.json';
const RECORD = 'data/tei/records/1957-03-14-letter.xml';

/** The crate with its entities changed. */
function crate(
  files: Files,
  change: (entity: Record<string, unknown>) => Record<string, unknown> | undefined,
): Files {
  return changed(files, CRATE, (text) => {
    const { '@graph': graph, ...rest } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
    return JSON.stringify({ ...rest, '@graph': graph.flatMap((each) => change(each) ?? []) });
  });
}

const root = (change: (entity: Record<string, unknown>) => Record<string, unknown>) => (files: Files) =>
  crate(files, (each) => (each['@id'] === './' ? change(each) : each));

describe('A package of ours', () => {
  it('is valid as it was made', async () => {
    const { diagnostics, own, draft } = await verifyBag(held(whole));
    expect(diagnostics).toEqual([]);
    expect([own, draft]).toEqual([true, false]);
  });

  it('is valid as a draft, and known as one', async () => {
    const { diagnostics, draft } = await verifyBag(held(await ownPackage(bare)));
    expect(diagnostics).toEqual([]);
    expect(draft).toBe(true);
  });

  it('tells what was changed once, though several of its files tell of it', async () => {
    const files = changed(whole, 'data/LICENSE.txt', (text) => `${text}!`);
    expect(told(await verified(files))).toEqual(['bag-digest data/LICENSE.txt', 'bag-oxum bag-info.txt']);
    expect(told(await verified(without(whole, RECORD)))).toEqual([
      `bag-missing-file ${RECORD}`,
      'bag-oxum bag-info.txt',
    ]);
  });

  it('is valid when its manifests are made again', async () => {
    expect(await verified(remade(whole))).toEqual([]);
  });
});

/** What only the files of a package can betray, since all manifests are made again after it. */
const FAULTS: readonly (readonly [string, (files: Files) => Files, readonly string[]])[] = [
  [
    'the title in datacite.xml is another',
    (files) => changed(files, 'metadata/datacite.xml', (text) => text.replace('Letters from', 'Lists from')),
    [
      'disagreement data/CITATION.cff',
      `disagreement ${CRATE}`,
      'disagreement metadata/invenio.json',
      'disagreement metadata/oai_dc.xml',
    ],
  ],
  [
    'the title in CITATION.cff is another',
    (files) => changed(files, 'data/CITATION.cff', (text) => text.replace('Letters from', 'Lists from')),
    ['crate data/CITATION.cff', 'disagreement data/CITATION.cff'],
  ],
  [
    'the date in the crate is another',
    root((each) => ({ ...each, datePublished: '2025-11-26' })),
    [`disagreement ${CRATE}`],
  ],
  [
    'the date in the crate is none',
    root((each) => ({ ...each, datePublished: '12 May 2026' })),
    [`crate ${CRATE}`, `disagreement ${CRATE}`],
  ],
  [
    'the date in the crate is not known, and it is no draft',
    root((each) => ({ ...each, datePublished: ':unav' })),
    [`crate ${CRATE}`],
  ],
  [
    'an author in the crate is only a name',
    root((each) => ({ ...each, author: 'Jana Horáková' })),
    [`crate ${CRATE}`],
  ],
  [
    'the crate does not say which version of RO-Crate it follows',
    (files) => crate(files, ({ conformsTo: _, ...each }) => each),
    [`crate ${CRATE}`],
  ],
  [
    'the crate is of another version of RO-Crate',
    (files) => changed(files, CRATE, (text) => text.replace('crate/1.2/context', 'crate/1.3/context')),
    [`crate ${CRATE}`],
  ],
  [
    'the licence in the record of InvenioRDM is another',
    (files) => changed(files, 'metadata/invenio.json', (text) => text.replaceAll('cc-by-4.0', 'cc0-1.0')),
    ['disagreement metadata/invenio.json'],
  ],
  [
    'the DOI in oai_dc.xml is another',
    (files) => changed(files, 'metadata/oai_dc.xml', (text) => text.replaceAll('orlind.1', 'orlind.2')),
    ['disagreement metadata/oai_dc.xml'],
  ],
  [
    'the creator in oai_dc.xml is another',
    (files) => changed(files, 'metadata/oai_dc.xml', (text) => text.replace('Horáková', 'Horakova')),
    ['disagreement metadata/oai_dc.xml'],
  ],
  [
    'datacite.xml is not well-formed',
    (files) => changed(files, 'metadata/datacite.xml', (text) => text.replace('</resource>', '')),
    ['unreadable-metadata metadata/datacite.xml'],
  ],
  [
    'a record was changed after it was checked',
    (files) => changed(files, RECORD, (text) => text.replace('/>', ' n="1"/>')),
    [`changed-after-validation ${RECORD}`, `crate ${RECORD}`],
  ],
  [
    'a record is gone',
    (files) => without(files, RECORD),
    [`changed-after-validation ${RECORD}`, `crate ${RECORD}`],
  ],
  [
    'there is a record that was not checked',
    (files) => new Map([...files, ...filesOf({ 'data/tei/records/new.xml': '<TEI/>' })]),
    ['changed-after-validation data/tei/records/new.xml', 'crate data/tei/records/new.xml'],
  ],
  [
    'a page was changed',
    (files) => changed(files, 'data/html/index.html', (text) => text.replace('Letters', 'Lettres')),
    ['crate data/html/index.html'],
  ],
  [
    'the report of the checks is none',
    (files) => changed(files, 'data/reports/validation.json', () => 'No errors'),
    ['crate data/reports/validation.json', 'unreadable-metadata data/reports/validation.json'],
  ],
  ...['metadata/datacite.xml', 'metadata/oai_dc.xml', 'metadata/invenio.json'].map(
    (path) =>
      [`${path} is missing`, (files: Files) => without(files, path), [`package-contents ${path}`]] as const,
  ),
  ...['data/README.md', 'data/LICENSE.txt', 'data/CITATION.cff'].map(
    (path) =>
      [
        `${path} is missing`,
        (files: Files) => without(files, path),
        [`crate ${path}`, `package-contents ${path}`],
      ] as const,
  ),
  ['the crate is missing', (files) => without(files, CRATE), [`package-contents ${CRATE}`]],
  [
    'the crate is no JSON',
    (files) => changed(files, CRATE, (text) => text.slice(1)),
    [`crate ${CRATE}`, `unreadable-metadata ${CRATE}`],
  ],
  ...['license', 'description'].map(
    (name) =>
      [`the crate has no ${name}`, root(({ [name]: _, ...rest }) => rest), [`crate ${CRATE}`]] as const,
  ),
  [
    'the crate has no root',
    (files) => crate(files, (each) => (each['@id'] === './' ? undefined : each)),
    [`crate ${CRATE}`],
  ],
  [
    'the crate describes a file that is not there',
    (files) =>
      crate(
        root((each) => ({ ...each, hasPart: [...(each['hasPart'] as []), { '@id': 'more.txt' }] }))(files),
        (each) => (each['@id'] === 'LICENSE.txt' ? { ...each, '@id': 'more.txt' } : each),
      ),
    ['crate data/LICENSE.txt', 'crate data/more.txt'],
  ],
  [
    'a file is not part of the whole of the crate',
    root((each) => ({
      ...each,
      hasPart: (each['hasPart'] as { '@id': string }[]).filter((part) => part['@id'] !== 'html/'),
    })),
    ['crate data/html/index.html'],
  ],
  [
    'the crate tells another size of a file',
    (files) => crate(files, (each) => (each['@id'] === 'LICENSE.txt' ? { ...each, contentSize: '1' } : each)),
    ['crate data/LICENSE.txt'],
  ],
];

describe('In a package whose manifests were made again after', () => {
  it.each(FAULTS)('%s: that is refused', async (_, spoil, expected) => {
    const found = await verified(remade(spoil(whole)));
    expect(told(found)).toEqual(expected);
    expect(found.map(({ severity }) => severity)).toEqual(found.map(() => 'error'));
  });
});
