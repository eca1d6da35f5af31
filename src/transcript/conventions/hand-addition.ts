import type { Convention } from './convention.ts';
import { isOfTheText, reported, reportOf } from './report.ts';
import { reportedText, unread, untranscribed } from './reported-text.ts';

/** TEI Guidelines 12.3.1.4: what is added is `add`, what is noted is a note. */
export const handAddition: Convention = {
  id: 'C07',
  name: 'hand-addition',
  about: 'Words by hand, or added: label and text in one bracket, often over several lines.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value } = label;
    const report = reportOf(label);
    if (report !== 'addition' && report !== 'note') return undefined;
    const { start, end } = group;
    const outer = { start, end };
    const piece = (as: typeof report, wording: Parameters<typeof reported>[3]) => ({
      ...outer,
      pieces: [reported(as, at, label, wording)],
    });
    if (value && value.end > value.start) return piece(report, { outer, ...reportedText(at, value) });
    if (unknown.length === 0) {
      return means.has('illegible')
        ? piece('note', { outer, pieces: [unread(at, outer, label)] })
        : undefined;
    }
    if (isOfTheText(at, group) || !group.close) return undefined;
    if (!means.has('handwritten') || unknown.length > 6 || !label.rest) return undefined;
    return piece('note', { outer, pieces: [untranscribed(at, outer, group.inner, 'note')] });
  },
  examples: [
    {
      text: '[Added by hand: “p/998”]',
      tei: '<add place="unspecified" hand="Added by hand" frame="[Added by hand: “…”]">p/998</add>',
    },
    {
      text: '[handwritten: Comrade Suslov\nto the archive\n12 May]',
      tei: '<add place="unspecified" hand="handwritten" frame="[handwritten: …]">Comrade Suslov<lb/>to the archive<lb/>12 May</add>',
    },
    {
      text: '[Handwritten note: illegible]',
      tei: '<note type="annotation" place="unspecified" hand="Handwritten note" frame="[Handwritten note: …]"><gap reason="illegible" extent="unknown"/></note>',
    },
    {
      text: '[illegible handwriting]',
      tei: '<note type="annotation" place="unspecified" hand="illegible handwriting"><gap reason="illegible" extent="unknown" frame="[illegible handwriting]"/></note>',
    },
    {
      text: '[Handwritten: 2 lines illegible]',
      tei: '<add place="unspecified" hand="Handwritten" frame="[Handwritten: …]"><gap reason="illegible" unit="lines" quantity="2" frame="2 lines illegible"/></add>',
    },
    {
      text: '[Handwritten by Stalin: For the archive.]',
      tei: '<add place="unspecified" hand="Handwritten by Stalin" frame="[Handwritten by Stalin: …]">For the archive.</add>',
    },
    {
      text: '[handwritten note by Molotov]',
      tei: '<note type="annotation" place="unspecified" hand="handwritten note by Molotov"><gap reason="editorial" frame="[…]"><desc type="note">handwritten note by Molotov</desc></gap></note>',
    },
    {
      text: 'the [inserted above the line: new] plan',
      tei: 'the <add place="above" hand="inserted above the line" frame="[inserted above the line: …]">new</add> plan',
    },
    {
      text: '[handwritten at the top of the page: Urgent]',
      tei: '<add place="top" hand="handwritten at the top of the page" frame="[handwritten at the top of the page: …]">Urgent</add>',
    },
    {
      text: '[hs. Notiz: erledigt]',
      tei: '<note type="annotation" place="unspecified" hand="hs. Notiz" frame="[hs. Notiz: …]">erledigt</note>',
    },
    {
      text: '[Vermerk: „z. K.“]',
      tei: '<note type="annotation" place="unspecified" hand="Vermerk" frame="[Vermerk: „…“]">z. K.</note>',
    },
    {
      text: '[ajout manuscrit : à revoir]',
      tei: '<add place="unspecified" hand="ajout manuscrit" frame="[ajout manuscrit : …]">à revoir</add>',
    },
    {
      text: '[rukou připsáno: souhlas]',
      tei: '<add place="unspecified" hand="rukou připsáno" frame="[rukou připsáno: …]">souhlas</add>',
    },
    {
      text: '[от руки: за]',
      tei: '<add place="unspecified" hand="от руки" frame="[от руки: …]">за</add>',
    },
    {
      text: '[резолюция красным карандашом: согласен]',
      tei: '<note type="annotation" place="unspecified" hand="резолюция красным карандашом" frame="[резолюция красным карандашом: …]">согласен</note>',
    },
  ],
};
