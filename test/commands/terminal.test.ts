import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Surroundings, terminal } from '../../src/commands/terminal.ts';

const PLAIN = { quiet: false, colour: false };

function surroundings(answer: readonly string[], isTTY: boolean) {
  const said: string[] = [];
  const stdin = Object.assign(Readable.from(answer.map((piece) => Buffer.from(piece))), { isTTY });
  const stream = { isTTY, write: (text: string | Uint8Array) => said.push(String(text)) };
  const made: Surroundings = {
    stdin,
    stdout: stream,
    stderr: stream,
    env: { TERM: 'dumb' },
    today: () => '2026-11-26',
    onSignal: () => () => {},
  };
  return { said, made };
}

describe('A question', () => {
  it('is answered by a line, however it comes', async () => {
    const { said, made } = surroundings(['y', 'es\r\nmore'], true);
    expect(await terminal(made, PLAIN).ask?.('Publish it? ')).toBe('yes');
    expect(said).toEqual(['Publish it? ']);
  });

  it('is answered by nothing where the input ends', async () => {
    const { made } = surroundings([], true);
    expect(await terminal(made, PLAIN).ask?.('Publish it? ')).toBe('');
  });

  it('can’t be asked where nobody reads and writes', () => {
    const { made } = surroundings(['yes\n'], false);
    expect(terminal(made, PLAIN).ask).toBeUndefined();
  });
});
