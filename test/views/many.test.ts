import process from 'node:process';
import { expect, it } from 'vitest';
import { views } from '../../src/views/view.ts';
import { shown } from './views.ts';

/** So many times as long may a page of eight times as many take: what is quadratic takes up to 64 times as long. */
const LINEAR = 16;

const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => `a <choice><sic>teh${n}</sic><corr>the${n}</corr></choice> `).join(
    '',
  );
const abbreviations = (count: number) =>
  Array.from({ length: count }, () => 'a <choice><abbr>c.</abbr><expan>comrade</expan></choice> ').join('');
const attributes = (count: number) =>
  `<seg ${Array.from({ length: 20 * count }, (_, n) => `a${n}="b"`).join(' ')}>c</seg>`;

const pageOf = (content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${content}</p></body></text></TEI>`;

/** What a page takes of the processor, in milliseconds. */
async function time(content: string, view: (typeof views)[number]['name']): Promise<number> {
  const { user } = process.cpuUsage();
  await shown({ file: 'many.xml', text: pageOf(content) }, view);
  return (process.cpuUsage().user - user) / 1000;
}

it.each(
  views.flatMap(({ name }) => [
    [`${name}: choices in one paragraph`, choices, name] as const,
    [`${name}: abbreviations in one paragraph`, abbreviations, name] as const,
    [`${name}: attributes of one element`, attributes, name] as const,
  ]),
)('A page takes time linear in what it has (%s)', async (_, some, view) => {
  await time(some(500), view);
  const few = await time(some(500), view);
  expect(await time(some(4000), view)).toBeLessThan(LINEAR * few + 500);
});
