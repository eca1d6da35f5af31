import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readTokenText } from '../../src/files/token-file.ts';
import { exchange } from '../../src/repository/exchange.ts';
import { send } from '../../src/repository/send.ts';
import type { Sent } from '../../src/repository/state.ts';
import { addressOf, file, PATIENCE, parcel, token } from './journeys.ts';

/** https://sandbox.zenodo.org, say; with the token as the command has it. Off unless it is named. */
const SANDBOX = process.env['TEI_DEPOSIT_SANDBOX'] ?? '';

/** What is made there is deleted again, and nothing is published. */
it.skipIf(SANDBOX === '')(
  'A draft is made at a real repository, changed by a second run, and deleted',
  async () => {
    const address = addressOf(SANDBOX);
    const key = token(readTokenText(address.host, process.env).value);
    const asked = exchange(PATIENCE);
    let sent: Sent = {};
    const go = (files: readonly ReturnType<typeof file>[]) =>
      send(parcel({ files }), {
        ...{ address, token: key, exchange: asked, wait: setTimeout, progress: () => {}, sent },
        keep: (now) => {
          sent = now;
        },
      });
    const first = await go([file('a.txt', 'first'), file('empty.txt', '')]);
    expect(first).toMatchObject({ value: { as: 'draft' } });
    const id = sent.draft?.id;
    const second = await go([file('a.txt', 'second')]);
    expect(second).toMatchObject({ value: { as: 'draft' } });
    expect(sent.draft).toMatchObject({ id, files: ['a.txt'] });
    const gone = await asked({
      method: 'DELETE',
      address: sent.draft?.self ?? '',
      headers: { Authorization: key.header(), Accept: 'application/json' },
    });
    expect(gone.status).toBe(204);
  },
);
