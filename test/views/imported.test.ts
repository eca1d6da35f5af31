import { describe, expect, it } from 'vitest';
import { partRebuilder } from '../../src/transcript/rebuild/transcript-of.ts';
import { elements } from '../../src/xml/tree.ts';
import { transcripts } from '../transcript/corpus-files.ts';
import { made } from '../transcript/imported.ts';
import { given } from '../transcript/profiles.ts';
import { shown, spread, without, wordsOf } from './views.ts';

const imports = transcripts().flatMap(({ name, bytes, expected }) => {
  const profile = given(expected.profile);
  const found = made(bytes, `${name}.txt`, { ...profile, language: expected.language ?? profile.language });
  return found ? [{ name, ...found }] : [];
});

describe('The diplomatic view of a record as it was imported', () => {
  it.each(imports)('shows the words of the transcript and no others: $name', async (each) => {
    const { name, imported, document } = each;
    const text = [...elements(document.root)].find(({ local }) => local === 'text');
    if (!text) throw new Error(`${name} has no text`);
    const { html, diagnostics } = await shown({ file: `${name}.xml`, text: imported.xml }, 'diplomatic');
    const article = html.replace(/^[\s\S]*<article[^>]*>|<\/article>[\s\S]*$/g, '');
    const onPage = wordsOf(spread(without(article, 'generated')));
    expect(words(onPage)).toEqual(words(partRebuilder(document.root)(text)));
    expect(diagnostics).toEqual([]);
  });
});

/** The words of a text, without the characters that no page can hold. */
function words(text: string): readonly string[] {
  const shown = text.replace(/(?!\s)[\p{Cc}\p{Cn}]/gu, '');
  return shown.split(/\s+/).filter((word) => word !== '');
}
