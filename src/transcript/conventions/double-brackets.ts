import { frameOf } from '../framed.ts';
import type { Meaning } from '../labels/lexicon.ts';
import { element } from '../pieces.ts';
import { trimmed } from '../transcript.ts';
import type { Convention } from './convention.ts';
import { leftOpen } from './extent-unknown.ts';

/** TEI Guidelines 12.3.3.1. In notes by hand and stamps a second pair of brackets marks what could hardly be read. */
export const doubleBrackets: Convention = {
  id: 'C19',
  name: 'double-brackets',
  about: 'Double brackets round a doubtful reading.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.open !== '[[' || group.close !== ']]') return undefined;
    const label = at.label(group);
    const isLabel = label.unknown.length === 0 && !label.value && isReport(label.means);
    if (isLabel && group.groups.length === 0) {
      return leftOpen(group, at, {
        alternatives: ['what is said of the words behind it, up to a second sign', 'a doubtful reading'],
        reason: 'It is a word of a report, in the brackets of a doubtful reading.',
      });
    }
    const whole = trimmed(at.transcript, group.inner);
    const own = source.slice(whole.start, whole.end);
    const mark = /\s*\?+$/.exec(own)?.[0].length ?? 0;
    const inner = { start: whole.start, end: whole.end - mark };
    if (inner.end <= inner.start) return undefined;
    const piece = element('unclear', { cert: 'low' }, at.inline(inner), {
      ...{ span: group, frame: frameOf(source, group, inner) },
      doubts:
        mark > 0
          ? []
          : [
              {
                ...{ code: 'import/double-brackets', span: group },
                read: 'a doubtful reading',
                alternatives: ['words that were crossed out', 'a word of the editor', 'a link of a web page'],
                reason: 'The transcript does not say what double brackets mean.',
              },
            ],
    });
    return { start: group.start, end: group.end, pieces: [piece] };
  },
  examples: [
    { text: '[[N. P. Varnov?]]', tei: '<unclear cert="low" frame="[[…?]]">N. P. Varnov</unclear>' },
    {
      text: '2[[0]] February',
      tei: '2<unclear cert="low" frame="[[…]]">0</unclear> February',
      doubts: ['import/double-brackets'],
    },
    {
      text: '[[11]] September',
      tei: '<unclear cert="low" frame="[[…]]">11</unclear> September',
      doubts: ['import/double-brackets'],
    },
    {
      text: 'a [[underlined]]kind[[/underlined]] letter',
      tei: 'a <note type="import" resp="importer" frame="[[…]]">underlined</note>kind<note type="import" resp="importer" frame="[[…]]">/underlined</note> letter',
      doubts: ['import/scope', 'import/scope'],
    },
    {
      text: 'the [[illegible name]] and',
      tei: 'the <gap reason="illegible" extent="unknown" frame="[[illegible name]]"><desc>name</desc></gap> and',
    },
  ],
};

const REPORTS: readonly Meaning[] = [
  ...([
    'handwritten',
    'typed',
    'added',
    'deleted',
    'erased',
    'overwritten',
    'underlined',
    'emphasis',
  ] as const),
  ...(['margin', 'above', 'below', 'top', 'bottom', 'letterhead', 'underlinedByHand'] as const),
];

/** Words that say how something is written, or where; a number or a name in double brackets is none. */
function isReport(means: ReadonlySet<Meaning>): boolean {
  return REPORTS.some((each) => means.has(each));
}
