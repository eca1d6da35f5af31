import { describe, expect, it } from 'vitest';
import { unportable } from '../../src/edition/unportable.ts';

const found = (path: string, what: 'record' | 'register' = 'record') =>
  unportable([{ file: path, path }], what).map(({ code, severity, message }) => [severity, code, message]);

describe('The name of a file of an edition', () => {
  it('that has a line end or a backslash in it is told before any page is made, for none could be named after it', () => {
    const message = 'No page can be named after this record: its name has';
    expect(found('records/a\\b.xml')).toEqual([['error', 'edition/output-path', `${message} a backslash`]]);
    expect(found('records/a\nb.xml')).toEqual([
      ['error', 'edition/output-path', `${message} a control character, such as a line end`],
    ]);
  });

  it('that only Windows can’t hold is a warning', () => {
    expect(found('records/why?.xml').map(([severity]) => severity)).toEqual(['warning']);
    expect(found('registers/a\\b.xml', 'register').map(([severity]) => severity)).toEqual(['warning']);
  });
});
