import { expect, it } from 'vitest';
import { withContent } from '../../src/edition/site-page.ts';

it('HTML that is made elsewhere stands in the middle of a page, whatever signs it has', () => {
  const page = '<body><main id="main:"></main><footer></footer></body>';
  expect(withContent(page, '<p>$1 $& </p>')).toBe(
    '<body><main id="main:"><p>$1 $& </p></main><footer></footer></body>',
  );
});
