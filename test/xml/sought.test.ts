import { expect, it } from 'vitest';
import { elementsIn, toXdm } from '../../src/xml/transform.ts';

const XML =
  '<r><!-- a --><head><p n="1"/></head><body><div><p n="2">a<hi rend="x"/></p></div><gap/></body><p n="3" xml:id="z"/></r>';
const nothing = { named: [], having: [], within: [], all: false };

/** The names of the elements of each list, with n where they have one. */
async function found(...sought: Parameters<typeof elementsIn>[1]): Promise<readonly string[]> {
  return elementsIn(await toXdm(XML), sought).map((list) =>
    list
      .map((each) => each as Element)
      .map((each) => `${each.localName}${each.getAttribute('n') ?? ''}`)
      .join(' '),
  );
}

interface Element {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

it('finds elements by name, by attribute, by what they stand in, and all, each list in document order', async () => {
  expect(
    await found(
      { ...nothing, named: ['p'] },
      { ...nothing, named: ['gap', 'hi'] },
      { ...nothing, having: ['rend', 'id'] },
      { ...nothing, within: ['body'] },
      { ...nothing, all: true },
      nothing,
    ),
  ).toEqual(['p1 p2 p3', 'hi gap', 'hi p3', 'body div p2 hi gap', 'r head p1 body div p2 hi gap p3', '']);
});

it('finds an element once that is looked for in several ways', async () => {
  expect(await found({ ...nothing, named: ['p', 'hi'], having: ['n'], within: ['div', 'body'] })).toEqual([
    'p1 body div p2 hi gap p3',
  ]);
});
