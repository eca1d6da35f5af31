import type { Chance } from './chance.ts';

/** What invented texts are made of. */
export const WORDS = (
  'the ferry harbour timber report of and to was that which minister ship quay winter tariff letter answer again ' +
  'said month number copies office board deliver ready before other great small between with without signed sent'
).split(' ');
const OTHER_LANGUAGES = [
  ['de', 'Die Übergabe des Holzes verzögert sich.'],
  ['ru', 'Переговоры о лесе отложены до весны.'],
  ['cs', 'Přístav zůstane přes zimu zavřen.'],
  ['he', 'האונייה יצאה מן הנמל בבוקר.'],
] as const;

/** The text of a record of about `size` characters: blocks of every kind, with everything that stands within blocks. */
export function body(size: number, entries: number, random: Chance): string {
  const { number, pick } = random;
  const words = (least: number, most: number) =>
    Array.from({ length: least + number(most - least + 1) }, () => pick(WORDS)).join(' ');
  let ids = 0;
  let stamps = 0;
  const id = () => `xml:id="x${++ids}"`;
  const named = (element: string, file: string, prefix: string) =>
    `<${element} ref="../registers/${file}.xml#${prefix}-${number(entries)}">${words(1, 2)}</${element}>`;

  const inlines: readonly (() => string)[] = [
    () => named('persName', 'persons', 'person'),
    () => named('placeName', 'places', 'place'),
    () => named('orgName', 'organisations', 'org'),
    () => `<date when="19${10 + number(80)}-0${1 + number(9)}" cert="medium">${words(1, 2)}</date>`,
    () => '<choice><abbr>approx.</abbr><expan>approximately</expan></choice>',
    () => `<choice><sic>${pick(WORDS)}e</sic><corr>${pick(WORDS)}</corr></choice>`,
    () => `<choice><orig>${pick(WORDS)}th</orig><reg>${pick(WORDS)}</reg></choice>`,
    () => `<del rend="strikethrough">${words(1, 3)}</del>`,
    () => `<add place="above" hand="#hand-b" rendition="#frame-above">${words(1, 3)}</add>`,
    () =>
      `<subst><del rend="strikethrough">${pick(WORDS)}</del><add place="above" hand="#hand-b">${pick(WORDS)}</add></subst>`,
    () =>
      `<hi rend="${pick(['letter-spaced', 'underlined', 'italic', 'bold', 'superscript'])}">${pick(WORDS)}</hi>`,
    () => `<unclear reason="faded" cert="low">${pick(WORDS)}</unclear>`,
    () =>
      `<supplied reason="${pick(['damage', 'omitted', 'translation'])}" resp="#resp-transcription">${pick(WORDS)}</supplied>`,
    () => `<gap reason="illegible" extent="unknown" unit="words"/>`,
    () => `<space quantity="3" unit="chars"/>`,
    () => `<num value="${number(900)}">${number(900)}</num>`,
    () => `<measure type="weight" unit="t" quantity="${number(900)}">${number(900)} tons</measure>`,
    () => `<q>${words(2, 6)}</q>`,
    () => `<ref target="https://example.org/${number(99)}">${words(1, 2)}</ref>`,
    () => `<note type="authorial" place="bottom" n="${number(9)}">${words(3, 9)}.</note>`,
    () => {
      const [language, text] = pick(OTHER_LANGUAGES);
      return `<foreign xml:lang="${language}">${text}</foreign>`;
    },
    () => '<lb/>',
    () => named('title', 'works', 'work'),
    () => named('name', 'events', 'event').replace('<name', '<name type="event"'),
    () => named('rs', 'persons', 'person').replace('<rs', '<rs type="person"'),
    () =>
      `<persName><roleName>${words(1, 1)}</roleName> <forename>A.</forename> <surname>${words(1, 1)}</surname></persName>`,
    () => '<choice><abbr>Min.</abbr><expan>Min<ex>istry</ex></expan></choice>',
    () =>
      `<term>${pick(WORDS)}</term> <note type="gloss" resp="#resp-translation"><mentioned>${pick(WORDS)}</mentioned> = <gloss>${words(1, 3)}</gloss></note>`,
    () => `<metamark function="insertion" place="margin left">${pick(['×', '+', '|'])}</metamark>`,
    () => `<note type="editorial" resp="#resp-encoding" cert="low">${words(3, 9)}.</note>`,
    () => `<stage>(${words(1, 3)})</stage>`,
    () => `<seg type="reference">No. <idno type="reference">${number(9000)}/${10 + number(80)}</idno></seg>`,
    () => '<anchor/>',
    () => '<ptr target="#x1"/>',
    () => '<placeName><settlement>Telmarn</settlement>, <country>Arvenia</country></placeName>',
    () => '<gap reason="illegible" extent="unknown"><desc type="signature">initials</desc></gap>',
    () => `<surplus>${pick(WORDS)}</surplus>`,
    () => '<handShift new="#hand-b"/>',
    () => `<damage agent="water">${words(1, 2)}</damage>`,
  ];
  const sentence = () =>
    Array.from({ length: 2 + number(4) }, () => `${words(3, 9)} ${pick(inlines)()}`).join(' ');
  const cells = (role: string) => `<row role="${role}">${`<cell>${words(1, 2)}</cell>`.repeat(4)}</row>`;

  const blocks: readonly (() => string)[] = [
    () => `<p ${id()}>${sentence()}. ${sentence()}.</p>`,
    () => `<p>${sentence()}. ${sentence()}.</p>`,
    () =>
      `<p ${id()}>${sentence()}.</p>\n<note type="marginal" ${id()} place="margin left" hand="#hand-b">${words(3, 9)}</note>`,
    () => `<list ${id()}><head>${words(1, 3)}</head>${`<item>${words(4, 9)}</item>`.repeat(3)}</list>`,
    () =>
      `<table ${id()}><head>${words(1, 3)}</head>${cells('label')}${cells('data')}${cells('data')}</table>`,
    () => `<quote ${id()}><p>${words(9, 20)}.</p></quote>`,
    () => `<sp ${id()}><speaker>${words(1, 1)}</speaker><p>${sentence()}.</p></sp>`,
    () => `<lg ${id()}><l>${words(4, 7)}</l><l>${words(4, 7)}</l></lg>`,
    () =>
      `<note type="stamp" ${id()} place="unspecified"><stamp type="receipt" rendition="#frame-stamp">RECEIVED ${++stamps}. ${1 + number(12)}.</stamp></note>`,
    () =>
      `<figure ${id()}><graphic url="https://example.org/scan.jpg"/><figDesc>A map of ${words(1, 2)}</figDesc></figure>`,
    () => `<ab type="unparsed">${words(2, 5)} [?]</ab>`,
    () => `<list ${id()}>${`<label>${words(1, 1)}</label><item>${words(2, 5)}</item>`.repeat(3)}</list>`,
    () => `<milestone unit="part" rend="overleaf"/>`,
    () => `<pb n="${number(99)}"/>`,
    () => `<cb n="${number(3)}"/>`,
    () => `<fw type="header">${words(1, 3)}</fw>`,
  ];

  let text = '';
  const start = `<opener ${id()}><address><addrLine>${named('orgName', 'organisations', 'org')}</addrLine><addrLine>${named('placeName', 'places', 'place')}</addrLine></address><dateline>${named('placeName', 'places', 'place')}, ${words(1, 2)}</dateline><salute>Dear ${named('persName', 'persons', 'person')},</salute></opener>\n<head type="subject"><label>Subject:</label> ${words(2, 5)}</head>\n<byline>${words(2, 4)}</byline>\n`;
  while (text.length < size - 4500) text += `${pick(blocks)()}\n`;
  const end = `<closer ${id()}><salute>Yours faithfully,</salute><signed hand="#hand-b">${named('persName', 'persons', 'person')}</signed></closer>
<postscript ${id()}><p>${sentence()}.</p></postscript>
<trailer type="form" ${id()}><label>Copies:</label> ${1 + number(9)}</trailer>`;
  const apparatus = `<back><div type="apparatus"><note type="editorial" resp="#resp-encoding" target="#x1" ${id()}>${words(9, 20)}.</note></div></back>`;
  return `<text type="transcription" xml:lang="en"><body><div type="letter" ${id()}>\n${start}${text}${end}</div></body>${apparatus}</text>`;
}
