import { expect, test } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { locate, pathOf } from '../../src/xml/path.ts';
import { nodes } from './samples.ts';

const document =
  parse(
    '<!--c--><?x y?><a xmlns="u/[1]" xmlns:p="v"><b n="1">s<!--t-->u<?x?><?z?><?x w?></b><p:b p:n="2"/><b/><c xmlns=""/></a>',
    'a.xml',
  ).value ?? expect.fail();

test.each([
  ['/Q{u/[1]}a[1]', '/a[1]'],
  ['/Q{u/[1]}a[1]/Q{u/[1]}b[2]', '/a[1]/b[2]'],
  ['/Q{u/[1]}a[1]/Q{v}b[1]', '/a[1]/p:b[1]'],
  ['/Q{u/[1]}a[1]/Q{}c[1]', '/a[1]/c[1]'],
  ['/Q{u/[1]}a[1]/Q{u/[1]}b[1]/text()[2]', '/a[1]/b[1]/text()[2]'],
  ['/Q{u/[1]}a[1]/Q{u/[1]}b[1]/comment()[1]', '/a[1]/b[1]/comment()[1]'],
  ['/Q{u/[1]}a[1]/Q{u/[1]}b[1]/processing-instruction(x)[2]', '/a[1]/b[1]/processing-instruction(x)[2]'],
  ['/comment()[1]', '/comment()'],
  ['Q{http://www.w3.org/2005/xpath-functions}root()/Q{u/[1]}a[1]', '/a[1]'],
])('%s is %s', (path, forPeople) => {
  const node = locate(document, path);
  if (!node || !('kind' in node)) expect.fail('no node');
  expect(pathOf(node)).toBe(forPeople);
});

test('attributes are found by name', () => {
  const first = locate(document, '/Q{u/[1]}a[1]/Q{u/[1]}b[1]/@n');
  const second = locate(document, '/Q{u/[1]}a[1]/Q{v}b[1]/@Q{v}n');
  expect([first, second]).toMatchObject([{ value: '1' }, { value: '2' }]);
});

test.each([
  '',
  '/',
  '/a[2]',
  '/Q{}a[1]',
  '/a[1]/@x',
  '/a[1]/b[1]/@n/b',
  'a',
  '/a[',
  '/a[1]//b',
  '/a[1]/b[0]',
])('%j leads nowhere', (path) => {
  expect(locate(document, path)).toBeUndefined();
});

test('the path of every node leads back to it', () => {
  for (const node of nodes(document)) expect(locate(document, pathOf(node))).toBe(node);
});
