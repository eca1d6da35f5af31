import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { mayBeKept } from '../../src/checks/kept.ts';
import { readCorpus } from '../../src/document/corpus.ts';
import type { Host } from '../../src/host.ts';
import { bytes, corpusOf, host, tei } from '../document/samples.ts';

const persons = tei('<listPerson><person xml:id="ada"/></listPerson>');
const files = {
  'scan1.jpg': '',
  'Images/Page 1.png': '',
  'Images/page2.png': '',
  'Images/PAGE2.png': '',
  'caf\u00e9.png': '',
  'Registers/persons.xml': persons,
};

const findings = async (body: string, header = '') =>
  check(await corpusOf({ ...files, 'a.xml': tei(body, header) }));

/** A disk on which capitals don’t count. */
function careless(names: Readonly<Record<string, string>>): Host {
  const disk = host(names);
  const called = (path: string) =>
    Object.keys(names).find((name) => name.toLowerCase() === path.toLowerCase()) ?? path;
  return { ...disk, look: (path) => disk.look(called(path)), read: (path) => disk.read(called(path)) };
}

describe('the name of a file', () => {
  it.each([
    '<graphic url="scan1.jpg"/>',
    '<graphic url="Images/page2.png"/><graphic url="./Images/PAGE2.png"/>',
    '<persName ref="Registers/persons.xml#ada"/>',
  ])('that is written as the file has it is no finding: %s', async (body) => {
    expect(await findings(body)).toEqual([]);
  });

  it.each([
    ['<graphic url="Scan1.JPG"/>', 'scan1.jpg'],
    ['<graphic url="./Scan1.JPG"/>', './scan1.jpg'],
    ['<graphic url="images/page%201.png"/>', 'Images/Page%201.png'],
    ['<ref target="Scan1.JPG?a#xywh=1"/>', 'scan1.jpg?a#xywh=1'],
    ['<persName ref="registers/Persons.xml#ada"/>', 'Registers/persons.xml#ada'],
    ['<graphic url="cafe\u0301.png"/>', 'caf\u00e9.png'],
  ])('with other capitals or accents is told, and the right one written: %s', async (body, right) => {
    const found = await findings(body);
    expect(found).toMatchObject([
      {
        code: 'reference/capitals',
        severity: 'warning',
        fix: { safe: true, edits: [{ text: right }] },
      },
    ]);
    expect(found[0]?.hint).toContain(`Write “${right}”`);
  });

  it('is told in the same way where the disk finds the file all the same', async () => {
    const text = tei('<graphic url="Scan1.JPG"/><persName ref="registers/Persons.xml#eve"/>');
    const sources = [{ file: 'a.xml', bytes: bytes(text) }];
    const told = async (disk: Host) => check((await readCorpus(sources, disk)).value);
    const found = await told(careless({ ...files, 'a.xml': text }));
    expect(found.map(({ code }) => code)).toEqual([
      'reference/capitals',
      'reference/capitals',
      'reference/unknown-target',
    ]);
    expect(await told(host({ ...files, 'a.xml': text }))).toEqual(found);
  });

  it('is not guessed where two files are called nearly so', async () => {
    expect(await findings('<graphic url="Images/Page2.PNG"/>')).toMatchObject([
      { code: 'reference/missing-file' },
    ]);
  });

  it('in a prefix or xml:base is told once, and not written by itself', async () => {
    const header =
      '<encodingDesc><listPrefixDef><prefixDef ident="per" matchPattern="(.+)" replacementPattern="registers/persons.xml#$1"/></listPrefixDef></encodingDesc>';
    const found = await findings('<p><persName ref="per:ada"/><persName ref="per:ada"/></p>', header);
    expect(found).toMatchObject([{ code: 'reference/capitals' }]);
    expect(found[0]?.fix).toBeUndefined();
    expect(await findings('<p xml:base="images/"><graphic url="page2.png"/></p>')).toMatchObject([
      { code: 'reference/capitals' },
    ]);
  });

  it('of the folder in which the user found the document does not count', async () => {
    const text = tei('<graphic url="scan.jpg"/>');
    const disk = careless({ 'Records/a.xml': text, 'Records/scan.jpg': '' });
    const { value } = await readCorpus([{ file: 'records/a.xml', bytes: bytes(text) }], {
      ...disk,
      names: (folder) => disk.names(folder === 'records' ? 'Records' : folder),
    });
    expect(check(value)).toEqual([]);
  });

  it('is looked up once for each folder', async () => {
    const listed: string[] = [];
    const disk = host({ ...files });
    const counting: Host = {
      ...disk,
      names: async (folder) => {
        listed.push(folder);
        return disk.names(folder);
      },
    };
    const text = tei(
      '<graphic url="Scan1.JPG"/><graphic url="Images/page2.png"/><graphic url="images/x.png"/>',
    );
    await readCorpus(
      [
        { file: 'a.xml', bytes: bytes(text) },
        { file: 'b.xml', bytes: bytes(text) },
      ],
      counting,
    );
    expect(listed.sort()).toEqual(['.', 'Images']);
  });

  it('depends on what else is in the folder: such a result is not kept', async () => {
    const diagnostics = await findings('<graphic url="Scan1.JPG"/>');
    expect(mayBeKept({ file: 'a.xml', diagnostics, ran: [], problems: [], suppressions: [] })).toBe(false);
  });
});

describe('a folder', () => {
  it.each([
    '<graphic url="Images/"/>',
    '<graphic url="Images"/>',
    '<pb facs="Images/"/>',
    '<media url="Images"/>',
    '<xi:include href="Registers"/>',
    '<persName ref="Registers#ada"/>',
  ])('where a file is meant is told: %s', async (body) => {
    expect(await findings(body)).toMatchObject(
      [{ code: 'reference/folder', severity: 'error', message: /leads to a folder; .* was expected$/ }].map(
        ({ message, ...rest }) => ({ ...rest, message: expect.stringMatching(message) }),
      ),
    );
  });

  it.each([
    '<ref target="Images/"/>',
    '<ptr target="Registers"/>',
    '<p xml:base="Images/"><ref target="#x"/></p>',
  ])('where one may be meant is no finding: %s', async (body) => {
    expect(await findings(body)).toEqual([]);
  });
});
