import type { Diagnostic, Severity } from '../../diagnostic.ts';
import { rangeOf, type Transcript } from '../transcript.ts';

/** Characters that are most likely not what they should be; told once for a file, at the first of them. */
interface Oddity {
  readonly code: string;
  readonly severity: Severity;
  readonly pattern: RegExp;
  readonly message: (first: string, count: number) => string;
  readonly hint: string;
}

const ODDITIES: readonly Oddity[] = [
  {
    code: 'import/mojibake',
    severity: 'warning',
    // Two or three bytes of UTF-8, each taken for a character of Windows-1252 or Windows-1250.
    // Quotation marks and dashes are left out, since they may follow a capital letter with an accent.
    pattern:
      /[ÂÃ][\u0080-\u00a9\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf€‚ƒ„†‡ˆ‰‹˜™›]|[ÄÅĹĂ][\u0080-\u009f\u00a1-\u00a9\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf€‚ƒ†‡ˆ‰™ˇ˘]|â€[\u0080-\u00bf“”™˜œžťś]?/g,
    message: (first, count) =>
      `“${first}” looks like one character that was decoded wrongly (${times(count)} in the file); it was left as it is`,
    hint: 'Was the file saved in another encoding than it was opened in? Get it again from its source, or decode it anew in a text editor.',
  },
  {
    code: 'import/replacement-character',
    severity: 'warning',
    pattern: /\ufffd/g,
    message: (_, count) =>
      `Here a program before this one has lost a character and put U+FFFD for it (${times(count)} in the file)`,
    hint: 'Look it up in the source, and write it into the transcript.',
  },
  {
    code: 'import/control-character',
    severity: 'info',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    pattern: /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    message: (first, count) =>
      `A ${first === '\f' ? 'form feed' : `control character (U+${hex(first)})`} can’t stand in XML: a processing instruction keeps its place (${times(count)} in the file)`,
    hint: 'A form feed stands between two pages: “[page 2]” says so more clearly. Others are slips: remove them from the transcript.',
  },
  {
    code: 'import/invisible-character',
    severity: 'info',
    pattern: /[\u00ad\u200b\u2060\ufeff]/g,
    message: (first, count) =>
      `Here is a character that nobody sees, U+${hex(first)} (${times(count)} in the file); it was kept`,
    hint: 'Soft hyphens and zero-width spaces come from web pages; words with them are not found. Remove them from the transcript.',
  },
];

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
const hex = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** What is odd in the characters of a transcript. */
export function oddities(transcript: Transcript): readonly Diagnostic[] {
  const { text, file } = transcript;
  return ODDITIES.flatMap(({ code, severity, pattern, message, hint }) => {
    pattern.lastIndex = 0;
    const first = pattern.exec(text);
    if (!first) return [];
    const count = text.match(pattern)?.length ?? 1;
    const range = rangeOf(transcript, { start: first.index, end: first.index + first[0].length });
    return { code, severity, message: message(first[0], count), location: { file, range }, hint };
  });
}
