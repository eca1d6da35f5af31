import { element } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { brokenContent } from '../content.ts';
import { countWords } from '../sentence.ts';
import { beginsWith } from '../wording.ts';

const FORMULA = beginsWith([
  'yours; yours sincerely; yours truly; very truly yours; sincerely; sincerely yours; faithfully; respectfully',
  'respectfully yours; cordially; cordially yours; fraternally',
  'with comradely; with communist; with socialist; with fraternal; with friendly; with best; with kind',
  'with kindest; with warm; with warmest; with cordial; with sincere; with great; with deep; with high',
  'with respect; with regards; with greetings; with love; with all; with revolutionary; with party',
  'with the highest; with highest',
  'comradely; best regards; best wishes; kind regards; warm regards; affectionately; your obedient; your most obedient; your humble',
  'your affectionate; your loving; your devoted; your friend; i remain; i am, sir; i have the honour to be',
  'i have the honor to be; ever yours; always yours; love; accept, excellency; please accept',
  'mit sozialistischem; mit sozialistischen; mit kommunistischem; mit kommunistischen; mit freundlichen',
  'mit freundlichem; mit vorzüglicher; mit besten; mit bestem; mit herzlichen; mit herzlichem; mit brüderlichem',
  'mit deutschem; mit ausgezeichneter; hochachtungsvoll; hochachtend; ergebenst; heil hitler; ihr ergebener',
  'ihr sehr ergebener; herzliche grüße; herzlichst; i. v.; im auftrag; im auftrage; in vertretung; i.a.; i.v.',
  's komunistickým; s přátelským; s přátelskými; se soudružským; s pozdravem; s úctou; s projevem; se srdečným',
  'čest práci; s soudružským; se soudružskými',
  'с уважением; с коммунистическим; с товарищеским; с приветом; с искренним; с братским; с глубоким',
  'преданный вам; ваш; искренне ваш; с наилучшими',
  'z poważaniem; z wyrazami; z komunistycznym; z towarzyskim; z szacunkiem; z socjalistycznym',
  'elvtársi üdvözlettel; üdvözlettel; tisztelettel; szívélyes; cu stimă; cu salutări; cu respect',
  'veuillez agréer; veuillez croire; avec mes; salutations; agréez; recevez; con ossequio; con stima',
  'distinti saluti; cordiali saluti; atentamente; saludos; me përshëndetje',
]);

/** The last word of a compliment, whatever stands before it. */
const GREETING =
  /(?<!\p{L})(?:greetings?|regards|wishes|gru(?:ß|ss)|grü(?:ß|ss)en?|hochachtung|pozdrav(?:em|y)|úctou|приветом|уважением|pozdrowieniami|poważaniem|üdvözlettel|salutations|salutări|saluti)[,.!]?$/iu;
/** Whose the letter is; nothing but a word of affection stands beside it. */
const YOURS =
  /^(?:(?:ever|always|immer)\s+)?(?:yours?|yr|dein|deine|euer|eure|ihr|ihre|tvůj|tvá|tvoje|váš|vaše|твой|твоя|ваш|ваша|twój|twoja|votre|ton|ta|tuo|tua|tuyo)(?:\s+\p{L}+){0,3}[,.!]?$/iu;

/** The compliment at the end (TEI Guidelines 4.2.2). */
export const closing: Block = {
  name: 'closing',
  about: 'The compliment before the signature.',
  read(at) {
    const { lines, index, part } = at;
    const line = lines[index];
    if (!line || part === 'top' || !isCompliment(line.words)) return undefined;
    const next = lines[index + 1];
    const count =
      next &&
      /^(?:greetings?|regards|wishes|respects?|hochachtung|gruß|grüßen|pozdravem|приветом|салютом)/iu.test(
        next.words,
      ) &&
      next.words.length < 40
        ? 2
        : linesOfCompliment(at);
    const span = trimmed(at.transcript, spanOfLines(lines, index, index + count));
    return {
      ...{ lines: count, slot: 'closer' },
      pieces: [element('salute', {}, brokenContent(at, index, index + count), { span })],
    };
  },
  examples: [
    {
      text: 'He came.\n\nI have the honour to be,\nSir,\nYour most obedient, humble Servant,\n\n(Sd.) R. Penhale.',
      tei: '<p>He came.</p><closer>\n  <salute>I have the honour to be,<lb/>Sir,<lb/>Your most obedient, humble Servant,</salute>\n  <signed>(Sd.) R. Penhale.</signed>\n</closer>',
    },
    {
      text: 'I attach 4 copies.\n\nWith comradely greetings',
      tei: '<p>I attach 4 copies.</p><closer>\n  <salute>With comradely greetings</salute>\n</closer>',
    },
    {
      text: 'Ich komme.\nMit sozialistischem Gruß',
      tei: '<p>Ich komme.</p><closer>\n  <salute>Mit sozialistischem Gruß</salute>\n</closer>',
    },
    {
      text: 'Přijedu zítra.\n\nSe soudružským pozdravem',
      tei: '<p>Přijedu zítra.</p><closer>\n  <salute>Se soudružským pozdravem</salute>\n</closer>',
    },
    {
      text: 'Přijedu zítra.\n\nTvůj\nJan',
      tei: '<p>Přijedu zítra.</p><closer>\n  <salute>Tvůj</salute>\n  <signed><persName>Jan</persName></signed>\n</closer>',
    },
    {
      text: 'He said so.\n\nWith all this in mind, we must act at once and with force.',
      tei: '<p>He said so.</p><p>With all this in mind, we must act at once and with force.</p>',
    },
  ],
};

/** “I have the honour to be, / Sir, / Your obedient Servant,”: lines that end with a comma, up to the last of a compliment. */
function linesOfCompliment({ lines, index, end }: BlockPlace): number {
  let count = 1;
  for (let at = index; at < end && at - index < 5 && /,$/.test(lines[at]?.words ?? ''); at++) {
    const next = lines[at + 1]?.words ?? '';
    if (next.length > 50 || countWords(next) > 8) break;
    if (at + 1 < end && isCompliment(next)) count = at + 2 - index;
  }
  return count;
}

function isCompliment(words: string): boolean {
  if (words.length > 80 || countWords(words) > 9) return false;
  if (/[.;?]$/.test(words) && countWords(words) > 5) return false;
  return (
    FORMULA.test(words) ||
    YOURS.test(words) ||
    (GREETING.test(words) && countWords(words) < 8 && /^\p{Lu}/u.test(words))
  );
}
