import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileSchema, validateText } from '../../src/relaxng/relaxng.ts';
import { compareWithJing, haveSchema } from './compare.ts';
import { haveJing, jing } from './jing.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** The XML files of the project and of the folder beside it, whatever their vocabulary. */
function everyDocument(): readonly string[] {
  const folders = ['tei', 'src', 'test', 'schemas', '../shared'].map(path);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:xml|rng|isosch|odd|sch|xsl)$/.test(name))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

const skip = !haveSchema || (!haveJing && !process.env['CI']);

describe.skipIf(skip)('Beside jing -i (skipped without ../shared, or without jing outside of CI)', () => {
  it.each(['../shared/tei/tei_all.rng', '../shared/standards/cmif/cmi-customization.rng'])(
    'every document that is at hand gets the same verdict by %s',
    (uri) => {
      expect(haveJing, 'jing is not installed').toBe(true);
      const schema = compileSchema({ uri, text: readFileSync(path(uri), 'utf8') }).value ?? expect.fail();
      const documents = everyDocument();
      const theirs = jing(path(uri), documents);
      const verdicts = documents.map((file) => {
        const ours = validateText(readFileSync(file, 'utf8'), file, schema);
        const invalid = ours.some(({ severity }) => severity === 'error');
        return { file, same: invalid === (theirs.get(file) ?? []).length > 0, invalid };
      });
      expect(verdicts.filter(({ same }) => !same)).toEqual([]);
      expect(verdicts.length).toBeGreaterThan(40);
      expect(verdicts.some(({ invalid }) => invalid)).toBe(true);
    },
    300_000,
  );

  it('every document of 400, most of them spoilt at random, gets the same verdict', () => {
    expect(haveJing, 'jing is not installed').toBe(true);
    const { documents, invalid, differences } = compareWithJing(1, 400);
    expect(documents).toBeGreaterThan(350);
    expect(invalid).toBeGreaterThan(150);
    expect(differences).toEqual([]);
  }, 300_000);

  it('also where identifiers are checked by both', () => {
    expect(haveJing, 'jing is not installed').toBe(true);
    expect(compareWithJing(2, 200, true).differences).toEqual([]);
  }, 300_000);
});
