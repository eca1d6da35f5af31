import type { Doubt } from '../doubt.ts';
import { linesOf } from '../structure/line.ts';
import type { Span, Transcript } from '../transcript.ts';

/** Words with which lines of websites begin, in the languages in which archives show their holdings. */
const BEGINNINGS = [
  ...['skip to (?:main )?content', 'menu\\b', 'accept (?:all )?cookies', 'manage (?:preferences|cookies)'],
  ...[
    '(?:use and )?share (?:this|on)\\b',
    'back to top',
    'show more',
    'cite this',
    'get citation',
    'download\\b',
  ],
  ...[
    'zoom in',
    'view (?:image|original|larger)',
    'print this',
    'was this helpful',
    'terms of use',
    'privacy policy',
  ],
  ...[
    '«? ?previous\\b.*\\bnext\\b',
    'log ?in\\b',
    'sign (?:in|up)\\b',
    'home ?[>›|»]',
    '© ?(?:19|20)\\d\\d',
    '(?:https?://|www\\.)',
  ],
  ...['zum inhalt', 'nach oben', 'teilen$', 'aller au contenu', 'haut de page', 'přejít (?:na|k) obsahu'],
  ...['перейти к', 'наверх$', 'поделиться', 'document information$', 'original uploaded date', 'record id$'],
];
const LINE = new RegExp(`^[\\s«‹|•*]*(?:${BEGINNINGS.join('|')})`, 'iu');
const WITHIN =
  /\[\s*(?:edit|hide|show|show more…?|e?mail[\s\u00a0]protected|citation needed|bearbeiten|modifier|править)\s*\]|\bshare this page\b|\bwww\.[\p{L}\d-]+\.[\p{L}\d.-]+/giu;

const TAGS =
  'p|br|b|i|u|s|em|strong|span|div|su[bp]|del|ins|a|img|table|t[dr]|h[1-6]|[uo]l|li|hr|font|unclear|gap|add|abbr|expan|pb|lb|note|strike';
const MARKUP = new RegExp(
  `</?(?:${TAGS})(?:\\s[^<>\\n]{0,200})?/?>|&(?:[a-z]{2,8}|#\\d{2,6}|#x[\\da-f]{2,6});|\\{/?(?:${TAGS})\\}|\\{\\{[^{}\\n]{1,100}\\}\\}|\\]\\(#[^)\\s]{1,60}\\)`,
  'giu',
);

/**
 * Lines of the document that look like words of a website, and what looks like markup: they stay in the text, for the
 * profile has no rule for them, and a person is asked to look.
 */
export function strangersIn(transcript: Transcript, body: Span): readonly Doubt[] {
  return linesOf(transcript, body).flatMap((line) => {
    if (line.blank) return [];
    const words = transcript.text.slice(line.start, line.end);
    const found = LINE.test(words) ? [{ start: 0, end: words.length }] : spansOf(words, WITHIN);
    const tags = spansOf(words, MARKUP);
    const first = tags[0];
    // The tags of a line are one thing to look at.
    const all = first ? [{ start: first.start, end: tags.at(-1)?.end ?? first.end }] : [];
    const within = ({ start, end }: Span) => ({ start: line.start + start, end: line.start + end });
    return [...found.map(within).map(furniture), ...all.map(within).map(markup)];
  });
}

function spansOf(words: string, pattern: RegExp): readonly Span[] {
  return [...words.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function furniture(span: Span): Doubt {
  return {
    ...{ code: 'import/furniture', severity: 'warning', span },
    read: 'as text of the document',
    alternatives: ['words of the website, for which the profile needs a rule'],
    reason: 'Pages of archives have such words round a document.',
  };
}

function markup(span: Span): Doubt {
  return {
    ...{ code: 'import/markup', severity: 'warning', span },
    read: 'as characters of the text',
    alternatives: ['markup of the page or of the program that the transcript was taken from'],
    reason: 'It looks like a tag or an entity.',
  };
}
