// Runs the built command again and again in one process, as test/cli/warm.ts asks: a line of JSON for each run.
import { Console } from 'node:console';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import process from 'node:process';
import { Readable, Writable } from 'node:stream';

const CLI = new URL('../../dist/cli.js', import.meta.url).href;
const [, , asked, answered] = process.argv;
const requests = openSync(asked, 'r');
const answers = openSync(answered, 'w');
const home = process.cwd();
const surroundings = process.env;

/** A stream that keeps what is written to it. */
function listening() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

let runs = 0;

/** What the command says and its exit code, as if it had been started in that folder with these arguments. */
async function run({ cwd, args, input, env }) {
  const [out, err] = [listening(), listening()];
  const given = {
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    stdout: out.stream,
    stderr: err.stream,
  };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(process, name, { value, configurable: true });
  globalThis.console = new Console(out.stream, err.stream);
  process.argv = [process.execPath, CLI, ...args];
  process.env = { ...surroundings, ...env };
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    runs += 1;
    await import(`${CLI}?run=${runs}`);
  } catch (error) {
    err.stream.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  }
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.env = surroundings;
  process.chdir(home);
  return { code, stdout: out.text(), stderr: err.text() };
}

const chunk = Buffer.alloc(65_536);
let rest = Buffer.alloc(0);
for (let size = readSync(requests, chunk); size > 0; size = readSync(requests, chunk)) {
  rest = Buffer.concat([rest, chunk.subarray(0, size)]);
  for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
    const request = JSON.parse(rest.subarray(0, end).toString('utf8'));
    rest = rest.subarray(end + 1);
    let answer = Buffer.from(`${JSON.stringify(await run(request))}\n`);
    while (answer.length > 0) answer = answer.subarray(writeSync(answers, answer));
  }
}
closeSync(answers);
