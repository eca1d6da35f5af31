import { escapeText } from '../../xml/serialise.ts';
import type { Message, Part, Schematron, Test } from '../schema.ts';
import { OWN } from './names.ts';
import { copied, empty, instruction } from './write.ts';

/** The instructions that write a line where an assertion fails: its number, the place, the message, the diagnostics. */
export function testOf(test: Test, number: number, schema: Schematron): string {
  const place = test.subject ? `(${test.subject.text}, .)[1]` : '.';
  const texts = [test.message, ...test.diagnostics.map((id) => schema.diagnostics.get(id) ?? [])];
  const found = [
    `<xsl:text>${number}&#9;</xsl:text>`,
    empty('value-of', { select: `${OWN}:path(${place})` }),
    ...texts.flatMap((text) => ['<xsl:text>&#9;</xsl:text>', ...textOf(text)]),
    '<xsl:text>&#10;</xsl:text>',
  ];
  const guarded =
    test.kind === 'report'
      ? instruction('if', { test: test.test.text }, found)
      : instruction('choose', {}, [
          `\n${empty('when', { test: test.test.text })}`,
          instruction('otherwise', {}, found),
        ]);
  if (test.flags.length === 0) return `\n${guarded}`;
  const flags = test.flags.map(quoted).join(', ');
  return `\n${instruction('if', { test: `not($${OWN}:silent = (${flags}))` }, [guarded])}`;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A sentence, with its white space collapsed. */
function textOf(message: Message): readonly string[] {
  if (message.every((part) => typeof part === 'string'))
    return [`<xsl:text>${escapeText(message.join('').replace(/\s+/g, ' ').trim())}</xsl:text>`];
  const name = `${OWN}:text`;
  return [
    instruction('variable', { name }, message.map(partOf)),
    empty('value-of', { select: `normalize-space($${name})` }),
  ];
}

function partOf(part: Part): string {
  if (typeof part === 'string') return part === '' ? '' : `<xsl:text>${escapeText(part)}</xsl:text>`;
  if (part.kind === 'xslt') return copied(part.element);
  const { text } = part.select;
  return empty('value-of', {
    select: part.kind === 'name' ? (text === '.' ? 'name()' : `name(${text})`) : text,
  });
}
