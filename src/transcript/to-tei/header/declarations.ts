import { element, type Piece, text } from '../../pieces.ts';
import { elementsOf } from './found.ts';
import type { HeaderParts } from './parts.ts';

/** The rules of the encoding (TEI Guidelines 2.3.3), as they are true of an import before anyone has worked on it. */
export function declarations(parts: HeaderParts): Piece {
  const all = elementsOf(parts.divisions);
  const has = (name: string, rend?: string) =>
    all.some(
      (each) =>
        each.name === name &&
        (rend === undefined || each.attributes.some(({ name, value }) => name === 'rend' && value === rend)),
    );
  const hyphens = has('lb', 'hyphen')
    ? [
        rule(
          'hyphenation',
          { eol: 'all' },
          'Words that were parted at line ends are joined; their hyphens are marked.',
        ),
      ]
    : [];
  const spaced = has('hi', 'letter-spaced') ? ' Letter-spaced words are stored as whole words.' : '';
  return element('editorialDecl', {}, [
    rule('correction', { method: 'markup' }, 'Nothing is corrected.'),
    ...hyphens,
    element('interpretation', {}, interpretation(parts, has('note'))),
    rule('normalization', { method: 'markup' }, `Nothing is normalised silently.${spaced}`),
    rule('punctuation', { marks: 'all' }, 'All marks are kept.'),
    rule(
      'quotation',
      { marks: 'all' },
      'Quotation marks are kept as characters; those inside a report belong to its frame.',
    ),
    rule('segmentation', {}, segmentation(parts)),
    rule('stdVals', {}, dates(parts)),
  ]);
}

function interpretation(
  { profile, divisions, identified }: HeaderParts,
  hasNotes: boolean,
): readonly Piece[] {
  const counts = new Map<string, number>();
  for (const { by } of elementsOf(divisions)) if (by) counts.set(by, (counts.get(by) ?? 0) + 1);
  const list = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, count]) => `${id} (${count})`);
  const read =
    list.length > 0 ? ` In this record they are ${list.join(', ')}.` : ' None was found in this record.';
  const paragraphs = [
    `The text was read by the conventions of transcribers that the profile “${profile.name}” holds to; each has a number.${read}`,
  ];
  if (identified.frames.size > 0) {
    paragraphs.push(
      'The words of a report, its brackets and quotation marks included, are kept once in this header, where “…” stands for what they hold; the diplomatic view puts them back.',
    );
  }
  if (identified.hands.size > 0) {
    paragraphs.push('Each mark by hand counts as a hand of its own, for nothing is known of who made it.');
  }
  if (hasNotes) paragraphs.push('A note stands where the transcript has it.');
  return paragraphs.map((words) => element('p', {}, [text(words)]));
}

function segmentation({ profile }: HeaderParts): string {
  const lines = {
    keep: 'Lines are those of the source.',
    flow: 'Lines within paragraphs mean nothing.',
    guess: 'Whether lines within paragraphs are those of the source was judged by their length.',
  }[profile.lines];
  return `Paragraphs follow the empty lines of the transcript. ${lines} Where one document ends and the next begins was read from signatures, headings and datelines.`;
}

function dates({ profile: { dates } }: HeaderParts): string {
  const order = {
    'day-month': ' Dates in figures are written day first.',
    'month-day': ' Dates in figures are written month first.',
  };
  const years = dates.years
    ? ` A year in two figures lies between ${dates.years.from} and ${dates.years.to}.`
    : '';
  const open = 'Dates have the precision of the text: no day, month or century is added.';
  return `${open}${dates.order ? order[dates.order] : ''}${years}`;
}

function rule(name: string, attributes: Readonly<Record<string, string>>, words: string): Piece {
  return element(name, attributes, [element('p', {}, [text(words)])]);
}
