import { duration } from './pauses.ts';
import { stopped } from './stopped.ts';

// What stops the client, whatever is asked.

export function elsewhere(address: string, host: string) {
  const { origin } = new URL(address);
  return stopped(
    'deposit/elsewhere',
    address,
    `${host} leads on to another server, ${origin}; nothing was sent there, and the token stays here`,
    `If that is the repository, name it: --send ${origin}`,
  );
}

export function strange(address: string, host: string) {
  return stopped(
    'deposit/no-repository',
    address,
    `${host} leads on, but not to an address that answers`,
    HINT,
  );
}

export function silent(address: string, host: string, words: string) {
  const message = `${host} could not be asked: ${words}`;
  return stopped(
    'deposit/no-answer',
    address,
    message,
    'Run the same command again later: it goes on from here.',
  );
}

export function busy(address: string, host: string, longer: number) {
  const message = `${host} wants to be left alone for ${duration(longer)}: it was asked too often`;
  return stopped('deposit/busy', address, message, 'Run the same command again then: it goes on from here.');
}

export const HINT = 'The address is that of a repository that runs InvenioRDM, such as https://zenodo.org.';
