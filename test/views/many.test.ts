import { expect, it } from 'vitest';
import { views } from '../../src/views/view.ts';
import { MANY, pageOf } from './many.ts';
import { shown, wordsOf } from './views.ts';

const COUNT = 4_000;

/** What a view has elsewhere, or not at all. */
const ELSEWHERE = {
  diplomatic: /<(corr|expan)>.*?<\/\1>/g,
  reading: /<(sic|abbr)>.*?<\/\1>/g,
};

/** The signs of notes, and the numbers of items. */
const OURS = /<a href="#note:[^>]*>\d+|<span class="generated"[^>]*>[^<]*<\/span>/g;

it.each(
  views.flatMap(({ name }) => Object.entries(MANY).map(([what, some]) => [name, what, some(COUNT)] as const)),
)('The %s view has all of thousands of %s', async (view, _, content) => {
  const { html } = await shown({ file: 'many.xml', text: pageOf(content) }, view);
  const told = wordsOf(html.replaceAll(OURS, ''));
  const written = wordsOf(content.replaceAll(ELSEWHERE[view], ''));
  expect(told).toContain(written);
});
