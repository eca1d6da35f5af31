import { describe, expect, it } from 'vitest';
import { labelReader } from '../../../src/transcript/labels/label.ts';
import type { Meaning } from '../../../src/transcript/labels/lexicon.ts';
import { LANGUAGES, lexiconOf } from '../../../src/transcript/languages/languages.ts';

const all = LANGUAGES.map((lexicon) => [lexicon.language, lexicon] as const);

describe('A lexicon', () => {
  it.each(all)('%s has each of its words with the meaning that it gives', (_, lexicon) => {
    const reader = labelReader([lexicon]);
    const lost = (Object.entries(lexicon.words) as [Meaning, readonly string[]][]).flatMap(
      ([meaning, phrases]) =>
        phrases
          .map((phrase) => phrase.replace('*', ''))
          .filter((text) => !reader.read(text, { start: 0, end: text.length }).means.has(meaning))
          .map((text) => `${meaning}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it.each(all)('%s has a word for each thing, place and state that is reported', (_, lexicon) => {
    const english = LANGUAGES[0]?.words ?? {};
    const missing = Object.keys(english).filter((meaning) => !lexicon.words[meaning as Meaning]);
    expect(missing).toEqual([]);
  });

  it.each(all)('%s has stems of one word only, in lower case', (_, lexicon) => {
    const phrases = Object.values(lexicon.words).flat();
    expect(phrases.filter((phrase) => /\s.*\*|\*.+/.test(phrase))).toEqual([]);
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase().normalize('NFC'))).toEqual([]);
  });

  it('is found by its language, whatever the country', () => {
    expect(lexiconOf('de-AT')?.language).toBe('de');
    expect(lexiconOf('ko')).toBeUndefined();
  });
});

describe('Labels of editors', () => {
  const reader = labelReader(LANGUAGES);
  it.each<[string, readonly Meaning[]]>([
    ['Handwritten note in the upper left-hand corner', ['handwritten', 'note', 'top', 'left']],
    ['hand-written', ['handwritten']],
    ['L.S.', ['seal']],
    ['eigenhändige Unterschrift', ['handwritten', 'signature']],
    ['mit eigenhändigem Namenszug', ['handwritten', 'signature']],
    ['hs. Notiz', ['handwritten', 'note']],
    ['unleserlicher Vermerk am oberen Rand', ['illegible', 'annotation', 'top', 'margin']],
    ['handschriftliche Randbemerkung rechts', ['handwritten', 'margin', 'right']],
    ['Eingangsstempel', ['stamp']],
    ['über der Zeile eingefügt', ['above', 'added']],
    ['signature illisible', ['signature', 'illegible']],
    ['ajouté à la main au-dessus de la ligne', ['added', 'handwritten', 'above']],
    ['mention manuscrite en marge à gauche', ['annotation', 'handwritten', 'margin', 'left']],
    ['cachet de la poste', ['stamp']],
    ['podpis nečitelný', ['signature', 'illegible']],
    ['nečitelné podpisy', ['illegible', 'signature']],
    ['rukou připsáno na levém okraji', ['handwritten', 'added', 'margin', 'left']],
    ['otisk kulatého razítka', ['stamp']],
    ['подпись неразборчива', ['signature', 'illegible']],
    ['неразборчивая подпись', ['illegible', 'signature']],
    ['пометка карандашом на полях слева', ['annotation', 'handwritten', 'margin', 'left']],
    ['М.П.', ['seal']],
    ['на обороте от руки', ['overleaf', 'handwritten']],
    ['нрзб.', ['illegible']],
  ])('“%s” is understood word for word', (text, meanings) => {
    const { means, unknown } = reader.read(text, { start: 0, end: text.length });
    expect(unknown).toEqual([]);
    const said = [...means].filter((meaning) => meaning !== 'filler' && meaning !== 'none');
    expect(said).toEqual(expect.arrayContaining([...meanings]));
    expect(said.length).toBe(meanings.length);
  });
});
