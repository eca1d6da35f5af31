import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const LETTERS = '{"title": "Letters"}';
const image = (url: string) => `<figure><graphic url="${url}"/></figure>`;

/** What is found of the edition and of its views, a line each. */
function found(args: readonly string[], reporter = '--format'): readonly string[] {
  const { stdout, stderr } = run(dir, [...args, reporter, 'json']);
  const json = /^\{.*\}$/ms.exec(stdout.trim() || stderr)?.[0] ?? '';
  const { diagnostics } = JSON.parse(json) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics
    .filter(({ code }) => !code.startsWith('reference/'))
    .map(({ code, severity, message, location }) => `${location.file} ${severity} ${code}: ${message}`);
}

/** What no text is. */
const bytes = (number: number) => Buffer.from([0, number]);

it('Names that Windows can’t hold are told: of records and their folders, registers, transcripts and images', () => {
  put(dir, {
    'names/edition.json': LETTERS,
    'names/records/aux.xml': record(),
    'names/records/10:30/one.xml': record({ text: image('../../images/nul.png') }),
    'names/records/letter .xml': record(),
    'names/registers/con.xml': record(),
    'names/transcripts/prn.txt': 'Dear friend',
    'names/images/nul.png': bytes(1),
  });
  const told = (what: string, why: string) =>
    `warning edition/unportable-name: The name of this ${what} can’t be used on Windows: ${why}`;
  expect(found(['build', 'names', '-o', 'names-out'])).toEqual([
    `names/images/nul.png ${told('image', '“nul.png” is the name of a device there')}`,
    `names/records/10:30/one.xml ${told('record', '“:” can’t stand in a name there')}`,
    `names/records/aux.xml ${told('record', '“aux.xml” is the name of a device there')}`,
    `names/records/letter .xml ${told('record', 'a space at the end of “letter ” is dropped there')}`,
    `names/registers/con.xml ${told('register', '“con.xml” is the name of a device there')}`,
    `names/transcripts/prn.txt ${told('transcript', '“prn.txt” is the name of a device there')}`,
  ]);
});

it('two images that would be one file are both published, the later one with a number', () => {
  put(dir, {
    'images/edition.json': LETTERS,
    'images/records/a.xml': record({
      text: image('../images/P1.png') + image('../p1.png') + image('../images/p1.png'),
    }),
    'images/images/P1.png': bytes(1),
    'images/images/p1.png': bytes(2),
    'images/p1.png': bytes(3),
  });
  const told = (becomes: string) =>
    `warning edition/same-address: This image would be published in the place of images/images/P1.png, or of one file with it on many disks; it becomes ${becomes}`;
  expect(found(['build', 'images', '-o', 'images-out'])).toEqual([
    `images/images/p1.png ${told('images/p1~3.png')}`,
    `images/p1.png ${told('images/p1~2.png')}`,
  ]);
  for (const name of ['P1.png', 'p1~2.png', 'p1~3.png']) {
    expect([name, existsSync(join(dir, 'images-out/images', name))]).toEqual([name, true]);
  }
});

it('records of another edition are told: those in its folder, and those whose names lead to its registers', () => {
  const names =
    '<p><persName ref="../../minutes/registers/persons.xml#a">A</persName> <persName ref="../../minutes/registers/persons.xml#b">B</persName> <persName ref="../../shared.xml#c">C</persName></p>';
  put(dir, {
    'letters/edition.json': LETTERS,
    'letters/records/a.xml': record({ text: names }),
    'letters/records/b.xml': record({
      text: '<p><persName ref="../registers/persons.xml#a">A</persName></p>',
    }),
    'letters/records/old/edition.json': LETTERS,
    'letters/records/old/records/c.xml': record(),
    'minutes/edition.json': LETTERS,
    'minutes/registers/persons.xml': record(),
  });
  expect(found(['build', 'letters', '-o', 'letters-out'])).toEqual([
    'letters/records/a.xml warning edition/elsewhere: 2 pointers of this record lead to minutes/registers/persons.xml, which lies in another edition, minutes: what they lead to has no page here',
    'letters/records/a.xml warning edition/elsewhere: A pointer of this record leads to shared.xml, which lies outside the folder of this edition: what it leads to has no page here',
    'letters/records/old/records/c.xml warning edition/elsewhere: This record lies in the folder of another edition, letters/records/old, which has an edition.json of its own',
  ]);
});

it('a font that a PDF can’t have is told where one is made, and a missing one too', () => {
  const fonts = { text: 'Georgia', headings: { regular: 'fonts/R.woff2' } };
  put(dir, {
    'fonts/edition.json': JSON.stringify({ title: 'Letters', theme: { fonts } }),
    'fonts/records/a.xml': record(),
    'fonts/fonts/R.woff2': Buffer.from('774f46320000', 'hex'),
    'missing/edition.json': JSON.stringify({
      title: 'Letters',
      theme: { fonts: { text: 'fonts/R.ttf' }, logo: 'l.svg' },
    }),
    'missing/records/a.xml': record(),
  });
  const pdf = (folder: string) => [
    'render',
    `${folder}/records/a.xml`,
    '--format',
    'pdf',
    '-o',
    `${folder}.pdf`,
  ];
  const told = [
    'fonts/edition.json warning view/pdf-font: A PDF can’t have the font “Georgia”: it is only named, and a PDF takes no fonts from a machine',
    'fonts/edition.json warning view/pdf-font: A PDF can’t have the font “fonts/R.woff2”: it is in WOFF',
  ];
  expect(found(['build', 'fonts', '-o', 'fonts-out'])).toEqual([]);
  expect(found(['build', 'fonts', '-o', 'fonts-out', '--pdf'])).toEqual(told);
  expect(found(pdf('fonts'), '--report')).toEqual(told);
  expect(found(pdf('missing'), '--report')).toEqual([
    'missing/edition.json error edition/theme-file: “fonts/R.ttf” can’t be used: there is no such file',
  ]);
});
