import { defineConfig } from 'vitest/config';

/** `npx vitest run --config bench/relaxng.config.ts`: Node.js 20 can't run TypeScript by itself. */
export default defineConfig({
  test: { root: '.', include: ['bench/relaxng*.bench.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
