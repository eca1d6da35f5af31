import { describe, expect, it } from 'vitest';
import { teller } from '../../src/commands/serve/teller.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const FINDING: Diagnostic = {
  code: 'reference/unknown-target',
  severity: 'error',
  message:
    'The pointer “../registers/persons.xml#hendrych” leads to nothing: no element of it has this xml:id',
  location: { file: 'letters/records/1957-03-14-letter.xml' },
};

/** What it says to a terminal of so many columns, or to a file. */
function told(terminal: boolean, use: (to: ReturnType<typeof teller>) => void): string {
  const said: string[] = [];
  const err = {
    terminal,
    colour: false,
    width: 80,
    write: (text: string) => said.push(text),
    writeBytes: () => {},
  };
  use(teller({ err, progress: () => {} }, false));
  return said.join('');
}

describe('What is told while an edition is served', () => {
  it('fits a terminal, and is a line a finding to programs', () => {
    const inTerminal = told(true, ({ checked }) => checked([FINDING]));
    expect(inTerminal.split('\n').filter((each) => each.length > 80)).toEqual([]);
    const toFile = told(false, ({ checked }) => checked([FINDING]));
    expect(toFile.split('\n')).toHaveLength(3);
    expect(inTerminal.replace(/\n {2}/g, ' ')).toBe(toFile);
  });

  it('names some of many files that change at once', () => {
    const files = Array.from({ length: 40 }, (_, at) => `${at}.xml`);
    expect(told(false, ({ changed }) => changed([...files, '0.xml']))).toBe(
      'Changed: 0.xml, 1.xml, 2.xml, 3.xml, 4.xml and 35 more files\n',
    );
  });
});
