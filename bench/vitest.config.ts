import { defineConfig } from 'vitest/config';

/** `npm run bench -- relaxng`: what is measured prints itself; Node.js 20 can't run TypeScript by itself. */
export default defineConfig({
  test: {
    root: '.',
    include: ['bench/**/*.bench.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters: [['default', { summary: false }]],
    disableConsoleIntercept: true,
  },
});
