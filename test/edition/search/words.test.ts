import { describe, expect, it } from 'vitest';
import { termsOf, words } from '../../../src/edition/search/words.ts';
import { fold } from '../../../src/project/fold.ts';

const terms = (text: string) => words(text).map(termsOf);

describe('A folded word', () => {
  it.each([
    ['Nováček', 'novacek'],
    ['Łódź', 'lodz'],
    ['Ørsted', 'orsted'],
    ['Đặng', 'dang'],
    ['Straße', 'strasse'],
    ['Ægir Þór', 'aegir thor'],
    ['Œuvre', 'oeuvre'],
    ['Ёлка', 'елка'],
    ['İstanbul ısı', 'istanbul isi'],
    ['Σίσυφος', 'σισυφοσ'],
    ['ﬁn №', 'fin no'],
    ['re\u0301sume\u0301', 'resume'],
    ['k\u0323im', 'kim'],
    ['김일성', '김일성'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['がき', 'がき'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is looked up as %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('is the same when it is folded again', () => {
    for (const word of ['Nováček', 'İstanbul', 'Straße', 'Σίσυφος', '김일성', 'Đặng']) {
      expect(fold(fold(word))).toBe(fold(word));
    }
  });
});

describe('The words of a text', () => {
  it('are found with and without their apostrophes', () => {
    expect(terms('P’yŏngyang')).toEqual([['pyongyang', 'p', 'yongyang']]);
    expect(terms("party's")).toEqual([['partys', 'party', 's']]);
  });

  it('are found with and without their hyphens, whichever they are', () => {
    for (const hyphen of ['-', '‐', '‑', '–']) {
      expect(terms(`Sino${hyphen}Soviet`)).toEqual([['sinosoviet', 'sino', 'soviet']]);
    }
  });

  it('hold no soft hyphen and no zero-width space', () => {
    expect(terms('con\u00adfer\u200bence')).toEqual([['conference']]);
  });

  it('are numbers too, whole and in parts', () => {
    expect(terms('003923/60-7')).toEqual([['003923607', '003923', '60', '7']]);
  });

  it('are initials, with and without their points where there are more than two', () => {
    expect(terms('U.S.S.R. e.g. J.V. Stalin, Ph.D.')).toEqual([
      ['ussr', 'u', 's', 'r'],
      ['e', 'g'],
      ['j', 'v'],
      ['stalin'],
      ['ph'],
      ['d'],
    ]);
  });

  it('are numbers with points, whole where these part thousands', () => {
    expect(terms('1,200 1.200.000 3.5 14.3.1957')).toEqual([
      ['1200', '1', '200'],
      ['1200000', '1', '200', '000'],
      ['3', '5'],
      ['14', '3', '1957'],
    ]);
  });

  it('are letters alone', () => {
    expect(terms('c. Kim, I')).toEqual([['c'], ['kim'], ['i']]);
  });

  it('come two by two in scripts without spaces, the last character alone', () => {
    expect(terms('김일성 동지')).toEqual([['김일'], ['일성'], ['성'], ['동지'], ['지']]);
    expect(terms('北京Peking')).toEqual([['北京'], ['京'], ['peking']]);
    expect(terms('ลาว')).toEqual([['ลา'], ['าว'], ['ว']]);
  });

  it('are terms without spaces, even of signs that stand for several words', () => {
    expect(terms('ﷺ')).toEqual([['صلىاللهعليهوسلم']]);
    expect(terms('ʼ ͺ')).toEqual([]);
  });

  it('know where they stand', () => {
    const text = '… “P’yŏngyang” 北京';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['P’yŏngyang', '北京', '京']);
  });

  it('are no longer than a word is: a chain of many parts is found by its parts', () => {
    const chain = Array.from({ length: 40 }, (_, i) => `x${i}`).join('-');
    expect(terms(chain)[0]).toHaveLength(40);
  });
});
