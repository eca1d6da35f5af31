import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { corpusOf, tei } from '../document/samples.ts';

const findings = async (body: string, header = '') => check(await corpusOf({ 'a.xml': tei(body, header) }));

describe('language tags (BCP 47)', () => {
  it.each(
    'en en-US de-AT-1996 zh-Hans-CN ru-Latn-x-iso9 x-private grc grc-Latn sl-rozaj-biske es-419 uk uk-UA i-klingon en-x-US cs-Latn'.split(
      ' ',
    ),
  )('%s is one', async (tag) => {
    expect(await findings(`<p xml:lang="${tag}"/>`)).toEqual([]);
  });

  it('is left out by an empty value', async () => {
    expect(await findings('<p xml:lang=""/>')).toEqual([]);
  });

  it.each<[string, string, RegExp, string | undefined, boolean]>([
    ['en_US', 'error', /is none/, 'en-US', true],
    ['eng_US', 'error', /is none/, 'en-US', false],
    ['English, old', 'error', /is none/, undefined, false],
    ['eng', 'warning', /begins with eng; the code of two letters, en/, 'en', true],
    ['ger-AT', 'warning', /begins with ger/, 'de-AT', true],
    ['cz', 'warning', /no language; Czech is cs/, 'cs', false],
    ['jp', 'warning', /Japanese is ja/, 'ja', false],
    ['uk-UK', 'warning', /uk is Ukrainian/, 'en-GB', false],
    ['en-UK', 'warning', /the United Kingdom is GB/, 'en-GB', false],
    ['EN', 'info', /customarily written “en”/, 'en', false],
    ['ru-latn', 'info', /“ru-Latn”/, 'ru-Latn', false],
  ])('%s is none, or not the right one', async (tag, severity, message, written, safe) => {
    const [found, ...others] = await findings(`<p xml:lang="${tag}"/>`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'rule/language-tag', severity });
    expect(found?.message).toMatch(message);
    expect(found?.fix?.edits[0]?.text).toBe(written);
    expect(found?.fix?.safe ?? false).toBe(safe);
  });

  it('are looked for wherever TEI has them, each of several at its own place', async () => {
    const header =
      '<sourceDesc><textLang mainLang="eng" otherLangs="de cz ru fre"/></sourceDesc><langUsage><language ident="rus"/></langUsage>';
    const found = await findings('<gloss ident="rus"/>', header);
    expect(found.map(({ message }) => /“(.*?)”/.exec(message)?.[1])).toEqual(['eng', 'cz', 'fre', 'rus']);
    const [, cz, fre] = found.map(({ location }) => location.range?.start.offset ?? 0);
    expect((fre ?? 0) - (cz ?? 0)).toBe(6);
  });

  it('differ in capitals from the one in langUsage: that is written for them', async () => {
    const usage = (ident: string) =>
      `<profileDesc><langUsage><language ident="${ident}"/></langUsage></profileDesc>`;
    const [found] = await findings('<p xml:lang="EN"/>', usage('en'));
    expect(found).toMatchObject({
      fix: { edits: [{ text: 'en' }], safe: true },
      related: [{ message: 'The header declares “en” here' }],
    });
    const [, used] = await findings('<p xml:lang="EN"/>', usage('EN'));
    expect(used).toMatchObject({ fix: { safe: false } });
    expect(used?.related).toBeUndefined();
  });
});
