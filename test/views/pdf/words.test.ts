import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { views } from '../../../src/views/view.ts';
import { RECORD, ROOT, without, wordsOf } from '../views.ts';
import { body, has, printed, wordsOnPaper } from './pdf.ts';

const missing = has('pdftotext') ? '' : ' (skipped: pdftotext is not here)';

const NEW = join(ROOT, 'src/files/new-edition/records');
const records = [RECORD, ...readdirSync(NEW).map((name) => join(NEW, name))].filter((file) =>
  file.endsWith('.xml'),
);

const HARD = `<p>Words that “quote”, that 'quote', 100 % – 3 — 4…, fi ff ffi fl, ﬁ, naïve, Nováček, P’yŏngyang, Łódź, Ґданськ, Ελλάς, fec<unclear rend="underdot">er</unclear>.</p>
  <p><hi rend="letter-spaced">Hendrych</hi> and <hi rend="letter-spaced">Highly classified!</hi> <hi rend="smallcaps">Small</hi> <hi rend="superscript">th</hi></p>
  <list><item>one</item><item>two<list><item>three</item></list></item></list><list><label>L</label><item>four</item></list>
  <table><head>Head</head><row role="label"><cell>a</cell><cell>b</cell></row><row><cell rows="2">c</cell><cell>d</cell></row><row><cell>e</cell></row></table>
  <lg><l>Verse one</l><l>Verse two</l></lg><sp><speaker>Zhou:</speaker><p>Who is she?</p></sp><ab type="unparsed">as [typed</ab>
  <p>To <del>strike</del> <add place="above">above</add> <gap reason="illegible" unit="chars" quantity="3"/> a<note>A note with a <ref target="https://a.org/">link</ref> in it.</note></p>
  <note place="margin left">In the margin</note><note place="margin right">And again, at the same place</note><p>end</p>`;

const counted = (text: string) =>
  text
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();

/** What stands in <main>, with the words that are furniture on the screen and not on paper left out. */
function wordsOfPage(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const kept = main
    .replaceAll('class="names furniture"', 'class="names"')
    .replaceAll('class="panel furniture"', 'class="panel"');
  const shown = without(without(kept, 'furniture'), 'back').replace(
    /<summary>|<\/(?:summary|dt|dd|blockquote|figure)>|<(?:p|div|h\d|dd|li|td|th|span class="label|ins)\b[^>]*>/g,
    (tag) => `${/^<(?:span|ins)/.test(tag) ? '' : ' '}${tag}`,
  );
  // At the foot of pages each note has its number, and the list no heading.
  const listed = shown
    .replace(/<h2 id="notes:">[^<]*<\/h2>/, '')
    .replace(/<li id="note:(\d+)">/g, '<li> $1 ')
    .replace(/\s+(?=<sup class="note-sign)/g, '')
    .replaceAll('</sup><sup class="note-sign', '</sup> <sup class="note-sign')
    .replace(/<span[^>]*class="margin-note/g, (tag) => ` ${tag}`);
  return wordsOf(listed);
}

describe(`The words on paper are those of the view${missing}`, () => {
  const cases = [
    ...records.map((file) => ({
      name: file.split('/').at(-1) ?? '',
      text: readFileSync(file) as string | Uint8Array,
      file,
    })),
    { name: 'every phenomenon', text: body(HARD), file: 'record.xml' },
  ].flatMap((each) => views.map((view) => ({ ...each, view: view.name })));

  it.skipIf(missing).each(cases)('of $name, in the $view view', async ({ text, view, file }) => {
    const { html, pdf } = await printed(text, view, { hyphenate: false }, file);
    expect(pdf).toBeDefined();
    const [there, expected] = [
      counted(joined(wordsOnPaper(pdf ?? new Uint8Array()))),
      counted(joined(wordsOfPage(html))),
    ];
    expect(there).toEqual(expected);
  });
});

/** Signs of notes stand close to their words: programs differ in whether they are words by themselves. */
function joined(text: string): string {
  return text.replace(/(\p{L}-)\n(?=\p{L})/gu, '$1').replace(/(\d)\s+(?=[.,;:)”’])/g, '$1');
}
