import { guidelines } from '../../checks/rules/guidelines.ts';
import { inRecord, type ReadinessCheck } from './check.ts';
import { sample, source } from './sample.ts';

const TRANSLATOR =
  '<title>A letter</title><respStmt><resp key="trl">Translation</resp><persName><forename>Ivan</forename> <surname>Orel</surname></persName></respStmt>';
const FROM_CZECH = source(
  '<msIdentifier><repository>State Archive</repository><idno>7</idno></msIdentifier>',
  '<msContents><textLang mainLang="cs">Czech</textLang></msContents>',
);

export const noTranslator: ReadinessCheck = {
  code: 'deposit/no-translator',
  severity: 'warning',
  about: 'The text is a translation, and no translator is named',
  why: 'Translators have rights of their own, and are credited by repositories.',
  source: guidelines('2.2.1', 'HD#HD21'),
  mend: 'Add respStmt with resp key="trl" and the name in the titleStmt; who is unknown is named as unknown.',
  *check({ records }) {
    for (const record of records) {
      if (!record.isTranslation || record.responsible.some(({ role }) => role === 'translator')) continue;
      yield {
        message: 'This text is a translation, but no translator is named; one was expected before deposit',
        location: inRecord(record, record.titlePlace),
        hint: 'Add <respStmt><resp key="trl">Translation</resp><persName>…</persName></respStmt>.',
      };
    }
  },
  examples: {
    good: [sample({ source: FROM_CZECH, title: TRANSLATOR }), sample()],
    bad: [sample({ source: FROM_CZECH })],
  },
};

export const noOriginalLanguage: ReadinessCheck = {
  code: 'deposit/no-original-language',
  severity: 'warning',
  about: 'The text is a translation, and it is not said from which language',
  why: 'A reader has to know how far the text is from what was written.',
  source: guidelines('11.6.6', 'MS#mslangs'),
  mend: 'Write the language of the original as textLang with mainLang in the description of the source.',
  *check({ records }) {
    for (const record of records) {
      const { isTranslation, responsible, originals, sourcePlace } = record;
      if (!(isTranslation || responsible.some(({ role }) => role === 'translator')) || originals.length > 0)
        continue;
      yield {
        message:
          'This text is a translation, but the language of its original is not given; it was expected before deposit',
        location: inRecord(record, sourcePlace),
        hint: 'Add <textLang mainLang="cs">…</textLang> to msContents, with the tag of the language; und where nobody knows it.',
      };
    }
  },
  examples: {
    good: [sample({ source: FROM_CZECH, title: TRANSLATOR }), sample()],
    bad: [
      sample({ title: TRANSLATOR }),
      sample({ title: TRANSLATOR, text: '<text type="translation" xml:lang="en">' }),
    ],
  },
};
