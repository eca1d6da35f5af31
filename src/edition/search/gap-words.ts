import { type Messages, sayCount } from '../../project/messages.ts';
import { attribute, childElements, textOf, type XmlElement } from '../../xml/tree.ts';

const UNITS: Readonly<Record<string, string>> = {
  char: 'characters',
  character: 'characters',
  chars: 'characters',
  word: 'words',
  line: 'lines',
  page: 'pages',
  group: 'groups',
  paragraph: 'paragraphs',
};

/**
 * The words that stand on a page for what could not be read or was left out: “[signature, illegible]” (TEI Guidelines,
 * 3.5.3 and 12.3.3), in the language of the interface.
 */
export function gapWords(gap: XmlElement, { words, language }: Messages): string {
  const known = (key: string) => (typeof words[key] === 'string' ? words[key] : undefined);
  const remarks = childElements(gap)
    .filter(({ local }) => local === 'desc')
    .map((desc) => textOf(desc).trim())
    .map((remark) => known(`gap.kind.${remark}`) ?? remark);
  const reason = (attribute(gap, 'reason') ?? '').trim().split(/\s+/)[0] || 'gap';
  const said = [...remarks, extent(), known(`gap.reason.${reason}`) ?? reason];
  return `[${said.filter(Boolean).join(', ')}]`;

  function extent(): string {
    const number = attribute(gap, 'quantity') ?? attribute(gap, 'atMost') ?? attribute(gap, 'max');
    const unit = attribute(gap, 'unit') || 'unit';
    if (number === undefined) {
      const stated = attribute(gap, 'extent') ?? '';
      return stated === 'unknown' ? '' : stated;
    }
    const key = `extent.${UNITS[unit] ?? unit}`;
    const counts = Number.isFinite(Number(number)) && typeof words[key] === 'object';
    return counts ? sayCount({ language, words }, key, Number(number)) : `${number} ${unit}`;
  }
}
