import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './extent.ts';
import { writerOf } from './words-of.ts';

/** TEI Guidelines 3.5.3: a gap of which the editor says in words that it is left out. */
export const leftOutWords: Convention = {
  id: 'C16',
  name: 'left-out-words',
  about: 'Words, lines or passages that the editor or translator left out, as a report says.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('omitted') || label.value || group.open !== '[') return undefined;
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    const isSure = label.unknown.length === 0;
    if (!isSure && own.trim().split(/\s+/).length < 3) return undefined;
    const extent = label.quantity ? extentOf(label, own) : {};
    const gap = element(
      'gap',
      { reason: 'editorial', ...extent },
      [element('desc', {}, [words(source, group.inner)])],
      {
        ...{ span: group, frame: frameOf(source, group, group.inner), resp: writerOf(at.profile) },
        doubts: isSure
          ? []
          : [
              {
                ...{ code: 'import/omission', span: group, read: 'a report that something is left out' },
                alternatives: ['words of the translator or editor that belong into the sentence'],
                reason: `Not all of it are words of a report: ${label.unknown.slice(0, 3).join(', ')}.`,
              },
            ],
      },
    );
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: 'was sold. [10 lines omitted] Then',
      tei: 'was sold. <gap reason="editorial" unit="lines" quantity="10" resp="transcriber" frame="[…]"><desc>10 lines omitted</desc></gap> Then',
    },
    {
      text: '[text omitted]',
      tei: '<gap reason="editorial" resp="transcriber" frame="[…]"><desc>text omitted</desc></gap>',
    },
    {
      text: '[folios 14 to 16 omitted]',
      tei: '<gap reason="editorial" resp="transcriber" frame="[…]"><desc>folios 14 to 16 omitted</desc></gap>',
    },
    {
      text: '[passage on coal omitted]',
      tei: '<gap reason="editorial" resp="transcriber" frame="[…]"><desc>passage on coal omitted</desc></gap>',
      doubts: ['import/omission'],
    },
    {
      text: 'what he [has omitted] here',
      tei: 'what he <gap reason="editorial" resp="transcriber" frame="[…]"><desc>has omitted</desc></gap> here',
    },
  ],
};
