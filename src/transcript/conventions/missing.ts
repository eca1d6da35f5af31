import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { extentOf } from './extent.ts';

const PARTS: readonly Meaning[] = ['page', 'line', 'word', 'letter', 'text', 'paragraph'];
const SIGNED = /\s*[-–—]\s*(?:ed|eds|trans|tr)\.?\s*$/i;

/** TEI Guidelines 3.5.3: a gap where a part of the source is lost. */
export const missing: Convention = {
  id: 'C26',
  name: 'missing',
  about: 'Pages, lines or words of the source that are lost.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.means.has('missing') || label.value || label.unknown.length > 0) return undefined;
    if (label.means.has('attachment')) return undefined;
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    const isPart = PARTS.some((each) => label.means.has(each));
    if (!isPart && own.replace(SIGNED, '').trim().toLowerCase() !== 'missing') return undefined;
    const desc = element('desc', {}, [words(source, group.inner)]);
    const gap = element('gap', { reason: 'lost', ...extentOf(label, own) }, [desc], {
      ...{ span: group, frame: frameOf(source, group, group.inner) },
      doubts: isPart
        ? []
        : [
            {
              ...{ code: 'import/gap', span: group },
              read: 'a part of the source that is lost',
              alternatives: ['a word of the translator or editor'],
              reason: 'It is not said what is missing.',
            },
          ],
    });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: 'he said [pages missing-ed.] and',
      tei: 'he said <gap reason="lost" extent="unknown" unit="pages" frame="[…]"><desc>pages missing-ed.</desc></gap> and',
    },
    {
      text: '[Page 12 is missing.]',
      tei: '<gap reason="lost" unit="pages" quantity="1" frame="[…]"><desc>Page 12 is missing.</desc></gap>',
    },
    {
      text: '[pages 13–15 missing]',
      tei: '<gap reason="lost" unit="pages" quantity="3" frame="[…]"><desc>pages 13–15 missing</desc></gap>',
    },
    {
      text: '[about 4 lines missing]',
      tei: '<gap reason="lost" unit="lines" extent="about 4" frame="[…]"><desc>about 4 lines missing</desc></gap>',
    },
    {
      text: '[two lines missing]',
      tei: '<gap reason="lost" unit="lines" quantity="2" frame="[…]"><desc>two lines missing</desc></gap>',
    },
    {
      text: 'the [missing] pages',
      tei: 'the <gap reason="lost" extent="unknown" frame="[…]"><desc>missing</desc></gap> pages',
      doubts: ['import/gap'],
    },
    {
      text: 'he [lost] the war',
      tei: 'he <supplied reason="editorial" resp="transcriber" frame="[…]">lost</supplied> the war',
      doubts: ['import/supplied'],
    },
  ],
};
