import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { brokenContent } from '../content.ts';
import { beginsWith, closedUp } from '../wording.ts';

/** Words that address somebody, whatever follows. */
const GREETING = beginsWith([
  'dear; my dear; dearest; my dearest; esteemed; dear and esteemed; highly esteemed; most esteemed; respected',
  'dear respected',
  'honoured; honored; most honoured; most honored; beloved; my beloved; gentlemen; sir; sirs; madam; excellency',
  'your excellency; your majesty; your eminence; your holiness; my lord; mister; mr; messrs; comrades',
  'lieber; liebe; liebster; liebste; sehr geehrte; sehr geehrter; sehr verehrte; sehr verehrter; verehrte',
  'verehrter',
  'hochverehrte; hochverehrter; werte; werter; geehrte; geehrter; hochgeehrter; mein lieber; meine liebe',
  'innigst geliebte; innigstgeliebte; innigstgeliebter; geliebte; geliebter; teure; teurer; theure; theurer',
  'liebwerte; herzliebste; herzliebster; hochwohlgeborener; hochwohlgebohrner; hochwohlgeborner; hochwürdiger',
  'euer exzellenz; exzellenz; eure exzellenz',
  'vážený; vážená; vážení; milý; milá; milí; drahý; drahá; soudruhu; soudruzi; velevážený; vaše excelence',
  'уважаемый; уважаемая; уважаемые; дорогой; дорогая; дорогие; многоуважаемый; глубокоуважаемый; милый; милая',
  'ваше превосходительство',
  'господин; товарищ; товарищи; здравствуй; здравствуйте',
  'szanowny; szanowna; szanowni; drogi; droga; drodzy; kochany; kochana; wielce szanowny; ekscelencjo',
  'towarzyszu',
  'tisztelt; kedves; igen tisztelt; nagyrabecsült; stimate; stimată; stimaţi; stimați; dragă; iubite; tovarășe',
  'monsieur; madame; messieurs; cher; chère; chers; mon cher; ma chère; excellence',
  'caro; cara; cari; egregio; gentile; illustre; signor; eccellenza; estimado; estimada; querido; querida',
  'señor; excelencia; prezado',
  'i dashur; i nderuar; të dashur; shoku; драги; поштовани; уважаеми; скъпи; другарю; comrade',
]);

/** Such words tell a greeting alone; a title or a name may begin an address as well. */
const SURE = beginsWith([
  'dear; my dear; dearest; esteemed; respected; gentlemen; sir; your excellency; excellency',
  'lieber; liebe; sehr geehrter; sehr geehrte; werter; verehrter; vážený; vážená; vážení; milý; milá',
  'уважаемый; уважаемая; уважаемые; дорогой; дорогая; дорогие; szanowny; szanowna; drogi; tisztelt; kedves',
  'stimate; monsieur; cher; chère',
]);

/** The greeting (TEI Guidelines 4.2.2). */
export const salutation: Block = {
  name: 'salutation',
  about: 'The greeting at the head of a letter.',
  opens: true,
  read(at) {
    const { lines, index, part } = at;
    const line = lines[index];
    if (!line || part === 'middle') return undefined;
    const count = linesOfGreeting(lines[index]?.words ?? '', lines[index + 1]?.words ?? '');
    if (count === 0) return undefined;
    // Below a signature a greeting without a mark begins an address; with one, a new letter.
    if (part === 'bottom' && !/[,!:]$/.test(lines[index + count - 1]?.words ?? '')) return undefined;
    const span = trimmed(at.transcript, spanOfLines(lines, index, index + count));
    return {
      ...{ lines: count, slot: 'opener' },
      pieces: [element('salute', {}, brokenContent(at, index, index + count), { span })],
    };
  },
  examples: [
    {
      text: 'Dear Comrade,\nI came.',
      tei: '<opener>\n  <salute>Dear Comrade,</salute>\n</opener><p>I came.</p>',
    },
    {
      text: 'Sehr geehrter Herr Minister!',
      tei: '<opener>\n  <salute>Sehr geehrter Herr Minister!</salute>\n</opener>',
    },
    {
      text: 'Vážený soudruhu ministře,',
      tei: '<opener>\n  <salute>Vážený soudruhu ministře,</salute>\n</opener>',
    },
    {
      text: 'Esteemed Comrade\nKhrushchev!',
      tei: '<opener>\n  <salute>Esteemed Comrade<lb/>Khrushchev!</salute>\n</opener>',
    },
    {
      text: 'Дорогой товарищ Ким Ир Сен!',
      tei: '<opener>\n  <salute>Дорогой товарищ Ким Ир Сен!</salute>\n</opener>',
    },
    {
      text: 'Dear Henry, I got your letter and was glad of it.',
      tei: '<p>Dear Henry, I got your letter and was glad of it.</p>',
    },
  ],
};

function linesOfGreeting(written: string, next: string): number {
  const line = closedUp(written);
  if (!GREETING.test(line) || line.length > 90 || /[.?]$/.test(line.replace(/\b\p{L}{1,4}\.$/u, '')))
    return 0;
  const words = line.split(/\s+/).length;
  if (/[,!:]$/.test(line)) return /[,.!:;].*\s\p{Ll}+\s\p{Ll}+\s/u.test(line) ? 0 : 1;
  if (words > 8) return 0;
  if (
    next &&
    next.length <= 50 &&
    /[!,:]$/.test(next) &&
    next.split(/\s+/).length <= 6 &&
    /^\p{Lu}/u.test(next)
  )
    return 2;
  return SURE.test(line) && words <= 6 ? 1 : 0;
}
