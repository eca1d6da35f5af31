import type { Diagnostic } from '../diagnostic.ts';

/** What keeps the client from going on; thrown within this room, caught at its door (`send.ts`). */
export class Stopped extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? '');
    this.diagnostics = diagnostics;
  }
}

/** For an error about this address. */
export function stopped(code: string, address: string, message: string, hint?: string): Stopped {
  return new Stopped({
    code,
    severity: 'error',
    message,
    location: { file: address },
    ...(hint !== undefined && { hint }),
  });
}
