import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doiProblem, isSameDoi, plainDoi } from '../../src/deposit/metadata/dois.ts';
import { languageCode, meantTag } from '../../src/deposit/metadata/languages.ts';
import { knownLicence } from '../../src/deposit/metadata/licences.ts';
import { slugOf } from '../../src/deposit/metadata/slug.ts';
import { isDay, isOrcid, isRor } from '../../src/project/identifiers.ts';

describe('a licence is known by its address', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'CC-BY-4.0'],
    ['http://www.creativecommons.org/licenses/by/4.0', 'CC-BY-4.0'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/deed.de', 'CC-BY-NC-SA-4.0'],
    ['https://creativecommons.org/licenses/by-sa/4.0/legalcode.en', 'CC-BY-SA-4.0'],
    ['https://creativecommons.org/licenses/by-nd-nc/1.0/', 'CC-BY-NC-ND-1.0'],
    ['https://creativecommons.org/licenses/by/3.0/de/', 'CC-BY-3.0-DE'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['https://creativecommons.org/publicdomain/mark/1.0/', 'CC-PDM-1.0'],
    ['https://spdx.org/licenses/CC-BY-4.0.html', 'CC-BY-4.0'],
    ['https://spdx.org/licenses/CC-BY-NC-ND-4.0', 'CC-BY-NC-ND-4.0'],
    ['https://spdx.org/licenses/ODbL-1.0', 'ODbL-1.0'],
    ['https://opendatacommons.org/licenses/by/1-0/', 'ODC-By-1.0'],
    ['https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'OGL-UK-3.0'],
    ['https://opensource.org/license/mit/', 'MIT'],
  ])('%s is %s', (target, spdx) => {
    expect(knownLicence(target)?.spdx).toBe(spdx);
  });

  it.each([
    'https://creativecommons.org/licenses/by/4.1/',
    'https://creativecommons.org/licenses/',
    'https://creativecommons.org/licenses/by-sa-nc/4.0/',
    'https://example.org/licenses/by/4.0/',
    'https://creativecommons.org.example.org/licenses/by/4.0/',
    'https://rightsstatements.org/vocab/XYZ/1.0/',
    '',
  ])('“%s” is none', (target) => {
    expect(knownLicence(target)).toBeUndefined();
  });

  it('a statement of rightsstatements.org is known, and has no identifier of SPDX', () => {
    expect(knownLicence('http://rightsstatements.org/vocab/InC-RUU/1.0/')).toEqual({
      name: 'In Copyright – Rights-holder(s) Unlocatable or Unidentifiable',
      spdx: undefined,
    });
  });

  const vocabulary = new URL('../../../shared/standards/invenio/vocabularies/licenses.csv', import.meta.url);
  it.skipIf(!existsSync(vocabulary))(
    'each Creative Commons licence that InvenioRDM knows is known by its address there',
    () => {
      const lines = readFileSync(vocabulary, 'utf8').split('\n');
      const all = lines.flatMap((line) => {
        const [, id = '', address] = /^(cc[^,]*),.*?,(https?:[^,]*),spdx,/.exec(line) ?? [];
        return address === undefined ? [] : [[id, address] as const];
      });
      expect(all.length).toBeGreaterThan(35);
      for (const [id, address] of all)
        expect([id, knownLicence(address)?.spdx?.toLowerCase()]).toEqual([id, id]);
    },
  );
});

describe('a language tag has a code of ISO 639-3', () => {
  it.each([
    ['en', 'eng'],
    ['en-GB', 'eng'],
    ['CS', 'ces'],
    ['ko-Latn', 'kor'],
    ['grc', 'grc'],
    ['und', 'und'],
    ['mul', 'mul'],
    ['cz', undefined],
    ['English', undefined],
    ['qqq', undefined],
    ['zzz', undefined],
    ['aaa', 'aaa'],
    ['zzj', 'zzj'],
    ['', undefined],
    ['x-orlind', undefined],
  ])('“%s”: %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });

  const table = '/usr/share/iso-codes/json/iso_639-3.json';
  it.skipIf(!existsSync(table))('and no code that the table of Debian’s iso-codes has not', () => {
    const { '639-3': entries } = JSON.parse(readFileSync(table, 'utf8')) as {
      readonly '639-3': readonly { readonly alpha_3: string; readonly alpha_2?: string }[];
    };
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    expect(all.filter((code) => languageCode(code) !== undefined)).toEqual(
      entries.map((each) => each.alpha_3).sort(),
    );
    for (const { alpha_2, alpha_3 } of entries) if (alpha_2) expect(languageCode(alpha_2)).toBe(alpha_3);
  });

  it('what was meant by a name or a wrong code is told', () => {
    expect(['English', 'czech', 'cz', 'ger', 'en_GB', 'Klingon'].map(meantTag)).toEqual([
      'en',
      'cs',
      'cs',
      'de',
      'en-GB',
      undefined,
    ]);
  });
});

describe('a title as a name of files', () => {
  it.each([
    ['Lunch in Pyongyang, June 1960', 'lunch-in-pyongyang-june-1960'],
    ['Großherzog Łukasz’s Ærø: ½ – Čapek', 'grossherzog-lukaszs-aero-capek'],
    ['Письма из Москвы', 'pisma-iz-moskvy'],
    ['Ἐπιστολαί', 'epistolai'],
    ['金日成', 'edition'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a'.repeat(80), 'a'.repeat(60)],
    [`${'word '.repeat(20)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(slugOf(title).length).toBeLessThanOrEqual(60);
    expect(slugOf(title)).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
  });
});

describe('identifiers', () => {
  it('an ORCID iD and a ROR have check digits', () => {
    expect(
      [
        '0000-0002-1825-0097',
        'https://orcid.org/0000-0002-1694-233X',
        '0000-0002-1825-0098',
        '0000-0002-1694-2330',
      ].map(isOrcid),
    ).toEqual([true, true, false, false]);
    expect(
      ['05dxps055', 'https://ror.org/03yrm5c26', '042nb2s44', '05dxps056', '05dxqs055'].map(isRor),
    ).toEqual([true, true, true, false, false]);
  });

  it('a day is one of the calendar', () => {
    expect(['2026-02-28', '2024-02-29', '2026', '2026-11', '2026-02-29', '2026-04-31'].map(isDay)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('a DOI is none where it only stands for one', () => {
    expect(plainDoi('https://dx.doi.org/10.1000/a')).toBe('10.1000/a');
    expect(isSameDoi('doi:10.1000/A', 'https://doi.org/10.1000/a')).toBe(true);
    expect(
      ['10.5281/zenodo.7654321', '10.5281/zenodo.xxxxxx', '10.5072/abc', 'TODO', 'zenodo.7', '10.12/x'].map(
        doiProblem,
      ),
    ).toEqual([undefined, 'placeholder', 'placeholder', 'placeholder', 'form', 'form']);
  });
});
