import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/repository/address.ts';

describe('The address of a repository', () => {
  it.each([
    ['https://zenodo.org', { origin: 'https://zenodo.org', host: 'zenodo.org' }],
    ['https://zenodo.org/', { origin: 'https://zenodo.org', host: 'zenodo.org' }],
    ['zenodo.org', { origin: 'https://zenodo.org', host: 'zenodo.org' }],
    ['HTTPS://Sandbox.Zenodo.org/api', { origin: 'https://sandbox.zenodo.org', host: 'sandbox.zenodo.org' }],
    [
      'https://repo.example:8443/api/records',
      { origin: 'https://repo.example:8443', host: 'repo.example:8443' },
    ],
    ['http://localhost:5000', { origin: 'http://localhost:5000', host: 'localhost:5000' }],
    ['http://127.0.0.1:5000', { origin: 'http://127.0.0.1:5000', host: '127.0.0.1:5000' }],
    ['http://[::1]:5000', { origin: 'http://[::1]:5000', host: '[::1]:5000' }],
    ['https://zenodo.org/records/4242', { origin: 'https://zenodo.org', host: 'zenodo.org', record: '4242' }],
    [
      'https://zenodo.org/api/records/4d0ns-ntd89',
      { origin: 'https://zenodo.org', host: 'zenodo.org', record: '4d0ns-ntd89' },
    ],
    ['https://zenodo.org/uploads/4242', { origin: 'https://zenodo.org', host: 'zenodo.org', draft: '4242' }],
    [
      'https://zenodo.org/api/records/4242/draft',
      { origin: 'https://zenodo.org', host: 'zenodo.org', draft: '4242' },
    ],
  ])('%s is read', (given, expected) => {
    expect(readAddress(given)).toEqual(expected);
  });

  it.each([
    ['http://zenodo.org', 'By http:// anybody on the way could read your token'],
    ['http://localhost.example.org', 'By http://'],
    ['http://127.0.0.1.example.org', 'By http://'],
    ['http://10.0.0.1', 'By http://'],
    ['ftp://zenodo.org', 'begins with https://'],
    ['https://me:secret@zenodo.org', 'no place for a name or a password'],
    ['https://zenodo.org/?access_token=secret', 'leave out all from ? or #'],
    ['https://zenodo.org/communities/letters', 'no page of a repository that is known here'],
    ['https://zenodo.org/records/1/../../x', 'no page of a repository'],
    ['https:// zenodo.org', 'no address'],
    ['https://', 'no address'],
  ])('%s is refused', (given, words) => {
    const read = readAddress(given);
    expect('objection' in read && read.objection).toContain(words);
    expect(JSON.stringify(read)).not.toContain('me:secret');
  });
});
