import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** xmlbuilder2, loaded when XML is first built: most builds of an edition build none. */
export function xmlbuilder(): typeof import('xmlbuilder2') {
  return require('xmlbuilder2') as typeof import('xmlbuilder2');
}
