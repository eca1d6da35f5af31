import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { leftOpen } from './extent-unknown.ts';
import { quotedIn } from './quoted.ts';
import { isInAWord, isOfTheSource } from './report.ts';
import { reportedText } from './reported-text.ts';

/** TEI Guidelines 3.3.2.2: words that are underlined. */
export const underlining: Convention = {
  id: 'underlining',
  name: 'underlining',
  about: 'Words that are underlined: label and text in one bracket.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value } = label;
    const { start, end } = group;
    const outer = { start, end };
    const quoted = quotedIn(group, at, ['underlined']);
    const isSaid = means.has('underlined') && isOfTheSource(label) && !means.has('margin');
    // A line of its own tells what is underlined elsewhere.
    const doubts = at.alone || unknown.length > 0 ? [elsewhere(outer)] : [];
    const hi = (inner: typeof outer, pieces: ReturnType<typeof at.inline>) => ({
      ...outer,
      pieces: [
        element('hi', { rend: 'underlined' }, pieces, {
          ...{ span: outer, frame: frameOf(at.transcript.text, outer, inner), doubts },
        }),
      ],
    });
    if (quoted) return hi(quoted, at.inline(quoted));
    if (!isSaid || unknown.length > 3) return undefined;
    if (value && value.end > value.start) {
      const { inner, pieces } = reportedText(at, value);
      return hi(inner, pieces);
    }
    if (unknown.length > 0 || isInAWord(at, group)) return undefined;
    return leftOpen(group, at, {
      alternatives: ['the word before is underlined', 'the whole sentence or line before is underlined'],
      reason: 'The bracket does not say which words are underlined.',
    });
  },
  examples: [
    { text: 'is [underlined: not] so', tei: 'is <hi rend="underlined" frame="[underlined: …]">not</hi> so' },
    {
      text: 'is [underlined by hand in red pencil: “not”]',
      tei: 'is <hi rend="underlined" frame="[underlined by hand in red pencil: “…”]">not</hi>',
    },
    {
      text: 'is [the word “not” underlined] so',
      tei: 'is <hi rend="underlined" frame="[the word “…” underlined]">not</hi> so',
    },
    {
      text: 'He will not [underlined] come',
      tei: 'He will not <note type="import" resp="importer" frame="[…]">underlined</note> come',
      doubts: ['import/scope'],
    },
    {
      text: 'NOT [underlined]',
      tei: 'NOT <note type="import" resp="importer" frame="[…]">underlined</note>',
      doubts: ['import/scope'],
    },
    {
      text: '[Underlined in red by the censor: ships]',
      tei: '<hi rend="underlined" frame="[Underlined in red by the censor: …]">ships</hi>',
      doubts: ['import/scope'],
    },
    {
      text: 'ist [unterstrichen: nicht]',
      tei: 'ist <hi rend="underlined" frame="[unterstrichen: …]">nicht</hi>',
    },
    { text: 'est [souligné : non]', tei: 'est <hi rend="underlined" frame="[souligné : …]">non</hi>' },
    { text: 'и [подчеркнуто: нет]', tei: 'и <hi rend="underlined" frame="[подчеркнуто: …]">нет</hi>' },
  ],
};

function elsewhere(span: { start: number; end: number }) {
  return {
    ...{ code: 'import/scope', span },
    read: 'words of the text that are underlined',
    alternatives: ['a remark on words that stand elsewhere in the text'],
    reason: 'The bracket stands apart from the sentence, or tells who underlined the words.',
  };
}
