import type { Doubt } from '../../doubt.ts';
import { element, type Piece, words } from '../../pieces.ts';
import { type Span, trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { contentOf } from '../content.ts';
import { remembered } from '../remembered.ts';
import { isSpaced, phraseSet, squeezed } from '../wording.ts';

/** Protective markings of several countries; “Copy No. 2” and the like may stand beside them. */
const MARKINGS = phraseSet([
  'secret; top secret; most secret; strictly secret; highly secret; cosmic top secret',
  'confidential; strictly confidential; most confidential; highly confidential; private and confidential',
  'classified; highly classified; strictly classified; unclassified; restricted; official use only',
  'for official use only; limited official use; for internal use only; internal; eyes only; for your eyes only',
  'priority; routine; operational immediate; niact; flash; most immediate; deferred',
  'strictly private; private; personal; strictly personal; immediate; urgent; very urgent; special importance',
  'of special importance; special file; special folder; top priority; highest priority; by courier; cipher',
  'ciphered',
  'to be returned; to be destroyed; not for publication; not for the press; declassified',
  'geheim; streng geheim; geheime kommandosache; geheime reichssache; vertraulich; streng vertraulich',
  'nur für den dienstgebrauch; vertrauliche verschlußsache; vertrauliche verschlusssache',
  'geheime verschlußsache',
  'geheime verschlusssache; verschlußsache; verschlusssache; persönlich; eilt; vs-vertraulich; kabinettssache',
  'tajné; přísně tajné; prísne tajné; důvěrné; dôverné; přísně důvěrné; vyhrazené; jen pro vnitřní potřebu',
  'tajné zvláštní důležitosti; spis tajný; osobní',
  'секретно; совершенно секретно; сов. секретно; особая папка; особой важности; строго секретно',
  'конфиденциально',
  'для служебного пользования; лично; срочно; не подлежит оглашению; весьма срочно; вне очереди',
  'tajne; ściśle tajne; poufne; do użytku służbowego; tajne specjalnego znaczenia; pilne',
  'titkos; szigorúan titkos; szigorúan bizalmas; bizalmas; különösen fontos',
  'strict secret; secret de serviciu; strict confidenţial; strict confidențial; confidenţial; confidențial',
  'très secret; confidentiel; secret défense; segreto; segretissimo; riservato; riservatissimo',
  'secreto; confidencial; reservado; tepër sekret; sekret; строго поверително; строго секретно; поверително',
  '绝密; 机密; 秘密; 극비; 비밀; 極秘',
]);

const BESIDE =
  /^(?:copy|copies|ex|exemplar|ausfertigung|výtisk|экз|экземпляр|egz|only copy|single copy|copynumber)/;

/** A protective marking (no element of TEI is made for it: `seg`, TEI Guidelines 17.3). */
export const classification: Block = {
  name: 'classification',
  about: 'A line that says how secret a document is.',
  opens: true,
  read(at) {
    const line = at.lines[at.index];
    if (!line || !isMarking(line.words)) return undefined;
    return {
      ...{ lines: 1, slot: 'opener' },
      pieces: [element('seg', { type: 'classification' }, markingOf(at), { span: line })],
    };
  },
  examples: [
    {
      text: 'Highly Classified.',
      tei: '<opener>\n  <seg type="classification">Highly Classified.</seg>\n</opener>',
    },
    {
      text: 'H i g h l y c l a s s i f i e d !',
      tei: '<opener>\n  <seg type="classification"><hi rend="letter-spaced">Highly classified!</hi></seg>\n</opener>',
      doubts: ['import/letter-spaced'],
    },
    {
      text: 'Přísně tajné!',
      tei: '<opener>\n  <seg type="classification">Přísně tajné!</seg>\n</opener>',
    },
    {
      text: 'S T R E N G  G E H E I M',
      tei: '<opener>\n  <seg type="classification"><hi rend="letter-spaced">STRENG GEHEIM</hi></seg>\n</opener>',
    },
    {
      text: 'Совершенно секретно. Экз. № 2',
      tei: '<opener>\n  <seg type="classification">Совершенно секретно. Экз. № 2</seg>\n</opener>',
    },
    {
      text: 'TOP SECRET – EYES ONLY',
      tei: '<opener>\n  <seg type="classification">TOP SECRET – EYES ONLY</seg>\n</opener>',
    },
    { text: 'It is a secret.', tei: '<p>It is a secret.</p>' },
  ],
};

export const isMarking = remembered((line: string): boolean => {
  if (line.length > 90) return false;
  const whole = squeezed(line);
  if (MARKINGS.has(whole)) return true;
  const parts = line
    .split(/[.,;:!/()[\]–—-]+|\s{3,}|\t/)
    .map(squeezed)
    .filter((part) => part !== '');
  const marks = parts.filter((part) => MARKINGS.has(part)).length;
  return (
    marks > 0 &&
    parts.every((part) => MARKINGS.has(part) || BESIDE.test(part) || /^(?:no|nr|№)?\d+$/.test(part))
  );
});

/** Spaced letters are closed up; where no gap shows the words, the marking itself tells where they end. */
function markingOf(at: BlockPlace): readonly Piece[] {
  const line = at.lines[at.index];
  if (!line) return [];
  const span = trimmed(at.transcript, line);
  const phrase = MARKINGS.get(squeezed(line.words));
  if (!phrase || !isSpaced(line.words)) return contentOf(at, span);
  const letters = [...line.words.replace(/\s+/g, '')];
  let value = '';
  for (const character of phrase) {
    if (character === ' ') value += ' ';
    else if (/[\p{L}\p{M}\p{N}]/u.test(character)) value += letters.shift() ?? '';
  }
  return [
    element(
      'hi',
      { rend: 'letter-spaced' },
      [{ ...words(at.transcript.text, span), value: value + letters.join('') }],
      {
        ...{ span, by: 'C31' },
        doubts: phrase.includes(' ') && !/\S\s{2,}\S/.test(line.words) ? [wordsInferred(span, value)] : [],
      },
    ),
  ];
}

/** One space stands between all letters: only the list of markings says where a word ends. */
function wordsInferred(span: Span, value: string): Doubt {
  return {
    ...{ code: 'import/letter-spaced', span, read: `${value.split(' ').length} words, “${value}”` },
    alternatives: ['other words: the gaps between them are lost'],
    reason: 'The gaps between the words are inferred from a list of markings.',
  };
}
