import process from 'node:process';
import { hasErrors } from '../diagnostic.ts';
import { packageRoot } from './assets.ts';
import { compileAll } from './compile.ts';
import { compileOwnRules } from './compile-rules.ts';

// A part of `npm run build`: stylesheets and rules of this package are compiled once, and not where it is used.
const diagnostics = [...(await compileAll(packageRoot)), ...(await compileOwnRules(packageRoot))];
for (const { message, location } of diagnostics) {
  const { line, column } = location.range?.start ?? {};
  process.stderr.write(`${[location.file, line, column].filter(Boolean).join(':')}: ${message}\n`);
}
if (hasErrors(diagnostics)) process.exitCode = 1;
