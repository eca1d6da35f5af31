import type { Convention } from './convention.ts';
import { isOfTheText, reported, reportOf } from './report.ts';
import { reportedText, unread, untranscribed } from './reported-text.ts';

/** TEI Guidelines 3.9.1.1: a note in a margin, with its place. */
export const marginal: Convention = {
  id: 'C10',
  name: 'marginal',
  about: 'A note in a margin: label and text in one bracket, or a note that could not be read.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value } = label;
    if (reportOf(label) !== 'marginal' || means.has('continues') || means.has('normal')) return undefined;
    const { start, end } = group;
    const outer = { start, end };
    const piece = (wording: Parameters<typeof reported>[3]) => ({
      ...outer,
      pieces: [reported('marginal', at, label, wording)],
    });
    if (value && value.end > value.start) return piece({ outer, ...reportedText(at, value) });
    if (unknown.length === 0) {
      return means.has('illegible') ? piece({ outer, pieces: [unread(at, outer, label)] }) : undefined;
    }
    const isNote = means.has('note') || means.has('annotation') || means.has('handwritten');
    if (!isNote || unknown.length > 4 || isOfTheText(at, group)) return undefined;
    return piece({ outer, pieces: [untranscribed(at, outer, group.inner, 'note')] });
  },
  examples: [
    {
      text: '[Note in left margin: illegible]',
      tei: '<note type="marginal" place="margin left" hand="Note in left margin" frame="[Note in left margin: …]"><gap reason="illegible" extent="unknown"/></note>',
    },
    {
      text: '[Note in left margin: “..2/6”]',
      tei: '<note type="marginal" place="margin left" hand="Note in left margin" frame="[Note in left margin: “…”]">..2/6</note>',
    },
    {
      text: '[vertical text on left margin – Return within 15 days]',
      tei: '<note type="marginal" place="margin left" rend="vertical" hand="vertical text on left margin" frame="[vertical text on left margin – …]">Return within 15 days</note>',
    },
    {
      text: '[handwritten in the left margin: "DVO [Far East Department]"]',
      tei: '<note type="marginal" place="margin left" hand="handwritten in the left margin" frame="[handwritten in the left margin: &quot;…&quot;]"><abbr>DVO</abbr> <note type="gloss" resp="transcriber" frame="[…]">Far East Department</note></note>',
      doubts: ['import/gloss'],
    },
    {
      text: '[illegible note in the right margin]',
      tei: '<note type="marginal" place="margin right" hand="illegible note in the right margin"><gap reason="illegible" extent="unknown" frame="[illegible note in the right margin]"/></note>',
    },
    {
      text: '[handwritten note by Molotov in the margin]',
      tei: '<note type="marginal" place="margin" hand="handwritten note by Molotov in the margin"><gap reason="editorial" frame="[…]"><desc type="note">handwritten note by Molotov in the margin</desc></gap></note>',
    },
    {
      text: '[Randnotiz links: Rücksprache!]',
      tei: '<note type="marginal" place="margin left" hand="Randnotiz links" frame="[Randnotiz links: …]">Rücksprache!</note>',
    },
    {
      text: '[am linken Rand, handschriftlich: „z. d. A.“]',
      tei: '<note type="marginal" place="margin left" hand="am linken Rand, handschriftlich" frame="[am linken Rand, handschriftlich: „…“]">z. d. A.</note>',
    },
    {
      text: '[en marge à gauche : « vu »]',
      tei: '<note type="marginal" place="margin left" hand="en marge à gauche" frame="[en marge à gauche : « … »]">vu</note>',
    },
    {
      text: '[en marge à gauche\u00a0: illisible]',
      tei: '<note type="marginal" place="margin left" hand="en marge à gauche" frame="[en marge à gauche\u00a0: …]"><gap reason="illegible" extent="unknown" frame="illisible"/></note>',
    },
    {
      text: '[na levém okraji: souhlasím]',
      tei: '<note type="marginal" place="margin left" hand="na levém okraji" frame="[na levém okraji: …]">souhlasím</note>',
    },
    {
      text: '[на полях слева: согласен]',
      tei: '<note type="marginal" place="margin left" hand="на полях слева" frame="[на полях слева: …]">согласен</note>',
    },
  ],
};
