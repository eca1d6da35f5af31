import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import type { Label } from '../labels/label.ts';
import { words } from '../pieces.ts';
import type { Convention, Place } from './convention.ts';
import { isSigning, reportOf } from './report.ts';

/** Lines of a bracket that are looked at. */
const MOST_LINES = 30;

/**
 * Two columns of a page that were run together: what is the stamp’s and what is the letterhead’s can’t be told apart
 * mechanically. The bracket stays as it is, a person untangles it.
 */
export const columns: Convention = {
  id: 'C13',
  name: 'columns-in-bracket',
  about: 'A bracket whose label begins in the middle of other text: two columns that were run together.',
  bracket(group, at) {
    const label = at.label(group);
    if (!label.value || !(reportOf(label) || isSigning(label))) return undefined;
    if (!isBrokenLabel(label, at) && !holdsLabel(group, label, at)) return undefined;
    const { start, end } = group;
    const span = { start, end };
    const doubt: Doubt = {
      ...{ code: 'import/columns', severity: 'warning', span },
      read: 'as it stands, without markup',
      alternatives: ['a stamp beside a letterhead', 'several stamps side by side'],
      reason: 'A label stands within other text: two columns seem to have been run together.',
    };
    return { ...span, pieces: [{ ...words(at.transcript.text, span), doubts: [doubt] }] };
  },
  examples: [
    {
      text: 'USSR EMBASSY IN THE DPRK [faded USSR TOP SECRET\nMFA stamp: Copy Nº 3\nNº 58 0767s\n25 March 1960 9 April 1960]',
      tei: 'USSR EMBASSY IN THE DPRK [faded USSR TOP SECRET\nMFA stamp: Copy Nº 3\nNº 58 0767s\n25 March 1960 9 April 1960]',
      doubts: ['import/columns'],
    },
    {
      text: '[stamp: Incoming CPSU CC stamp: Secret\n5 May 6 May]',
      tei: '[stamp: Incoming CPSU CC stamp: Secret\n5 May 6 May]',
      doubts: ['import/columns'],
    },
    {
      text: '[stamp: Date: 5 May]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[stamp: …]">Date: 5 May</stamp></note>',
    },
  ],
};

/** The label runs over a line end, and what it reports is not yet said in its first line. */
function isBrokenLabel(label: Label, at: Place): boolean {
  const text = at.transcript.text.slice(label.start, label.end);
  const lineEnd = text.search(/[\r\n]/);
  if (lineEnd < 0 || label.unknown.length === 0) return false;
  const first = at.labelIn({ start: label.start, end: label.start + lineEnd });
  return first.unknown.length > 0 && !reportOf(first) && !isSigning(first);
}

/** Another stamp is named behind other words of a line. */
function holdsLabel(group: Group, label: Label, at: Place): boolean {
  const source = at.transcript.text;
  const value = label.value;
  if (!value || reportOf(label) !== 'stamp') return false;
  let start = value.start;
  for (let line = 0; line < MOST_LINES && start < value.end; line++) {
    const text = source.slice(start, Math.min(value.end, start + 200)).split(/[\r\n]/, 1)[0] ?? '';
    const colon = text.lastIndexOf(':');
    if (colon > 0) {
      const said = at.labelIn({ start, end: start + colon });
      const isFirst = said.unknown.length === 0;
      if (
        !isFirst &&
        reportOf(said) === 'stamp' &&
        !group.groups.some((each) => each.start < start + colon && each.end > start)
      )
        return true;
    }
    start += text.length + 1;
  }
  return false;
}
