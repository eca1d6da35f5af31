import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { elements, type XmlElement } from '../../src/xml/tree.ts';
import { isForPeople, isReadAloud, strings, template } from './stylesheet-words.ts';
import { messages, ROOT } from './views.ts';

const XSL = 'http://www.w3.org/1999/XSL/Transform';

const POLICY =
  "default-src ''none''; script-src ''self''; style-src ''self''; img-src ''self'' data:; font-src ''self''; connect-src ''self''; base-uri ''none''; form-action ''self'' file:";

/** Words that are none of the interface, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'There are no words for ': 'a mistake of ours, for those who carry on',
  Note: 'a word that a record may begin with',
  '[U+]': 'the number of a character',
  [POLICY]: 'what a browser may load',
  'site ': 'a class of the page',
  'line ': 'a key of groups, which nobody sees',
};

/** Stylesheets whose strings are names of elements or markup of Typst. */
const MARKUP = /^typst(?:\.xsl|\/)/;

const files = readdirSync(join(ROOT, 'xslt'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.xsl') && !MARKUP.test(file))
  .sort();

const text = (file: string) => readFileSync(join(ROOT, 'xslt', file), 'utf8');

/** What a stylesheet says in words of its own. */
function wordsIn(xsl: string): readonly string[] {
  const { value } = parse(xsl, 'stylesheet.xsl');
  if (!value) throw new Error('The stylesheet is not well-formed');
  return [...elements(value.root)]
    .flatMap(wordsOf)
    .filter((word) => !(word.trim() in EXCEPTIONS || word in EXCEPTIONS));
}

function wordsOf(element: XmlElement): readonly string[] {
  const instruction = element.namespace === XSL;
  const inText = element.children.flatMap((child) => {
    if (child.kind !== 'text') return [];
    const literal = template(child.value);
    return [
      ...literal.expressions.flatMap(strings).filter(isForPeople),
      ...[literal.text.trim()].filter(hasLetters),
    ];
  });
  const inAttributes = element.attributes.flatMap(({ local, value }) => {
    if (instruction) return strings(value).filter(isForPeople);
    const literal = template(value);
    const shown = isReadAloud(local) ? [literal.text.trim()].filter(hasLetters) : [];
    return [...shown, ...literal.expressions.flatMap(strings).filter(isForPeople)];
  });
  return [...inText, ...inAttributes];
}

const hasLetters = (words: string) => /\p{L}/u.test(words);

describe('A stylesheet', () => {
  it('is looked at, each of them', () => {
    expect(files.length).toBeGreaterThan(25);
    expect(files).toContain('modules/panel.xsl');
  });

  it.each(files)('%s has no words of ours: they stand in xslt/messages', (file) => {
    expect(wordsIn(text(file))).toEqual([]);
  });

  it.each([
    ['in its text', '<p>Skip to the text</p>', 'Skip to the text'],
    ['beside an expression', '<p>{@n} records</p>', 'records'],
    ['within an expression', "<p>{if (@x) then 'in the margin' else ''}</p>", 'in the margin'],
    ['in a name that is read aloud', '<a aria-label="Hand {.}"/>', 'Hand'],
    ['in an instruction', `<xsl:sequence select="ed:fact('Archive', .)"/>`, 'Archive'],
    ['that only join others', `<xsl:sequence select="@a || ' or ' || @b"/>`, ' or '],
  ])('would be told of words %s', (_, xsl, words) => {
    const file = `<xsl:stylesheet xmlns:xsl="${XSL}" version="3.0"><xsl:template name="t">${xsl}</xsl:template></xsl:stylesheet>`;
    expect(wordsIn(file)).toContain(words);
  });

  const keys = new Set(Object.keys(messages('en').words));
  const written = files.flatMap((file) =>
    Array.from(
      text(file).matchAll(/ed:say(?:-nodes|-count)?\('([\w.-]+)'(?! \|\|)/g),
      ([, key]) => key ?? '',
    ),
  );

  it('says nothing that is not in the messages', () => {
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((key) => !keys.has(key))).toEqual([]);
  });
});

it.each(files)(
  '%s: no template declares the type of what it makes, which would be built aside and copied',
  (file) => {
    const { value } = parse(text(file), file);
    const templates = value ? [...elements(value.root)].filter(({ local }) => local === 'template') : [];
    expect(templates.filter(({ attributes }) => attributes.some(({ name }) => name === 'as'))).toEqual([]);
  },
);
