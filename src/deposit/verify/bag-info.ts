import type { Range, Result } from '../../diagnostic.ts';
import type { Declaration } from './declaration.ts';
import { findingsIn, shortened } from './finding.ts';
import type { HeldFile, Holding } from './holding.ts';
import { readTagFile } from './tag-file.ts';
import { rangeIn, type TagLine } from './tag-lines.ts';

/** What bag-info.txt says of one thing. */
export interface InfoElement {
  readonly label: string;
  readonly value: string;
  readonly range: Range;
}

export const BAG_INFO = 'bag-info.txt';

/** Reads bag-info.txt (RFC 8493, section 2.2.2): elements in their order, long ones over several lines. */
export async function readBagInfo(
  holding: Holding,
  file: HeldFile,
  declaration: Declaration,
): Promise<Result<readonly InfoElement[]>> {
  const elements: InfoElement[] = [];
  const { value: lines, diagnostics } = await readTagFile(holding, file, declaration);
  const { tell, all } = findingsIn(holding.located(BAG_INFO));
  const wrong = (message: string, line: TagLine) =>
    tell({
      code: 'deposit/bag-info',
      message,
      hint: 'Each element is a label, a colon, one space and a value: “Bagging-Date: 2026-11-26”. A long value goes on in the next line, after spaces.',
      range: rangeIn(line),
    });
  for (const line of lines) {
    const last = elements.at(-1);
    const { text } = line;
    if (/^[ \t]/.test(text) && last) {
      elements[elements.length - 1] = { ...last, value: `${last.value} ${text.trim()}` };
      continue;
    }
    const colon = text.indexOf(':');
    if (colon <= 0) {
      wrong(`“${shortened(text)}” is no element of bag-info.txt: a label and a colon were expected`, line);
      continue;
    }
    const [label, value] = [text.slice(0, colon), text.slice(colon + 1)];
    if (!declaration.old && (label !== label.trim() || !/^[ \t]/.test(value)))
      wrong(
        `Here is “${shortened(text)}”; a colon directly after the label, and one space after it, were expected`,
        line,
      );
    elements.push({ label: label.trim(), value: value.trim(), range: rangeIn(line) });
  }
  return { value: elements, diagnostics: [...diagnostics, ...all()] };
}

/** All values of an element; capitals in its label count for nothing. */
export function valuesOf(elements: readonly InfoElement[], label: string): readonly InfoElement[] {
  return elements.filter((element) => element.label.toLowerCase() === label.toLowerCase());
}
