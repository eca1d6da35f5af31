import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible, visibleLine } from './visible.ts';

const ANSI = { removed: '31', added: '32', place: '36', heading: '1' } as const;

/**
 * What changes in a file, as `diff -u` shows it and `patch -p0` takes it; nothing where nothing does. In colour it is for
 * a terminal, which must not act on what a file holds: then hidden characters are shown.
 */
export function unifiedDiff(file: string, before: string, after: string, colour = false): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return colour ? painted(patch) : patch;
}

function painted(patch: string): string {
  const lines = patch.split('\n').map((line, index) => {
    const style = index < 2 ? 'heading' : styleOf(line);
    const text = index < 2 ? visible(line) : visibleLine(line);
    return style === undefined ? text : `\u001b[${ANSI[style]}m${text}\u001b[0m`;
  });
  return lines.join('\n');
}

function styleOf(line: string): keyof typeof ANSI | undefined {
  if (line.startsWith('@@')) return 'place';
  if (line.startsWith('-')) return 'removed';
  return line.startsWith('+') ? 'added' : undefined;
}
