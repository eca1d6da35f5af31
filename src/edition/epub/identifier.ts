import { createHash } from 'node:crypto';
import type { Project } from '../../project/project.ts';

/** The namespace of addresses (RFC 9562, section 6.6). */
const NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8';

/**
 * The identifier of the edition: the one that was given, else `urn:uuid:` with a UUID of version 5 (RFC 9562, section 5.5) of its
 * title, subtitle and publisher, so that a later build of the same edition has it too.
 */
export function bookIdentifier({ title, subtitle, publisher }: Project, given: string | undefined): string {
  if (given !== undefined) return given;
  const name = `urn:tei-edition:${JSON.stringify([title, subtitle ?? '', publisher ?? ''])}`;
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
