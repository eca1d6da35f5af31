import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../commands/tei.ts';
import { put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const SECTION = README.slice(README.indexOf('\n## Make it yours'), README.indexOf('\n## How to extend it'));
const example = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(SECTION)?.[1] ?? '';

const dir = workshop();
const page = (path: string) => readFileSync(join(dir, 'output', path), 'utf8');

/** To compile a whole view takes about as long as all else that this test does, several times over. */
const LONG = 300_000;

describe('“Make it yours” in the README', () => {
  it(
    'has examples that do together what it says',
    () => {
      const font = Buffer.from('774f46320000', 'hex');
      put(dir, {
        'edition/edition.json': example('json'),
        'edition/style.css': example('css'),
        'edition/xslt/reading.xsl': example('xml'),
        'edition/fonts/Text-Regular.woff2': font,
        'edition/fonts/Text-Italic.woff2': font,
        'edition/images/board.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'edition/images/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'edition/records/a.xml': record({ text: '<p>A <hi rend="underlined">new</hi> tariff.</p>' }),
      });
      const { code, stderr } = run(dir, ['build', 'edition']);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'Built one record.\nOpen output/index.html in a browser.\n',
      });
      const reading = page('records/a/reading.html');
      expect(reading).toContain('A <em>new</em> tariff.');
      for (const words of ['State Archive of Telmarn', 'archive@example.org', 'images/board.svg']) {
        expect(reading).toContain(words);
      }
      expect(page('records/a/diplomatic.html')).not.toContain('<em>');
      expect(page('assets/own/style.css')).toBe(example('css'));
      expect(page('assets/theme.css')).toContain('--link: #00557f;');
      expect(existsSync(join(dir, 'output/assets/own/images/wave.svg'))).toBe(true);
      const rendered = run(dir, ['render', 'edition/records/a.xml', '--view', 'reading']);
      expect(rendered.stdout).toContain('A <em>new</em> tariff.');
    },
    LONG,
  );
});
