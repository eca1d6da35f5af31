// Checks files as jing does: the schema is read once, each finding is a line. node bench/validate.js SCHEMA FILE…
// With a folder in KEEP the schema is kept there compiled, and taken from there the next time.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { compileOnce } from '../dist/checks/compile-once.js';
import { diskCache } from '../dist/files/cache.js';
import { compileSchema, validateText } from '../dist/relaxng/relaxng.js';
import { decode } from '../dist/xml/decode.js';

const [uri, ...files] = process.argv.slice(2);
const source = { uri, text: readFileSync(uri, 'utf8') };
const folder = process.env['KEEP'];
const { value: schema, diagnostics } = folder
  ? compileOnce(source, () => undefined, diskCache(folder, ''))
  : compileSchema(source);
if (!schema) throw new Error(diagnostics[0]?.message);
let lines = '';
for (const file of files) {
  const text = decode(readFileSync(file), file).value ?? '';
  for (const { location, message } of validateText(text, file, schema))
    lines += `${file}:${location.range?.start.line}:${location.range?.start.column}: error: ${message}\n`;
  if (lines.length > 65_536) {
    process.stdout.write(lines);
    lines = '';
  }
}
process.stdout.write(lines);
