import { frameOf } from '../framed.ts';
import { placeOf, rendOf } from '../labels/place.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { isOfTheSource, isOfTheText, isSigning } from './report.ts';

/**
 * A switch, not a bracket round something: what follows stands there until the next switch. How far that is no bracket says;
 * so the place is marked (TEI Guidelines 3.11.3), and an editor closes it.
 */
export const margins: Convention = {
  id: 'C11',
  name: 'margins',
  about: 'The place from which the text goes on round the margins, or as usual again.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value } = label;
    if (unknown.length > 0 || value || !isOfTheSource(label) || isSigning(label)) return undefined;
    if (means.has('illegible') || means.has('stamp') || isOfTheText(at, group)) return undefined;
    const place = placeOf(means);
    const isPlace = place !== 'unspecified';
    const goesOn = means.has('continues') || means.has('text');
    const isSwitch = means.has('normal') || (isPlace && goesOn) || (at.alone && means.has('overleaf'));
    if (!isSwitch || means.has('note') || means.has('annotation') || means.has('added')) return undefined;
    const turned = rendOf(means) === undefined ? [] : ['rotated'];
    const rend = isPlace ? [place.replaceAll(' ', '-'), ...turned].join(' ') : 'normal';
    const { start, end } = group;
    const span = { start, end };
    const milestone = element('milestone', { unit: 'part', rend }, [], {
      ...{ span, frame: frameOf(at.transcript.text, span) },
      doubts: [
        {
          ...{ code: 'import/margins', span },
          read: 'from here on the text stands elsewhere on the sheet',
          alternatives: ['the next words alone', 'the rest of the line'],
          reason: 'The bracket does not say how far the text goes on there.',
        },
      ],
    });
    return { ...span, pieces: [milestone] };
  },
  examples: [
    {
      text: '[Text in left margin, written upwards] Tell Brooks [Continues in top margin] I believe him [Text normal]',
      tei: '<milestone unit="part" rend="margin-left rotated" frame="[Text in left margin, written upwards]"/> Tell Brooks <milestone unit="part" rend="margin-top" frame="[Continues in top margin]"/> I believe him <milestone unit="part" rend="normal" frame="[Text normal]"/>',
      doubts: ['import/margins', 'import/margins', 'import/margins'],
    },
    {
      text: '[on the reverse]\nCome soon',
      tei: '<milestone unit="part" rend="overleaf" frame="[on the reverse]"/>\nCome soon',
      doubts: ['import/margins'],
    },
    {
      text: '[Fortsetzung auf der Rückseite]',
      tei: '<milestone unit="part" rend="overleaf" frame="[Fortsetzung auf der Rückseite]"/>',
      doubts: ['import/margins'],
    },
    {
      text: '[suite en marge à gauche]',
      tei: '<milestone unit="part" rend="margin-left" frame="[suite en marge à gauche]"/>',
      doubts: ['import/margins'],
    },
  ],
};
